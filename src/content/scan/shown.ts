// Options that both browsers know: https://developer.mozilla.org/docs/Web/API/Element/checkVisibility
const all = { visibilityProperty: true, opacityProperty: true };

// Inside these stands what is not shown as text: a field's first value, a drawing's tooltip.
const unread = new Set('textarea title desc option script style noscript template'.split(' '));

/** True where a person can see an element's text: it has a box and is neither invisible nor fully transparent. Out of view counts as seen. */
export function isShown(element: Element): boolean {
  const { localName } = element;
  if (unread.has(localName) || (localName === 'details' && !(element as HTMLDetailsElement).open)) return false;
  return element.checkVisibility(all);
}

/** The same for an element whose attributes or value are meant. */
export const isShownItself = (element: Element): boolean => element.checkVisibility(all);
