import type { Page } from 'puppeteer-core';
import type { Print } from '../../../setup/run-bench';
import { corpusPages } from '../../../corpus/corpus-pages';
import { median, type Bench } from './browse';
import { scriptPerMove } from './moves';

/** A page that takes longer is given up: ms. */
const pageLimit = 30_000;
/** No more pages are opened after that, so that a busy machine is not kept for long: ms. */
const limit = 90_000;
/** Moves wait for pictures most of the time, so pages can be measured beside one another. */
const lanes = 5;
/** What many pages at once get wrong is measured again alone: so many of the worst. */
const again = 3;

async function ratioOn(page: Page, code: string, rounds: number, moves: number): Promise<number> {
  await page.evaluate(code);
  const [idle, ours]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    idle.push(await scriptPerMove(page, 'idle', moves));
    ours.push(await scriptPerMove(page, 'ours', moves));
  }
  return median(ours) / median(idle);
}

interface Measured {
  name: string;
  ratio: number;
}

/** The ratio on one page; null, and said why, where there is none: a page may hang, or its tab end. */
async function measure({ openCorpus }: Bench, code: string, name: string, rounds: number, moves: number): Promise<Measured | null> {
  let page: Page | null = null;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took longer than ${pageLimit / 1_000} s.`)), pageLimit);
  });
  const work = async () => {
    page = await openCorpus(name);
    return { name, ratio: await ratioOn(page, code, rounds, moves) };
  };
  try {
    return await Promise.race([work(), late]);
  } catch (error) {
    console.log(`script per move, corpus, not measured (${name}): ${String(error)}`);
    return null;
  } finally {
    clearTimeout(timer);
    // Not waited for: a tab that hangs does not close.
    void (page as Page | null)?.close().catch(() => {});
  }
}

/** Measures moves on every page of the corpus: what the page itself does at a move counts for both. Prints the worst and the usual. */
export async function measureCorpusMoves(bench: Bench, code: string, print: Print): Promise<void> {
  const waiting = corpusPages.map(({ name }) => name);
  const first: Measured[] = [];
  const end = performance.now() + limit;
  const lane = async () => {
    for (let name = waiting.pop(); name !== undefined && performance.now() < end; name = waiting.pop()) {
      const measured = await measure(bench, code, name, 2, 60);
      if (measured) first.push(measured);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (first.length < corpusPages.length) console.log(`script per move, corpus, ${first.length} of ${corpusPages.length} pages were measured`);
  const alone: Measured[] = [];
  for (const { name } of first.toSorted((a, b) => b.ratio - a.ratio).slice(0, again)) {
    const measured = await measure(bench, code, name, 3, 80);
    if (measured) alone.push(measured);
  }
  print(`script per move, corpus, median of ${first.length} pages`, median(first.map(({ ratio }) => ratio)), 'x');
  const [worst] = alone.toSorted((a, b) => b.ratio - a.ratio);
  if (worst) print(`script per move, corpus worst (${worst.name})`, worst.ratio, 'x');
}
