import type * as Entry from './entry';

/** Ways to mark all IDs of a page. */
export type Marking = 'ours' | 'markjs' | 'fart' | 'ours, view' | 'spans, view';

interface Libraries {
  traceLens: typeof Entry;
  Mark?: new (root: Element) => { markRegExp: (expression: RegExp, options: object) => void };
  findAndReplaceDOMText?: (root: Element, options: object) => unknown;
}

/** Runs in the page: finds its IDs and marks them, layout included. ms. */
export async function markAll(way: Marking): Promise<number> {
  const { traceLens, Mark, findAndReplaceDOMText } = window as unknown as Libraries;
  const { hearShowings, inSlices, rangesFor, readVisible, readWholePage, setHighlight } = traceLens;
  const { signal } = new AbortController();
  document.body.getBoundingClientRect();
  await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const expression = /(?<![\w-])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\w-])/g;
  // What is in view is found beforehand: only the marking is compared.
  const inView = way.endsWith('view') ? ((await inSlices(readVisible(document.body), signal)) ?? []) : [];
  const start = performance.now();
  if (way === 'ours') {
    const ranges: StaticRange[] = [];
    await inSlices(readWholePage(document.body, hearShowings((showing) => showing.by === 'text' && ranges.push(...rangesFor(showing.place(), showing.carrier)))), signal);
    setHighlight('changed', ranges);
  } else if (way === 'markjs') {
    if (!Mark) throw new Error('mark.js is missing');
    new Mark(document.body).markRegExp(expression, { acrossElements: true });
  } else if (way === 'fart') {
    if (!findAndReplaceDOMText) throw new Error('findAndReplaceDOMText is missing');
    findAndReplaceDOMText(document.body, { find: expression, wrap: 'mark' });
  } else if (way === 'ours, view') {
    setHighlight('changed', inView.flatMap(({ place, carrier }) => rangesFor(place, carrier)));
  } else {
    for (const { place } of inView) {
      for (const { node, from, data } of place?.parts ?? []) {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, from + data.length);
        range.surroundContents(document.createElement('mark'));
      }
    }
  }
  document.body.getBoundingClientRect();
  return performance.now() - start;
}
