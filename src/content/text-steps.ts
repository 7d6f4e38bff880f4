/** Which way to read from a node. */
export type Side = 'next' | 'previous';

/** How many nodes may still be touched: shared by all steps of one look, so that no page can make it long. */
export interface Budget {
  steps: number;
}

const sibling = { next: 'nextSibling', previous: 'previousSibling' } as const;
const child = { next: 'firstChild', previous: 'lastChild' } as const;

// Inline by their style, yet what stands on their two sides is not one word. (`wbr` is missing on purpose: it may split an ID.)
const separators = new Set(['br', 'hr', 'img', 'svg', 'canvas', 'iframe', 'video', 'object', 'input', 'button', 'select', 'textarea']);

type Flow = 'inline' | 'border' | 'hidden';

function flowOf(element: Element): Flow {
  const { display } = getComputedStyle(element);
  if (display === 'none') return 'hidden';
  return (display === 'inline' || display === 'contents') && !separators.has(element.localName) ? 'inline' : 'border';
}

/**
 * The nearest text on one side of a node, in reading order.
 * @param top reading stays inside it; when it is `from` itself, reading starts at its first text. Null: no limit.
 * @returns the text node and whether a border (block, cell, line break) lies between, or null at the end or out of budget.
 */
export function stepToText(from: Node, side: Side, top: Node | null, budget: Budget): { node: Text; border: boolean } | null {
  let node = from;
  let descend = from === top;
  let border = from !== top && from instanceof Element && flowOf(from) === 'border';
  while (budget.steps > 0) {
    budget.steps -= 1;
    const next: Node | null = (descend ? node[child[side]] : null) ?? (node === top ? null : node[sibling[side]]);
    if (next === null) {
      const up = node.parentNode;
      if (node === top || up === null || up === top) return null;
      border ||= !(up instanceof Element) || flowOf(up) === 'border';
      node = up;
      descend = false;
      continue;
    }
    node = next;
    descend = false;
    if (node instanceof Text) {
      if (node.length > 0) return { node, border };
    } else if (node instanceof Element) {
      const flow = flowOf(node);
      border ||= flow === 'border';
      descend = flow !== 'hidden';
    }
  }
  return null;
}
