import { partedBy } from './parted';
import type { FlatTree } from './flat-tree';
import { isRunChar, longestRun } from './run-chars';

/** Texts in a row, glued by the browser itself: searching them together costs a tenth of reading one by one. */
export interface Batch {
  nodes: Text[];
  /** Where each text ends in {@link glued}. */
  ends: Int32Array;
  count: number;
  glued: string;
  /** Where the first text begins in its node. */
  from: number;
  /** Where the last one ends in its node; -1: at its end. */
  to: number;
}

/** Texts that are glued at a time: so that a step stays short. */
export const batchSize = 512;

let probe: Range | null = null;

/**
 * Glues the texts of a batch. The browser does it in one go where they follow one another in one tree; a tree with shadow roots,
 * or one that changed in a pause, is asked text by text.
 */
export function glue(batch: Batch): void {
  const { nodes, count, from, to } = batch;
  const size = count > 0 ? (batch.ends[count - 1] as number) : 0;
  batch.glued = '';
  if (count === 0) return;
  const [first, last] = [nodes[0] as Text, nodes[count - 1] as Text];
  probe ??= document.createRange();
  const end = to < 0 ? last.length : to;
  if (from <= first.length && end <= last.length) {
    probe.setStart(first, from);
    probe.setEnd(last, end);
    batch.glued = probe.toString();
    // Nothing that is left in it: a live range costs with every change of the page.
    probe.setStart(document, 0);
    probe.collapse(true);
  }
  if (batch.glued.length === size) return;
  batch.glued = '';
  for (let at = 0; at < count; at += 1) {
    const { data } = nodes[at] as Text;
    batch.glued += data.slice(at === 0 ? from : 0, at === count - 1 && to >= 0 ? to : undefined);
    batch.ends[at] = batch.glued.length;
  }
}

/** Where the text at a place of a batch begins. */
export const startOf = ({ ends }: Batch, at: number): number => (at === 0 ? 0 : (ends[at - 1] as number));

/** The text that holds a character of {@link Batch.glued}; `from`: one at or before it. */
export function holderOf({ ends, count }: Batch, place: number, from: number): number {
  let at = from;
  while (at < count - 1 && (ends[at] as number) <= place) at += 1;
  return at;
}

/** A stretch of a batch that nothing parts: where a word may go on from text to text. */
export interface Stretch {
  first: number;
  last: number;
  start: number;
  end: number;
  /** Texts between `first` and `last` that are not shown; null: none. */
  hidden: Set<number> | null;
}

// Of two hidden texts in a row the gap between them tells of one only.
const isUnseen = (node: Text): boolean => node.parentElement?.checkVisibility() === false;

/** The word around a match, over as many texts as it has. What stands between two texts is asked only here. */
export function stretchAround(batch: Batch, tree: FlatTree, at: number, from: number, to: number): Stretch {
  const { glued, nodes, ends, count } = batch;
  let hidden: Set<number> | null = null;
  let start = from;
  let first = at;
  for (const floor = Math.max(0, from - longestRun); ; ) {
    const begin = Math.max(floor, startOf(batch, first));
    while (start > begin && isRunChar(glued.charCodeAt(start - 1))) start -= 1;
    if (start > begin || first === 0 || start === floor || !isRunChar(glued.charCodeAt(start - 1))) break;
    const gap = partedBy(nodes[first - 1] as Text, nodes[first] as Text, tree);
    if (gap === 'border') break;
    if (gap === 'hidden') (hidden ??= new Set()).add(first);
    first -= 1;
    if (gap === 'after-hidden' || (gap === 'hidden' && isUnseen(nodes[first] as Text))) {
      (hidden ??= new Set()).add(first);
      // What is hidden ends no word, whatever it says.
      start = startOf(batch, first);
    }
  }
  let end = to;
  let last = at;
  for (const limit = Math.min(glued.length, to + longestRun); ; ) {
    const stop = Math.min(limit, ends[last] as number);
    while (end < stop && isRunChar(glued.charCodeAt(end))) end += 1;
    end = Math.min(end, stop);
    if (end < stop || last === count - 1 || end === limit || !isRunChar(glued.charCodeAt(end))) break;
    const gap = partedBy(nodes[last] as Text, nodes[last + 1] as Text, tree);
    if (gap === 'border') break;
    if (gap === 'after-hidden') (hidden ??= new Set()).add(last);
    last += 1;
    if (gap === 'hidden' || (gap === 'after-hidden' && isUnseen(nodes[last] as Text))) {
      (hidden ??= new Set()).add(last);
      end = ends[last] as number;
    }
  }
  return { first, last, start, end, hidden };
}
