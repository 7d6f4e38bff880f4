import { findIds } from '../core/resource-id/find-ids';
import { caretAt } from './caret';
import { cutsIn, wholeOf } from './cut-id';
import { isText } from './node-kinds';
import { textBefore, type PageId } from './page-id';
import { hoverReach, readAround, readText, type Reading } from './read-text';
import type { Spot } from './spot';
import { isOver, placeIn, type TextPlace } from './text-place';
import { boxOfWord } from './whole-word';

/** An ID in page text, with its stretch. */
export interface TextId {
  found: PageId;
  place: TextPlace;
}

/** The IDs of a reading, without those that may be a part of something longer. */
export function idsOf(reading: Reading): TextId[] {
  const { text, isCut } = reading;
  return findIds(text)
    .filter(({ start, end }) => !(isCut.previous && start === 0) && !(isCut.next && end === text.length))
    .flatMap(({ id, kind, start, end }) => {
      const place = placeIn(reading, start, end);
      const carrier = place.parts[0]?.node.parentElement;
      const before = textBefore(text, start);
      return carrier ? [{ found: { id, kind, carrier, anchor: () => boxOfWord(place), before, param: null }, place }] : [];
    });
}

/** The IDs that a reading shows cut, as far as something on the page tells the whole. `isWanted`: where it is worth asking. */
export function cutIdsOf({ text, pieces, isCut }: Reading, isWanted: (place: TextPlace) => boolean): PageId[] {
  return cutsIn(text).flatMap((cut) => {
    const place = placeIn({ text, pieces, isCut }, cut.start, cut.end);
    const carrier = place.parts[0]?.node.parentElement;
    const whole = carrier && isWanted(place) ? wholeOf(cut, carrier) : null;
    if (!carrier || !whole) return [];
    // The page may change what the cut stands for without a change to what it shows.
    const anchor = () => (wholeOf(cut, carrier)?.id === whole.id ? boxOfWord(place) : null);
    return [{ ...whole, carrier, anchor, before: textBefore(text, cut.start), param: null }];
  });
}

// Text under the pointer belongs to the element that was hit. One without any may still hold a label that lets
// the pointer through, so a little is read; it is not worth a long look or a caret call.
const labelReach = { nodes: 8, chars: 1_024 };

/** True where an element itself holds text, not only what is in it. */
export function hasOwnText(element: Element): boolean {
  let node = element.firstChild;
  for (let count = 0; node && count < 64; count += 1) {
    if (isText(node) && /\S/.test(node.substringData(0, 256))) return true;
    node = node.nextSibling;
  }
  return false;
}

interface CaretReading {
  reading: Reading;
  /** Where the caret stands in it. */
  isAtCaret: (id: TextId) => boolean;
}

/** The text around a point within its target, of any length; null where there is none. */
export function readAtCaret(spot: Spot): CaretReading | null {
  const caret = caretAt(spot);
  if (!caret || !isText(caret.node) || !spot.target.contains(caret.node)) return null;
  const { node, offset } = caret;
  const isAtCaret = ({ place }: TextId) =>
    place.parts.some((part) => part.node === node && offset >= part.from && offset <= part.from + part.data.length);
  return { reading: readAround(node, offset), isAtCaret };
}

/** What there is to choose from at a point. */
interface Candidates {
  /** Those whose boxes are worth asking for: each costs a few µs, in a text of 5 MB 2 ms. */
  ids: TextId[];
  reading: Reading;
}

function candidatesAt(spot: Spot): Candidates | null {
  const hasText = hasOwnText(spot.target);
  const whole = readText(spot.target, hasText ? hoverReach : labelReach);
  const ids = whole && idsOf(whole);
  if (ids && ids.length <= 8) return { ids, reading: whole };
  const around = hasText ? readAtCaret(spot) : null;
  return around && { ids: idsOf(around.reading).filter(around.isAtCaret), reading: around.reading };
}

/** The ID whose text lies under the point: whole, or cut by the application with the whole told beside it. */
export function textIdAt(spot: Spot): PageId | null {
  const candidates = candidatesAt(spot);
  if (!candidates) return null;
  const isUnder = (place: TextPlace) => isOver(place, spot.x, spot.y);
  return candidates.ids.find(({ place }) => isUnder(place))?.found ?? cutIdsOf(candidates.reading, isUnder)[0] ?? null;
}
