import { isBorder } from './borders';
import { stepToText } from './text-steps';

// What people press says what it does, not what a thing is called.
const controls = 'button, [role="button"], [role="menuitem"], select, script, style, svg title, [aria-hidden="true"]';

const isSeen = (node: Text): boolean => {
  const parent = node.parentElement;
  return parent !== null && parent.checkVisibility() && parent.closest(controls) === null;
};

/**
 * The lines of text that an element shows, without what stands in buttons. Null where it shows more than `longest` characters
 * or more than a few texts: then it is no label, name or cell.
 */
export function linesOf(element: Element, longest: number): string[] | null {
  const budget = { steps: 96 };
  let text = '';
  for (let from: Node = element; ; ) {
    const step = stepToText(from, 'next', element, budget);
    if (!step) break;
    from = step.node;
    if (step.crossed.some((crossed) => isBorder(crossed))) text += '\n';
    if (step.node.length > longest * 4) return null;
    if (!/\S/.test(step.node.data) || !isSeen(step.node)) continue;
    text += step.node.data;
    if (text.length > longest * 4) return null;
  }
  if (budget.steps <= 0) return null;
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return lines.reduce((sum, line) => sum + line.length, 0) > longest ? null : lines;
}

/** The text that an element shows, in one line; null where it is empty or longer. */
export const shortText = (element: Element, longest = 60): string | null => linesOf(element, longest)?.join(' ') || null;
