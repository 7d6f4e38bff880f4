import { findIds } from '../core/resource-id/find-ids';
import { unread } from './unread';

// What stands on the two sides of these is never one word, whatever a page's style says: blocks and cells,
// line breaks, pictures, fields, texts of a drawing. (`wbr` is missing on purpose: it may split an ID.)
const borders = new Set(
  `address article aside blockquote br button canvas dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr iframe img input legend li main nav object ol option p pre section select summary svg table tbody td text textarea tfoot th
  thead tr ul video`.split(/\s+/),
);

/** True where an element parts words by what it is. Asking for its style would cost ten times as much. */
export const isBorderByName = (element: Element): boolean =>
  borders.has(element.localName) || (element.localName === 'tspan' && (element.hasAttribute('x') || element.hasAttribute('y')));

/** The same for who reads a page's own tree: what has a slot is shown where that is, not beside its neighbours. */
export const isBorder = (element: Element): boolean => isBorderByName(element) || element.hasAttribute('slot');

/** True where two texts in boxes of their own may be the halves of an ID: only then it is worth asking how these stand. */
export function mayBeHalves(before: string, after: string): boolean {
  const head = before.slice(-40);
  return findIds(head + after.slice(0, 40)).some(({ start, end }) => start < head.length && end > head.length);
}

/** True for a line of a drawing's text: drawings do not wrap, so lines are texts that begin at one place, one below the other. */
function isLine(element: Element): boolean {
  const x = element.getAttribute('x');
  return x !== null && [element.previousElementSibling, element.nextElementSibling].some((other) => other?.localName === 'tspan' && other.getAttribute('x') === x);
}

/** True for a box in which half of an ID may stand: one of a row, or a line of a drawing's text. */
export const mayHoldHalf = (element: Element): boolean => element.localName === 'div' || (element.localName === 'tspan' && isLine(element));

/** {@link isBorder}, but for boxes in which halves of an ID may stand. */
export const isFirmBorder = (element: Element): boolean => !mayHoldHalf(element) && isBorder(element);

/** `hidden`: the later text is not shown; `after-hidden`: the earlier one is not. */
export type Gap = 'none' | 'border' | 'hidden' | 'after-hidden';

// Never shown as text, though a drawing's style does not say so.
const unseen = new Set('desc metadata title'.split(' '));

/** Where what is in an element stands, even where it is cut. */
function contentBox(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

const box = /^(?:span|div)$/;

// Where an application cuts in the middle, head and tail are often two items of a row, one straight after the other. So are a label
// and its value, but the label ends before its box does.
function areOneWord([a, b, ...others]: readonly Element[]): boolean {
  if (!a || !b || others.length > 0 || !box.test(a.localName) || !box.test(b.localName) || a.parentElement !== b.parentElement) return false;
  if (!a.parentElement || !getComputedStyle(a.parentElement).display.endsWith('flex')) return false;
  const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  const [left, right] = one.left < other.left ? [a, b] : [b, a];
  const [end, start] = [Math.min(one.right, other.right), Math.max(one.left, other.left)];
  if (Math.abs(end - start) >= 1 || Math.abs(one.bottom - other.bottom) >= 2) return false;
  const touch = contentBox(left).right > end - 1 && contentBox(right).left < start + 1;
  return touch && parseFloat(getComputedStyle(left).paddingRight) === 0 && parseFloat(getComputedStyle(right).paddingLeft) === 0;
}

/** What the elements between two texts, none of them a border by name, make of them by their style. */
export function gapBetween(crossed: readonly Element[], later: Text): Gap {
  let gap: Gap = 'none';
  let isAfterHidden = false;
  for (const element of crossed) {
    // Nothing that is read stands in these.
    if (unread.has(element.localName)) continue;
    const display = unseen.has(element.localName) ? 'none' : getComputedStyle(element).display;
    if (display === 'none') {
      if (element.contains(later)) return 'hidden';
      // The next may be hidden as well.
      isAfterHidden = true;
    } else if (display !== 'inline' && display !== 'contents') gap = 'border';
  }
  if (isAfterHidden) return 'after-hidden';
  return gap === 'border' && areOneWord(crossed) ? 'none' : gap;
}
