import { findIds } from '../core/resource-id/find-ids';
import { gapBetween, isBorder } from './borders';
import type { PageId } from './page-id';
import { stepToText } from './text-steps';

const longest = 60;

/** What stands on an ID's line before its own element, in the elements around: `<b>Project ID:</b> <code>…</code>`. */
function textBefore(carrier: Element): string {
  if (isBorder(carrier) || !/^(?:inline|contents)/.test(getComputedStyle(carrier).display)) return '';
  const budget = { steps: 48 };
  let text = '';
  for (let from: Node = carrier; text.length < longest; ) {
    const step = stepToText(from, 'previous', null, budget);
    // Leaving the element itself says nothing of what stands before it.
    const crossed = step?.crossed.filter((element) => element !== carrier) ?? [];
    const gap = !step || crossed.some(isBorder) ? 'border' : gapBetween(crossed, step.node);
    if (!step || gap === 'border') break;
    from = step.node;
    if (gap === 'none') text = step.node.data.slice(-longest) + text;
  }
  return text;
}

/**
 * The label before an ID on its own line: `Project ID: `, `"project_id": "`, `server=`. `isSure`: a sign says that it is one.
 * Null where nothing stands there.
 */
export function inlineLabel({ before, carrier, param }: PageId): { label: string; isSure: boolean } | null {
  const own = before.split('\n').at(-1) ?? '';
  const text = (/\S/.test(own) || param !== null ? own : textBefore(carrier) + own).slice(-longest * 2);
  const last = findIds(text).at(-1)?.end ?? 0;
  const piece = text.slice(last).split(/[\n\t,;|·•()（）[\]{}<>]|\s-\s/).at(-1) ?? '';
  const label = piece.replace(/["'`\s:：=]+$/, '').replace(/^[\s"'`]+/, '').slice(-longest);
  return /\p{L}/u.test(label) ? { label, isSure: /[:：=]["'\s]*$/.test(piece) } : null;
}
