import type { Spot } from './spot';

const isIn = ({ left, right, top, bottom }: DOMRect, { x, y }: Spot): boolean => x >= left && x <= right && y >= top && y <= bottom;

/** True where something without a text of its own lies over others: an empty box, or what a style draws over a whole tile for its link. */
const isVeil = (spot: Spot): boolean =>
  spot.target.firstChild === null
    ? /^(?:a|div|span)$/.test(spot.target.localName) && getComputedStyle(spot.target).position !== 'static'
    : !Array.from(spot.target.getClientRects()).some((box) => isIn(box, spot));

/** The spot that a person sees through a veil; null where there is none. */
export function beneath(spot: Spot): Spot | null {
  if (!isVeil(spot)) return null;
  const below = document.elementsFromPoint(spot.x, spot.y).find((element) => element !== spot.target);
  return below && !below.contains(spot.target) ? { ...spot, target: below } : null;
}
