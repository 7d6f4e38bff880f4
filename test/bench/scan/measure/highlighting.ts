import type { VisibleShowing } from '../../../../src/content/scan/visible-showings';
import type * as Entry from './entry';

/**
 * Ways to find the IDs of a page and mark them. `ours`: as the extension marks, what is in view; `ours and list`: it also reads all of
 * the page, as for a surface that lists its IDs; `ours, all`: marks everywhere, which it never draws. `markjs each`: each text by itself,
 * so that an ID in two texts is missed. The last three find nothing: what they mark was found before, only the marking counts.
 * `nothing`: a frame without anything new. `one colour`: a frame in which one word has another colour, which is in all of them: the
 * browser draws the page anew.
 */
export type Marking = 'nothing' | 'one colour' | 'ours' | 'ours and list' | 'ours, all' | 'markjs' | 'markjs each' | 'fart' | 'view' | 'view in spans' | 'all in spans';

type Found = Pick<VisibleShowing, 'place' | 'carrier'>;

interface Libraries {
  traceLens: typeof Entry;
  /** What was found before. */
  found?: Found[];
  Mark?: new (root: Element) => { markRegExp: (expression: RegExp, options: object) => void };
  findAndReplaceDOMText?: (root: Element, options: object) => unknown;
}

/** Runs in the page: gives both ways their look, as a page's own style is there before; finds what is in view or everywhere, where asked for. */
export async function prepare(wanted: 'nothing' | 'view' | 'all'): Promise<number> {
  const { hearShowings, inSlices, markStyle, placeOf, readVisible, readWholePage } = (window as unknown as Libraries).traceLens;
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = `${markStyle} mark { background: rgb(0 112 243 / 16%); text-decoration: underline solid 2px rgb(0 112 243); }`;
  const { signal } = new AbortController();
  const found: Found[] = [];
  if (wanted === 'view') found.push(...((await inSlices(readVisible(document.body), signal)) ?? []));
  if (wanted === 'all') await inSlices(readWholePage(document.body, hearShowings((showing) => found.push({ carrier: showing.carrier, place: placeOf(showing) }))), signal);
  Object.assign(window, { found });
  await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return found.length;
}

/** Runs in the page: finds its IDs and marks them, and ends when the frame that shows it was made: style, layout, paint. */
export async function markAll(way: Marking): Promise<void> {
  const { traceLens, Mark, findAndReplaceDOMText, found = [] } = window as unknown as Libraries;
  const { findClues, hearInto, hearShowings, inSlices, placeOf, rangesFor, readVisible, readWholePage, setHighlight, tallyIds } = traceLens;
  const { signal } = new AbortController();
  // Across elements mark.js glues cells: no ID stands by itself then.
  const expression = way === 'markjs' ? /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g : /(?<![\w-])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\w-])/g;

  // What is done within a frame's callback is drawn in that frame, and a message posted there arrives after it.
  const drawn = (work: () => void) =>
    new Promise<void>((resolve, reject) => {
      requestAnimationFrame(() => {
        try {
          work();
        } catch (error) {
          reject(error);
        }
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(), { once: true });
        port1.start();
        port2.postMessage(null);
      });
    });
  const highlight = (showings: readonly Found[]) => drawn(() => setHighlight('changed', showings.flatMap(({ place, carrier }) => rangesFor(place, carrier))));

  if (way === 'ours' || way === 'ours and list') {
    const showings = (await inSlices(readVisible(document.body), signal)) ?? [];
    if (way === 'ours') return highlight(showings);
    const tally = tallyIds(findClues().quick, () => false);
    await inSlices(readWholePage(document.body, hearInto(tally)), signal);
    return highlight(showings);
  }
  if (way === 'ours, all') {
    const ranges: StaticRange[] = [];
    await inSlices(readWholePage(document.body, hearShowings((showing) => showing.by === 'text' && ranges.push(...rangesFor(placeOf(showing), showing.carrier)))), signal);
    return drawn(() => setHighlight('changed', ranges));
  }
  if (way === 'nothing') return drawn(() => {});
  if (way === 'one colour') return drawn(() => document.querySelectorAll('td span')[3]?.setAttribute('style', 'color: red'));
  if (way === 'view') return highlight(found);
  if (way === 'view in spans' || way === 'all in spans') {
    return drawn(() => {
      for (const { place } of found) {
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

/** Runs in the page: how many marks there are. */
export const countMarks = (): number => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, document.querySelectorAll('mark, [data-markjs]').length);
