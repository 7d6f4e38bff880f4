import { findIds } from '../core/resource-id/find-ids';
import { caretAt } from './caret';
import { isText } from './node-kinds';
import type { PageId } from './page-id';
import { hoverReach, readAround, readText, type Reading } from './read-text';
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

// Text under the pointer belongs to the element that was hit. One without any may still hold a label that lets
// the pointer through, so a little is read; it is not worth a long look or a caret call.
const labelReach = { nodes: 8, chars: 1_024 };

function hasOwnText(element: Element): boolean {
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

/** The IDs whose boxes are worth asking for: each costs a few µs, in a text of 5 MB 2 ms. */
function candidatesAt(spot: Spot): TextId[] {
  const hasText = hasOwnText(spot.target);
  const whole = readText(spot.target, hasText ? hoverReach : labelReach);
  const ids = whole && idsOf(whole);
  if (ids && ids.length <= 8) return ids;
  if (!hasText) return [];
  const around = readAtCaret(spot);
  return around ? idsOf(around.reading).filter(around.isAtCaret) : [];
}

/** The ID whose text lies under the point. */
export function textIdAt(spot: Spot): PageId | null {
  return candidatesAt(spot).find(({ place }) => isOver(place, spot.x, spot.y))?.found ?? null;
}
