import type * as Entry from './entry';

/**
 * Ways to find all IDs of a page and mark them. `ours`: as the extension does, marks in view only. `markjs each`: each text by itself,
 * so that an ID in two texts is missed. The last two find nothing: what is in view was found before, only the marking counts.
 */
export type Marking = 'ours' | 'ours, all' | 'markjs' | 'markjs each' | 'fart' | 'view' | 'view in spans';

interface Libraries {
  traceLens: typeof Entry;
  Mark?: new (root: Element) => { markRegExp: (expression: RegExp, options: object) => void };
  findAndReplaceDOMText?: (root: Element, options: object) => unknown;
}

/** Runs in the page: finds its IDs and marks them. ms of the finding, the marking, and of style, layout and paint of the next frame. */
export async function markAll(way: Marking): Promise<number> {
  const { traceLens, Mark, findAndReplaceDOMText } = window as unknown as Libraries;
  const { findClues, hearShowings, inSlices, markStyle, rangesFor, readVisible, readWholePage, setHighlight, tallyIds } = traceLens;
  const { signal } = new AbortController();
  // Both looks are there before, as a page's own style is.
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = `${markStyle} mark { background: rgb(0 112 243 / 16%); text-decoration: underline solid 2px rgb(0 112 243); }`;
  document.body.getBoundingClientRect();
  await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const expression = /(?<![\w-])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\w-])/g;

  // What is done within a frame's callback is drawn in that frame, and a message posted there arrives after it.
  const drawn = (work: () => void) =>
    new Promise<number>((resolve, reject) => {
      requestAnimationFrame(() => {
        const start = performance.now();
        try {
          work();
        } catch (error) {
          reject(error);
        }
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now() - start), { once: true });
        port1.start();
        port2.postMessage(null);
      });
    });
  const visible = async () => (await inSlices(readVisible(document.body), signal)) ?? [];

  if (way === 'ours') {
    const start = performance.now();
    const inView = await visible();
    const tally = tallyIds(findClues().quick, () => false);
    await inSlices(readWholePage(document.body, hearShowings((showing) => tally.add(showing))), signal);
    const found = performance.now() - start;
    return found + (await drawn(() => setHighlight('changed', inView.flatMap(({ place, carrier }) => rangesFor(place, carrier)))));
  }
  if (way === 'ours, all') {
    const start = performance.now();
    const ranges: StaticRange[] = [];
    await inSlices(readWholePage(document.body, hearShowings((showing) => showing.by === 'text' && ranges.push(...rangesFor(showing.place(), showing.carrier)))), signal);
    const found = performance.now() - start;
    return found + (await drawn(() => setHighlight('changed', ranges)));
  }
  if (way === 'view' || way === 'view in spans') {
    const inView = await visible();
    if (way === 'view') return drawn(() => setHighlight('changed', inView.flatMap(({ place, carrier }) => rangesFor(place, carrier))));
    return drawn(() => {
      for (const { place } of inView) {
        for (const { node, from, data } of place?.parts ?? []) {
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, from + data.length);
          range.surroundContents(document.createElement('mark'));
        }
      }
    });
  }
  return drawn(() => {
    if (!Mark || !findAndReplaceDOMText) throw new Error('A library is missing.');
    if (way === 'fart') findAndReplaceDOMText(document.body, { find: expression, wrap: 'mark' });
    else new Mark(document.body).markRegExp(expression, { acrossElements: way === 'markjs' });
  });
}
