import { findIds } from '../core/resource-id/find-ids';
import { caretAt } from './caret';
import type { PageId } from './page-id';
import { readAround, readText, type Reading } from './read-text';
import type { Spot } from './spot';
import { boxOf, isOver, placeIn, type TextPlace } from './text-place';

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
      return carrier ? [{ found: { id, kind, carrier, anchor: () => boxOf(place) }, place }] : [];
    });
}

// Text under the pointer belongs to a direct child of the element that was hit; a big container without
// any is not worth a caret call.
function hasOwnText(element: Element): boolean {
  let node = element.firstChild;
  for (let count = 0; node && count < 64; count += 1) {
    if (node instanceof Text && /\S/.test(node.substringData(0, 256))) return true;
    node = node.nextSibling;
  }
  return node !== null;
}

/** The text around a point within its target, of any length; null where there is none. */
export function readAtCaret(spot: Spot): Reading | null {
  const caret = caretAt(spot);
  return caret?.node instanceof Text && spot.target.contains(caret.node) ? readAround(caret.node, caret.offset) : null;
}

/** The ID whose text lies under the point. */
export function textIdAt(spot: Spot): PageId | null {
  const whole = readText(spot.target);
  const reading = whole ?? (hasOwnText(spot.target) ? readAtCaret(spot) : null);
  if (!reading) return null;
  let ids = idsOf(reading);
  if (ids.length > 8 && whole) {
    // Many candidates: one hit test is cheaper than the boxes of all.
    const caret = caretAt(spot);
    ids = ids.filter(({ place }) =>
      place.parts.some(({ node, from, data }) => node === caret?.node && caret.offset >= from && caret.offset <= from + data.length),
    );
  }
  return ids.find(({ place }) => isOver(place, spot.x, spot.y))?.found ?? null;
}
