import { findIds } from '../core/resource-id/find-ids';
import { roleOfLabel } from '../core/resource-id/labels';
import { gapBetween, isBorder } from './borders';
import type { PageId } from './page-id';
import { stepToText } from './text-steps';

const longest = 60;

/** What stands before an ID on its line. */
export interface Inline {
  text: string;
  /** True when a sign, or the text itself, says that it is a label. */
  isSure: boolean;
  /** True when it stands in the ID's own text. */
  isOwn: boolean;
}

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

/** The last piece of a text: after the last sign that ends a piece, or an open bracket; `VPC: vpc-a (` is `VPC: vpc-a`. */
function lastPiece(text: string): string {
  const piece = text.split(/[\n\t,;|·•{}<>]|\s-\s/).at(-1) ?? '';
  const [, outer = piece, inner = ''] = /^(.*)[([（【]([^)\]）】]*)$/.exec(piece) ?? [];
  return /\p{L}/u.test(inner) ? inner : outer;
}

/**
 * What stands before an ID on its own line: `Project ID: `, `"project_id": "`, `server=`, `vpc-production (`.
 * Null where nothing does.
 */
export function inlineBefore({ id, before, carrier, param }: PageId): Inline | null {
  const line = before.split('\n').at(-1) ?? '';
  const isKnown = /\S/.test(line) || param !== null;
  const text = (isKnown ? line : textBefore(carrier) + line).slice(-longest * 2);
  // What was read before an ID that its element begins with is a neighbour's.
  const first = stepToText(carrier, 'next', carrier, { steps: 8 })?.node.data.trimStart().slice(0, 6);
  const isOwn = isKnown && !(first && id.startsWith(first));
  const piece = lastPiece(text.slice(findIds(text).at(-1)?.end ?? 0));
  const label = piece.replace(/["'`\s:：=]+$/, '').replace(/^[\s"'`]+/, '').slice(-longest);
  if (!/\p{L}/u.test(label)) return null;
  return { text: label, isSure: /[:：=]["'\s]*$/.test(piece) || roleOfLabel(label) !== null, isOwn };
}
