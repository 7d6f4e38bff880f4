// Options that both browsers know: https://developer.mozilla.org/docs/Web/API/Element/checkVisibility
const all = { visibilityProperty: true, opacityProperty: true };

// Inside these stands what is not shown as text: a field's first value, a drawing's tooltip.
const unread = new Set('textarea title desc option script style noscript template'.split(' '));

/** How many elements up a container may be. */
const plainLevels = 3;

/** True where a person can see an element whose attributes or value are meant. */
export const isShownItself = (element: Element): boolean => element.checkVisibility(all);

/** Says whether text in an element is shown; remembers what it learnt of larger elements, as long as one reading lasts. */
export function shownTexts(): (carrier: Element) => boolean {
  // All IDs of a log stand in one element.
  let last: Element | null = null;
  let wasShown = false;
  const containers = new Map<Element, boolean>();
  // Whether something is displayed is cheap to ask. Whether it is visible costs twice as much: but what has no attributes at all
  // has no class or style of its own to make it invisible, so its container is asked, once.
  const isVisible = (carrier: Element): boolean => {
    let element = carrier;
    for (let level = 0; level < plainLevels && !element.hasAttributes(); level += 1) element = element.parentElement ?? element;
    let known = containers.get(element);
    if (known === undefined) containers.set(element, (known = isShownItself(element)));
    return known;
  };
  return (carrier) => {
    if (carrier === last) return wasShown;
    last = carrier;
    wasShown = isRead(carrier) && carrier.checkVisibility() && isVisible(carrier);
    return wasShown;
  };
}

/** True for elements that show their text. */
const isRead = (element: Element): boolean =>
  !unread.has(element.localName) && !(element.localName === 'details' && !(element as HTMLDetailsElement).open);
