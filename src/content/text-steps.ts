import { isElement, isText } from './node-kinds';
import { unread } from './unread';

/** Which way to read from a node. */
export type Side = 'next' | 'previous';

/** How many nodes may still be touched: shared by all steps of one look, so that no page can make it long. */
export interface Budget {
  steps: number;
}

/** The nearest text on one side of a node, and the elements entered or left on the way to it. */
export interface Step {
  node: Text;
  crossed: Element[];
}

const sibling = { next: 'nextSibling', previous: 'previousSibling' } as const;
const child = { next: 'firstChild', previous: 'lastChild' } as const;

/**
 * The nearest text on one side of a node, in reading order.
 * @param top reading stays inside it; when it is `from` itself, reading starts at its first text. Null: no limit.
 * @param isEnd reading stops before it crosses such an element: what stands beyond need not be looked for.
 * @returns null at the end, or out of budget.
 */
export function stepToText(from: Node, side: Side, top: Node | null, budget: Budget, isEnd?: (crossed: Element) => boolean): Step | null {
  const crossed: Element[] = [];
  let node = from;
  let descend = from === top;
  if (!descend && isElement(from)) {
    if (isEnd?.(from)) return null;
    crossed.push(from);
  }
  while (budget.steps > 0) {
    budget.steps -= 1;
    const next: Node | null = (descend ? node[child[side]] : null) ?? (node === top ? null : node[sibling[side]]);
    node = next ?? node.parentNode ?? node;
    if (next === null && (node === top || !isElement(node))) return null;
    if (isText(node) && node.length > 0) return { node, crossed };
    descend = next !== null && isElement(node) && !unread.has(node.localName);
    if (!isElement(node) || unread.has(node.localName)) continue;
    if (isEnd?.(node)) return null;
    crossed.push(node);
  }
  return null;
}
