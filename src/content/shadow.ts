import { isElement } from './node-kinds';
import type { Spot } from './spot';

// Extension scripts may look into closed roots: Chromium has chrome.dom, Firefox a property of the element.
// https://developer.chrome.com/docs/extensions/reference/api/dom
// https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/dom/openOrClosedShadowRoot
declare const chrome: { dom?: { openOrClosedShadowRoot: (element: Element) => ShadowRoot | null } } | undefined;

/** The shadow root of an element, closed ones included; null where it has none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!(element instanceof HTMLElement)) return null;
  if (typeof chrome !== 'undefined' && chrome.dom) {
    try {
      return chrome.dom.openOrClosedShadowRoot(element);
    } catch {
      // In a script that an update left behind, which still has something to say.
      return null;
    }
  }
  return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
}

/**
 * The elements at that point, each in another tree, the innermost first: a closed shadow root hides its own from the mouse's path,
 * and what a component shows in a slot belongs to the tree around it.
 */
export function targetsAt(spot: Spot): [inner: Spot, ...hosts: Spot[]] {
  const spots: [Spot, ...Spot[]] = [spot];
  for (let depth = 0; depth < 8; depth += 1) {
    const { target } = spots[0];
    const inner = shadowRootOf(target)?.elementFromPoint(spot.x, spot.y);
    if (!inner || inner === target || spots.some((known) => known.target === inner)) break;
    spots.unshift({ ...spot, target: inner });
  }
  return spots;
}

/** The same spot with the innermost element at that point. */
export const innermost = (spot: Spot): Spot => targetsAt(spot)[0];

// A form answers to the names of its fields first: asked by its prototype, one with a field `parentNode` leads us in no circle.
const parentNode = (node: Node): ParentNode | null => Reflect.get(Node.prototype, 'parentNode', node);

/** The parent as a person sees it: out of a shadow root to its host. */
export function parentOf(node: Node): Element | null {
  const up = parentNode(node);
  return isElement(up) ? up : ((up as Partial<ShadowRoot> | null)?.host ?? null);
}

/** {@link shadowRootOf} an element that may well have one: only components have closed roots that matter, and to ask all would take time. */
export const componentRoot = (host: Element): ShadowRoot | null => host.shadowRoot ?? (host.localName.includes('-') ? shadowRootOf(host) : null);

/** The slot in which an element is shown, of its parent's shadow root; null where that has none, or no such slot. */
export function slotOf(element: Element): Element | null {
  const root = element.parentElement && componentRoot(element.parentElement);
  // Of a closed root the browser does not tell it.
  return element.assignedSlot ?? (root && Array.from(root.querySelectorAll('slot')).find(({ name }) => name === element.slot)) ?? null;
}

/** The slot in which an element shows the text that it holds itself. */
export const textSlotOf = (host: Element): Element | null => componentRoot(host)?.querySelector('slot:not([name])') ?? null;

/** The element of that ID in the tree of another. */
export function byIdNear(element: Element, id: string): Element | null {
  const root = element.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null;
}

/** The shadow roots around an element, innermost first: caret calls answer only for roots that they are given. */
export function rootsAround(element: Element): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let root = element.getRootNode();
  while (root instanceof ShadowRoot && roots.length < 8) {
    roots.push(root);
    root = root.host.getRootNode();
  }
  return roots;
}
