/** True when two boxes stand on one line: each reaches beyond the other's middle, or one lies within the other's height. */
export function isOnLineOf(a: DOMRect, b: DOMRect): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > Math.min(a.height, b.height) / 2;
}

/** True when `a` ends before `b` begins, in the direction of the text. CSS px, give or take 4. */
export const isBefore = (a: DOMRect, b: DOMRect, isRtl: boolean): boolean => (isRtl ? a.left >= b.right - 4 : a.right <= b.left + 4);

/** True when `a` ends above `b`. */
export const isAbove = (a: DOMRect, b: DOMRect): boolean => a.bottom <= b.top + 4;

/** Middle of a box from left to right. */
export const middleOf = (box: DOMRect): number => box.left + box.width / 2;

/** True when a box has this place across within it. */
export const spans = (box: DOMRect, x: number): boolean => box.left <= x && box.right >= x && box.width > 0;
