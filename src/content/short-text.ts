import { gapBetween, isBorder } from './borders';
import { isSpaced, wouldJoin } from './spaced';
import { stepToText } from './text-steps';

// What people press says what it does, not what a thing is called.
const controls = 'button, [role="button"], [role="menuitem"], select, script, style, svg title, [aria-hidden="true"]';

// What has no box of its own (`display: contents`, slots) is seen where its parent is.
function isSeen(node: Text): boolean {
  let parent = node.parentElement;
  if (!parent || parent.closest(controls)) return false;
  while (parent?.parentElement && getComputedStyle(parent).display === 'contents') parent = parent.parentElement;
  return parent?.checkVisibility() ?? false;
}

/**
 * The lines of text that an element shows, without what stands in buttons. Null where it shows more than `longest` characters
 * or more than a few texts: then it is no label, name or cell.
 */
export function linesOf(element: Element, longest: number): string[] | null {
  const budget = { steps: 128 };
  let text = '';
  for (let from: Node = element; ; ) {
    const step = stepToText(from, 'next', element, budget);
    if (!step) break;
    const { node, crossed } = step;
    from = node;
    if (node.length > longest * 4 || text.length > longest * 4) return null;
    const isParted = crossed.some((one) => isBorder(one));
    if (!isParted && !/\S/.test(node.data)) text += ' ';
    else if (/\S/.test(node.data)) {
      const gap = isParted ? 'border' : gapBetween(crossed, node);
      const isOneLine = gap === 'none' && !(wouldJoin(text, node.data) && isSpaced(crossed, node));
      if (isSeen(node)) text += (isOneLine ? '' : '\n') + node.data;
    } else text += '\n';
  }
  if (budget.steps <= 0) return null;
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return lines.reduce((sum, line) => sum + line.length, 0) > longest ? null : lines;
}

/** The text that an element shows, in one line; null where it is empty or longer. */
export const shortText = (element: Element, longest = 60): string | null => linesOf(element, longest)?.join(' ') || null;
