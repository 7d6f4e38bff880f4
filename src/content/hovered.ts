// `:hover` alone matches nothing but links in a page without a doctype, which old consoles and `about:blank` frames are:
// https://quirks.spec.whatwg.org/#the-active-and-hover-quirk
const hovered = ':hover:not(trace-lens-none)';

/** True while the pointer is on an element, or on what is in it. */
export const isHovered = (element: Element): boolean => element.matches(hovered);
