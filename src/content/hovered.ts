// `:hover` alone matches nothing but links in a page without a doctype, which old consoles and `about:blank` frames are:
// https://quirks.spec.whatwg.org/#the-active-and-hover-quirk
const hovered = ':hover:not(trace-lens-none)';

/** True while the pointer is on an element, or on what is in it. */
export const isHovered = (element: Element): boolean => element.matches(hovered);

/**
 * The element at a point (CSS px), where the pointer was last seen, for when the one that it was seen on is gone: applications
 * draw their rows anew. Null where the pointer went into a frame since. What was just drawn is not hovered before the browser's
 * next picture: until then it is what it was put into, and nothing else there.
 */
export function hoveredAt(x: number, y: number): Element | null {
  const element = document.elementFromPoint(x, y);
  const inside = element?.closest(hovered);
  return inside && (inside === element || !Array.from(inside.children).some(isHovered)) ? element : null;
}
