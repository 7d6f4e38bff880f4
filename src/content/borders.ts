// What stands on the two sides of these is never one word, whatever a page's style says: blocks and cells,
// line breaks, pictures, fields, texts of a drawing. (`wbr` is missing on purpose: it may split an ID.)
const borders = new Set(
  `address article aside blockquote br button canvas dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr iframe img input legend li main nav object ol option p pre section select summary svg table tbody td text textarea tfoot th
  thead tr ul video`.split(/\s+/),
);

/** True where an element parts words by what it is. Asking for its style would cost ten times as much. */
export const isBorder = (element: Element): boolean =>
  borders.has(element.localName) || (element.localName === 'tspan' && (element.hasAttribute('x') || element.hasAttribute('y')));

/** `hidden`: the later text is not shown; `after-hidden`: the earlier one is not. */
export type Gap = 'none' | 'border' | 'hidden' | 'after-hidden';

// Never shown as text, though a drawing's style does not say so.
const unseen = new Set('desc metadata script style template title'.split(' '));

/** What the elements between two texts, none of them a border by name, make of them by their style. */
export function gapBetween(crossed: readonly Element[], later: Text): Gap {
  let gap: Gap = 'none';
  for (const element of crossed) {
    const display = unseen.has(element.localName) ? 'none' : getComputedStyle(element).display;
    if (display === 'none') return element.contains(later) ? 'hidden' : 'after-hidden';
    if (display !== 'inline' && display !== 'contents') gap = 'border';
  }
  return gap;
}
