import { isElement } from '../node-kinds';
import { parentOf } from '../shadow';

/** What one reading of a page learnt of its shadow roots and slots: the page as a person sees it, where that is not its own tree. */
export interface FlatTree {
  /** Shadow root by host. */
  roots: Map<Element, ShadowRoot>;
  /** For what is shown in a slot: that slot, and what is shown in it next. */
  slotted: Map<Node, { slot: Element; next: Node | null }>;
}

/** A tree without shadow roots, until some are found. */
export const plainTree = (): FlatTree => ({ roots: new Map(), slotted: new Map() });

/** What is shown first in a node. */
export function firstIn(node: Node, { roots, slotted }: FlatTree): Node | null {
  const root = roots.size > 0 && isElement(node) ? roots.get(node) : undefined;
  if (root) return root.firstChild;
  if (slotted.size > 0 && isElement(node) && node.localName === 'slot') {
    const [first] = (node as HTMLSlotElement).assignedNodes();
    if (first) return first;
  }
  return node.firstChild;
}

/** What is shown after a node, in the same parent. */
export function nextTo(node: Node, { slotted }: FlatTree): Node | null {
  const place = slotted.size > 0 ? slotted.get(node) : undefined;
  return place ? place.next : node.nextSibling;
}

/** The element in which a node is shown. */
export function shownIn(node: Node, { slotted }: FlatTree): Element | null {
  const place = slotted.size > 0 ? slotted.get(node) : undefined;
  return place ? place.slot : parentOf(node);
}
