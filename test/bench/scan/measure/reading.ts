import type { Cost } from '../../../../src/content/scan/work';
import type * as Entry from './entry';

/**
 * One of the ways to read a page: without labels and names but for `clues`. `questions`: what no reading that sees texts, titles,
 * links, fields and components can leave out, though nothing is searched in it and nobody is asked what is shown.
 */
export type Way = 'walk' | 'questions' | 'visible' | 'view and clues' | 'whole' | 'clues';

/** One reading in a fresh page: ms. `longest`: its longest slice. */
export interface Read {
  ms: number;
  longest: number;
  ids: string[];
}

/** Runs in the page: waits until it is laid out and drawn. */
export async function settle(): Promise<void> {
  document.body.getBoundingClientRect();
  await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Runs in the page: reads it in one way, as the first thing that a fresh script does there. */
export async function readPage(way: Way): Promise<Read> {
  const { askPage, findClues, hearInto, inSlices, readAllIds, readIdsInView, readVisible, readWholePage, tallyIds } = (window as unknown as { traceLens: typeof Entry }).traceLens;
  const { signal } = new AbortController();
  const cost: Cost = { ms: 0, longest: 0 };
  if (way === 'walk') {
    const start = performance.now();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let characters = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) characters += (node as Text).data.length;
    const ms = performance.now() - start;
    return { ms, longest: ms, ids: characters > 0 ? [] : ['none'] };
  }
  if (way === 'questions') {
    const start = performance.now();
    const isAsked = askPage(document.body) > 0;
    const ms = performance.now() - start;
    return { ms, longest: ms, ids: isAsked ? [] : ['none'] };
  }
  if (way === 'visible') {
    const showings = await inSlices(readVisible(document.body), signal, cost);
    return { ...cost, ids: [...new Set(showings?.map(({ id }) => id))] };
  }
  if (way === 'view and clues' || way === 'clues') {
    const clues = findClues();
    const reading = way === 'clues' ? await inSlices(readAllIds(clues, []), signal, cost) : await inSlices(readIdsInView(clues), signal, cost);
    return { ...cost, ids: reading?.ids.map(({ id }) => id) ?? [] };
  }
  const { quick } = findClues();
  const tally = tallyIds(quick, () => false);
  await inSlices(readWholePage(document.body, hearInto(tally)), signal, cost);
  return { ...cost, ids: tally.entries().map(({ seen }) => seen.id) };
}
