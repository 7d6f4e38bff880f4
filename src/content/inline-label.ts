import { labelInPath, ownerOf } from '../core/page-ids/label-parts';
import { findIds } from '../core/resource-id/find-ids';
import { labelOnly, roleOfLabel } from '../core/resource-id/labels';
import { gapBetween, isBorder } from './borders';
import type { PageId } from './page-id';
import { slotOf, textSlotOf } from './shadow';
import { isSpaced, wouldJoin } from './spaced';
import { stepToText } from './text-steps';

const longest = 60;
/** How far before a bare `id` the object begins that it belongs to: characters. */
const furthest = 300;

/** What stands before an ID on its line. */
export interface Inline {
  text: string;
  /** True when a sign, or the text itself, says that it is a label. */
  isSure: boolean;
  /** True when it stands in the ID's own text. */
  isOwn: boolean;
  /** True when the ID stands in brackets behind it: so does a thing's behind its name. */
  isBracketed?: boolean;
}

/** True for what is drawn in a line of text, or in a row of boxes. */
function standsInLine(element: Element): boolean {
  if (/^(?:inline|contents)/.test(getComputedStyle(element).display)) return true;
  const around = slotOf(element) ?? element.parentElement;
  const { display, flexDirection } = getComputedStyle(around ?? element);
  return display.endsWith('flex') && flexDirection.startsWith('row');
}

/**
 * What stands on an ID's line before its own element, in the elements around: `<b>Project ID:</b> <code>…</code>`. On other lines,
 * too, where it is asked how an object in JSON begins.
 */
function textBefore(carrier: Element, most = longest, isEnd?: (crossed: Element) => boolean): string {
  const budget = { steps: 96 };
  let text = '';
  for (let from: Node = carrier; text.length < most; ) {
    const step = stepToText(from, 'previous', null, budget, isEnd);
    // Leaving the element itself says nothing of what stands before it, as long as it stands in a line.
    const left = step?.crossed.filter((element) => element !== carrier) ?? [];
    // Neither does a picture before it that a style draws by its word.
    const isPicture = /^\W*[\w-]*\W*$/.test(text);
    const crossed = left.filter((element) => !isPicture || !getComputedStyle(element).display.startsWith('inline-'));
    const isInLine = step && (from !== carrier || standsInLine(carrier));
    const gap = isInLine ? gapBetween(crossed, step.node) : 'border';
    if (!step || (isEnd && gap === 'border')) break;
    from = step.node;
    const { data } = step.node;
    if (gap.endsWith('hidden')) continue;
    text = data.slice(-most) + (wouldJoin(data, text) && isSpaced(left, step.node, 'previous') ? '\t' : '') + text;
  }
  return text;
}

const lineBefore = (carrier: Element): string => textBefore(carrier, longest, isBorder);

/** The same for what a component shows in a slot: what stands before that, where the page's own tree has nothing before it. */
function beforeSlot(carrier: Element): string {
  let text = '';
  let slot = textSlotOf(carrier) ?? (carrier.previousElementSibling ? null : slotOf(carrier));
  for (; slot && !/\S/.test(text); slot = slotOf(slot)) text = lineBefore(slot);
  return text;
}

/** The last piece of a text: after the last sign that ends a piece or a sentence, or an open bracket; `VPC: vpc-a (` is `VPC: vpc-a`. */
function lastPiece(text: string): string {
  const piece = text.replace(/=\{$/, '=').split(/[\n\t,;|·•{}<>。；，]|\s-\s|(?<=\p{L}{4})[.!?]\s/u).at(-1) ?? '';
  const [, outer = piece, inner = ''] = /^(.*)[([（【]([^)\]）】]*)$/.exec(piece) ?? [];
  return /\p{L}/u.test(inner) ? inner : outer;
}

/**
 * What stands before an ID on its own line: `Project ID: `, `"project_id": "`, `server=`, `vpc-production (`.
 * Null where nothing does.
 */
export function inlineBefore({ id, kind, before, carrier, param }: PageId): Inline | null {
  const line = before.split('\n').at(-1) ?? '';
  const isKnown = /[\p{L}\p{N}]/u.test(line) || param !== null;
  const near = isKnown ? '' : lineBefore(carrier);
  const outside = isKnown || /\S/.test(near) ? near : beforeSlot(carrier);
  const text = (outside + line).slice(-longest * 2);
  if (!/\S/.test(text)) return null;
  // What was read before an ID that its element begins with is a neighbour's.
  const first = isKnown ? stepToText(carrier, 'next', carrier, { steps: 8 })?.node.substringData(0, 64).trimStart().slice(0, 6) : undefined;
  const isOwn = isKnown && !(first && id.startsWith(first));
  const own = text.slice(findIds(text).at(-1)?.end ?? 0);
  const inPath = labelInPath(own, kind === 'hex32');
  if (inPath !== null) return { text: inPath, isSure: true, isOwn };
  // The rest of a path is not even a name.
  if (/\/\S*\/$/.test(text)) return null;
  const piece = lastPiece(own);
  // `Project: eu-de (`: what the label names stands between.
  const [, named = ''] = /^([^:：=]+)[:：=]\s*[^\s:：=]+(?:\s[^\s:：=]+)?\s*$/.exec(/[(（]\W*$/.test(own) ? piece : '') ?? [];
  if (roleOfLabel(named) !== null) return { text: named, isSure: true, isOwn };
  const words = labelOnly(piece.replace(/["'`\s:：=(（]+$/, '').replace(/^[\s"'`)\]]+/, '').slice(-longest));
  if (!/\p{L}/u.test(words)) return null;
  // A key in a line of a log has a sentence before it: `attached volume_id=`.
  const label = /([\w-]{3,})=["']*$/.exec(piece)?.[1] ?? words;
  // In JSON an `id` says of what only together with the object that it is in.
  const owner = /^["'].*["']\s*:|:\s*["']{1,4}$/.test(piece.trim()) && /^(?:uu)?id$/i.test(label) ? ownerOf(`${textBefore(carrier, furthest)}${before}`.replace(/\W+$/, '')) : undefined;
  return { text: owner === undefined ? label : `${owner} ${label}`, isSure: /[:：=]["'\s]*$/.test(piece) || roleOfLabel(label) !== null, isOwn, isBracketed: /[([（【]\W*$/.test(own) };
}
