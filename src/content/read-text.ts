import { gapBetween, isBorder, isFirmBorder, mayBeHalves, type Gap } from './borders';
import { isSpaced, wouldJoin } from './spaced';
import { stepToText, type Budget, type Side, type Step } from './text-steps';
import { partsSeen, showsLess } from './unseen-chars';

/** A stretch of one text node. */
export interface Piece {
  node: Text;
  /** Where in the node it begins. */
  from: number;
  data: string;
  /** A border (block, cell, line break) lies before it. */
  border: boolean;
}

/** What was read: IDs split over inline elements are whole in `text`; borders stand in it as line breaks. */
export interface Reading {
  text: string;
  pieces: (Piece & { at: number })[];
  /** More text follows on that side without a gap, so an ID touching that end may be a part of something longer. */
  isCut: { next: boolean; previous: boolean };
}

/** How much one look may read. */
export interface Reach {
  nodes: number;
  chars: number;
}

/** At rest: a cell, a line or a link fits, and reading stays within microseconds (performance.md). */
export const hoverReach: Reach = { nodes: 32, chars: 4_096 };

/** A piece without the characters that show nothing, in as many as it takes. */
const seenParts = (piece: Piece): Piece[] => partsSeen(piece.data).map(({ at, data }) => ({ ...piece, from: piece.from + at, data, border: at === 0 && piece.border }));

function join(read: Piece[], isCut: Reading['isCut']): Reading {
  let text = '';
  const pieces = read.some(({ data }) => showsLess(data)) ? read.flatMap(seenParts) : read;
  const placed = pieces.map((piece) => {
    if (piece.border && text) text += '\n';
    const at = text.length;
    text += piece.data;
    return { ...piece, at };
  });
  return { text, pieces: placed, isCut };
}

const endsInWord = /[\w-]$/;
const startsWithWord = /^[\w-]/;

/** What is between a text and the next. Style is asked only where it decides whether two halves are one word. */
export function gapOf(before: string, after: string, { crossed, node }: Step, side: Side): Gap {
  if (crossed.some(isBorder) && (crossed.some(isFirmBorder) || !mayBeHalves(before, after))) return 'border';
  // What follows a cut may be the whole, in a tooltip that is not shown yet.
  if (!wouldJoin(before, after) && !/(?:…|\.{3})$/.test(before)) return 'none';
  const gap = gapBetween(crossed, node);
  return gap === 'none' && isSpaced(crossed, node, side) ? 'border' : gap;
}

// An ID may stand in one element a character; the longest word-shaped one has 37.
const turns = 48;

/** Adds what stands directly beside the pieces, up to the next blank or border. Returns whether it gave up before one. */
function extend(pieces: Piece[], from: Node, side: Side, budget: Budget): boolean {
  let start = from;
  for (let turn = 0; turn < turns; turn += 1) {
    const edge = (side === 'next' ? pieces.at(-1) : pieces[0])?.data ?? '';
    if (!(side === 'next' ? endsInWord : startsWithWord).test(edge)) return false;
    const step = stepToText(start, side, null, budget, isFirmBorder);
    if (!step) return false;
    const { node } = step;
    const count = Math.min(node.length, 512);
    const at = side === 'next' ? 0 : node.length - count;
    const data = node.substringData(at, count);
    start = node;
    const gap = side === 'next' ? gapOf(edge, data, step, side) : gapOf(data, edge, step, side);
    if (gap === 'border') return false;
    if (gap === 'hidden') continue;
    const piece = { node, from: at, data, border: false };
    if (side === 'next') pieces.push(piece);
    else pieces.unshift(piece);
    if (/\s/.test(data)) return false;
    if (count < node.length) return true;
  }
  return true;
}

/** Reads an element's text and what continues it on both sides; null when it holds more than the reach. */
export function readText(root: Element, reach: Reach = hoverReach): Reading | null {
  const budget = { steps: reach.nodes * 4 };
  const pieces: Piece[] = [];
  let chars = 0;
  let from: Node = root;
  for (;;) {
    const step = stepToText(from, 'next', root, budget);
    if (!step) break;
    const { node } = step;
    const before = from;
    from = node;
    chars += node.length;
    if (chars > reach.chars || pieces.length === reach.nodes) return null;
    const gap = gapOf(pieces.at(-1)?.data ?? '', node.data, step, 'next');
    if (gap === 'after-hidden' && pieces.at(-1)?.node === before) pieces.pop();
    if (gap !== 'hidden') pieces.push({ node, from: 0, data: node.data, border: gap === 'border' });
  }
  if (budget.steps <= 0) return null;
  const around = { steps: turns * 4 };
  return join(pieces, {
    previous: extend(pieces, root, 'previous', around),
    next: extend(pieces, root, 'next', around),
  });
}

/** Reads around one place in a text of any length. */
export function readAround(node: Text, offset: number, chars = hoverReach.chars): Reading {
  const from = Math.max(0, offset - chars / 2);
  const to = Math.min(node.length, offset + chars / 2);
  const pieces: Piece[] = [{ node, from, data: node.substringData(from, to - from), border: false }];
  const budget = { steps: turns * 4 };
  return join(pieces, {
    previous: from > 0 || extend(pieces, node, 'previous', budget),
    next: to < node.length || extend(pieces, node, 'next', budget),
  });
}
