import { labelOnly } from '../core/resource-id/labels';
import type { Remember } from './asked-once';
import { gapBetween, isBorder } from './borders';
import { parentOf } from './shadow';
import { isSpaced, wouldJoin } from './spaced';
import { stepToText } from './text-steps';

// What people press says what it does, not what a thing is called.
const controls = 'button, [role=button], [role=menuitem], select, [aria-hidden=true]';

/** True for a text that counts as shown in `top`, which is asked about what is around it only once. */
function isSeen(node: Text, top: Element): boolean {
  let parent: Element | null = node.parentElement;
  for (let one: Element | null = parent; one && one !== top; one = parentOf(one)) {
    if (one.localName === 'title' || ((one.hasAttributes() || one.localName === 'button') && one.matches(controls))) return false;
  }
  // What has no box of its own (`display: contents`, slots) is seen where its parent is.
  while (parent && !parent.checkVisibility()) {
    if (getComputedStyle(parent).display !== 'contents') return false;
    parent = parentOf(parent);
  }
  return parent !== null;
}

const fontOf = ({ parentElement }: Node): string => (parentElement ? getComputedStyle(parentElement).fontFamily : '');

/**
 * The lines of text that an element shows, without what stands in buttons. Null where it shows more than `longest` characters
 * or more than a few texts: then it is no label, name or cell.
 */
export function linesOf(element: Element, longest: number): string[] | null {
  if (element.localName === 'title' || element.closest(controls)) return [];
  const budget = { steps: 128 };
  let text = '';
  for (let from: Node = element; ; ) {
    const step = stepToText(from, 'next', element, budget);
    if (!step) break;
    const { node, crossed } = step;
    const before = from;
    from = node;
    if (node.length > longest * 4 || text.length > longest * 4) return null;
    const isParted = crossed.some((one) => isBorder(one));
    if (!isParted && !/\S/.test(node.data)) text += ' ';
    else if (/\S/.test(node.data)) {
      const gap = isParted ? 'border' : gapBetween(crossed, node);
      const isOneWord = wouldJoin(text, node.data);
      const isOneLine = gap === 'none' && !(isOneWord && isSpaced(crossed, node));
      // A font that draws a picture for a word; `web<code>-01</code>` is a word that goes on.
      if (isOneLine && isOneWord && /^\w/.test(node.data) && fontOf(before) !== fontOf(node)) text = text.replace(/[a-z_]+$/, '');
      if (isSeen(node, element)) text += (isOneLine ? '' : '\n') + node.data;
    } else text += '\n';
  }
  if (budget.steps <= 0) return null;
  // What a component shows in a slot stands elsewhere in the page.
  for (const slot of element.querySelectorAll('slot')) for (const shown of slot.assignedElements()) text += `\n${linesOf(shown, longest)?.join('\n') ?? ''}`;
  return within(text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean), longest);
}

const within = (lines: string[] | null, longest: number): string[] | null =>
  lines && lines.reduce((sum, line) => sum + line.length, 0) > longest ? null : lines;

/** {@link linesOf}, as somebody asks it who looks at the same elements again and again. */
export type ReadLines = (element: Element, longest: number) => string[] | null;

/** {@link linesOf} elements; `most`: what any asks for. */
export function lineReader(most: number, remember: Remember): ReadLines {
  const read = remember((element: Element) => linesOf(element, most));
  return (element, longest) => within(read(element), longest);
}

/** A label is cut when it is longer, and no label at all when it is much longer: characters. */
const [long, tooLong] = [60, 400];

/** What an element that is a label says, in one line; of many words the last, which say of what it is. Null where there are none. */
export function shortText(element: Element): string | null {
  const text = labelOnly(linesOf(element, tooLong)?.join(' ') ?? '');
  return (text.length > long ? text.slice(-long).replace(/^\S*\s/, '') : text) || null;
}
