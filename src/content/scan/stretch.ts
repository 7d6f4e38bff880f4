import type { FlatTree } from './flat-tree';
import { partedBy } from './parted';
import { isRunChar, longestRun } from './run-chars';
import { startOf, type Batch } from './text-batch';

/** A stretch of a batch that nothing parts: where a word may go on from text to text. */
export interface Stretch {
  first: number;
  last: number;
  start: number;
  end: number;
  /** Slices between `first` and `last` that are not shown; null: none. */
  hidden: Set<number> | null;
}

// Of two hidden texts in a row the gap between them tells of one only.
const isUnseen = (node: Text): boolean => node.parentElement?.checkVisibility() === false;

/** The word around a place, over as many texts as it has. What stands between two texts is asked only here, since that is dear. */
export function stretchAround(batch: Batch, tree: FlatTree, at: number, place: number): Stretch {
  const { glued, nodes, ends } = batch;
  let hidden: Set<number> | null = null;
  const hide = (one: number) => (hidden ??= new Set()).add(one);
  const nodeAt = (one: number) => nodes[one] as Text;
  const gapAfter = (one: number) => partedBy(nodeAt(one), nodeAt(one + 1), tree);

  let [first, start] = [at, place];
  for (const floor = Math.max(0, place - longestRun); ; ) {
    const begin = Math.max(floor, startOf(batch, first));
    while (start > begin && isRunChar(glued.charCodeAt(start - 1))) start -= 1;
    if (start > begin || first === 0 || start === floor || !isRunChar(glued.charCodeAt(start - 1))) break;
    const gap = gapAfter(first - 1);
    if (gap === 'border') break;
    if (gap === 'hidden') hide(first);
    first -= 1;
    if (gap === 'after-hidden' || (gap === 'hidden' && isUnseen(nodeAt(first)))) {
      hide(first);
      // What is hidden ends no word, whatever it says.
      start = startOf(batch, first);
    }
  }

  let [last, end] = [at, place];
  for (const limit = Math.min(glued.length, place + longestRun); ; ) {
    const stop = Math.min(limit, ends[last] as number);
    while (end < stop && isRunChar(glued.charCodeAt(end))) end += 1;
    if (end < stop || last === ends.length - 1 || end === limit || !isRunChar(glued.charCodeAt(end))) break;
    const gap = gapAfter(last);
    if (gap === 'border') break;
    if (gap === 'after-hidden') hide(last);
    last += 1;
    if (gap === 'hidden' || (gap === 'after-hidden' && isUnseen(nodeAt(last)))) {
      hide(last);
      end = ends[last] as number;
    }
  }
  return { first, last, start, end, hidden };
}
