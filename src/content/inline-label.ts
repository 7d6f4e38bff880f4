import { fewestWords } from '../core/page-ids/label-before';
import { findIds } from '../core/resource-id/find-ids';
import { roleOfLabel } from '../core/resource-id/labels';
import { gapBetween, isBorder } from './borders';
import type { PageId } from './page-id';
import { isSpaced, wouldJoin } from './spaced';
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
    const { data } = step.node;
    if (gap === 'none') text = data.slice(-longest) + (wouldJoin(data, text) && isSpaced(crossed, step.node, 'previous') ? '\t' : '') + text;
  }
  return text;
}

/** The last piece of a text: after the last sign that ends a piece or a sentence, or an open bracket; `VPC: vpc-a (` is `VPC: vpc-a`. */
function lastPiece(text: string): string {
  const piece = text.split(/[\n\t,;|·•{}<>。；，]|\s-\s|(?<=\p{L}{4})[.!?]\s/u).at(-1) ?? '';
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
  const words = piece.replace(/["'`\s:：=]+$/, '').replace(/^[\s"'`)\]]+/, '').slice(-longest);
  if (!/\p{L}/u.test(words)) return null;
  // A key in a line of a log has a sentence before it: `attached volume_id=`.
  const label = /\S=["']*$/.test(piece) ? fewestWords(words, 4) : words;
  return { text: label, isSure: /[:：=]["'\s]*$/.test(piece) || roleOfLabel(label) !== null, isOwn };
}
