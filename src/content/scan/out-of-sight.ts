import { parentOf } from '../shadow';

/** Clips that leave nothing, as browsers write them. */
const clipsAll = /^inset\((?:50|100)%/;
const emptyClip = /^rect\((\w+), (\w+), (?:\1, \w+|\w+, \2)\)$/;
const clear = /^rgba.*, 0\)$|\/ 0\)$/;

/** True for a box before the beginning of all that can be scrolled: no scrolling brings it into view. */
function isBeyond(element: Element, { position, direction }: CSSStyleDeclaration): boolean {
  let { right, bottom } = element.getBoundingClientRect();
  for (let up = position === 'fixed' ? null : parentOf(element); up; up = parentOf(up)) {
    right += up.scrollLeft;
    bottom += up.scrollTop;
  }
  // A page that reads from the right goes on at the left.
  return bottom <= 0 || (right <= 0 && direction === 'ltr');
}

/** True for a box that its own style keeps out of sight, as pages do with what is for screen readers only. */
export function isOutOfSight(element: Element): boolean {
  const style = getComputedStyle(element);
  if (clipsAll.test(style.clipPath)) return true;
  if (style.position === 'static' || style.display === 'contents') return false;
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  const isDot = (offsetWidth <= 1 || offsetHeight <= 1) && /hidden|clip/.test(style.overflow);
  return isDot || emptyClip.test(style.clip) || isBeyond(element, style);
}

/** True for an element whose own text has no colour, but for one that shows its background through the letters, or is switched off. */
export function isClear(element: Element): boolean {
  const { webkitTextFillColor, backgroundClip, contentVisibility } = getComputedStyle(element);
  return contentVisibility === 'hidden' || (clear.test(webkitTextFillColor) && !backgroundClip.includes('text'));
}

/** Asks a question of style whose answer is mostly no: once of elements that look alike in their markup, until one of them says yes. */
export function mostlyNot(ask: (element: Element) => boolean): (element: Element) => boolean {
  const looks = new Set<string>();
  return (element) => {
    const look = `${element.localName} ${element.getAttribute('class')} ${element.getAttribute('style')}`;
    if (looks.has(look)) return false;
    const answer = ask(element);
    if (!answer) looks.add(look);
    return answer;
  };
}
