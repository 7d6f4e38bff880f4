import { isUnread } from '../unread';
import { readBatch, type OnCut, type OnTextId } from './batch-ids';
import type { FlatTree } from './flat-tree';
import { partedBy } from './parted';
import { headOf, isRunChar, longestRun, tailOf } from './run-chars';
import { addSlice, emptyBatch, type Batch } from './text-batch';

/** Takes the texts of a page one after the other and finds the IDs in them, whole, however they are split. */
export interface TextRuns {
  /** Reads a text from a character on; where to go on in it after a pause, null once it was read. */
  read: (node: Text, from?: number) => number | null;
  /** Reads texts of a walk until there is something to pause for; the last one, or null at the end. A plain loop: engines are slow at generators. */
  readSome: (walker: TreeWalker) => Text | null;
  /** Reads a part of a long text, and the words that it cuts. */
  readPart: (node: Text, from: number, to: number) => void;
  /** What comes next does not touch what was read. */
  cut: () => void;
}

/** Texts and characters that are read together: so that a step stays short. Few texts at first, when engines meet this code. */
const fewTexts = 32;
const mostTexts = 256;
const mostChars = 32_768;
/** Most texts are shorter: characters. */
const shortText = 1_024;
/** Where no word ends for so many times as much, one is torn. */
const patience = 4;

/** True where no word goes on from a batch to a text. */
function isEnd({ nodes }: Batch, node: Text, from: number, tree: FlatTree): boolean {
  const last = nodes.at(-1) as Text;
  if (last === node) return !isRunChar(node.data.charCodeAt(from - 1));
  const goesOn = isRunChar(last.data.charCodeAt(last.length - 1)) && isRunChar(node.data.charCodeAt(0));
  return !goesOn || partedBy(last, node, tree) === 'border';
}

/** Where a slice of a long text ends: between two words. In thousands of characters without a blank there is no ID to tear. */
function sliceEnd(data: string, from: number): number {
  let to = Math.min(data.length, from + mostChars);
  if (to < data.length) for (let back = 0; back < longestRun && isRunChar(data.charCodeAt(to - 1)); back += 1) to -= 1;
  return to;
}

/** Adds short texts of a walk as long as there is room, without a call for each; the next one, or null at the end. */
function addShort(batch: Batch, walker: TreeWalker, texts: number): Text | null {
  const { nodes, froms, ends } = batch;
  let { size } = batch;
  let node = walker.nextNode() as Text | null;
  for (; node && nodes.length < texts && size < mostChars; node = walker.nextNode() as Text | null) {
    const { length } = node;
    if (length > shortText) break;
    if (length === 0) continue;
    nodes.push(node);
    froms.push(0);
    ends.push((size += length));
  }
  batch.size = size;
  return node;
}

/**
 * Joins texts to batches, in which the browser looks for what may be an ID: asking what stands between two texts costs more than
 * reading both.
 * @param tree what is known of shadow roots and slots
 * @param inRow they come as the page has them, none left out
 */
export function joinRuns(tree: FlatTree, inRow: boolean, onId: OnTextId, onCut: OnCut): TextRuns {
  let batch = emptyBatch(inRow);
  let texts = fewTexts;
  let rest: { node: Text; from: number } | null = null;

  const flush = (isTorn: boolean) => {
    if (batch.nodes.length > 0) readBatch(batch, tree, onId, onCut);
    batch = emptyBatch(inRow, isTorn);
    texts = Math.min(2 * texts, mostTexts);
  };

  /** Ends the batch before a text if it is long enough. */
  const flushBefore = (node: Text, from: number) => {
    const much = Math.max(batch.nodes.length / texts, batch.size / mostChars);
    if (much < 1) return;
    const isWhole = isEnd(batch, node, from, tree);
    if (isWhole || much >= patience) flush(!isWhole);
  };

  const read = (node: Text, from = 0): number | null => {
    const { length } = node;
    if (length === from) return null;
    flushBefore(node, from);
    const isLong = length - from > mostChars;
    if (isLong && isUnread(node)) return null;
    const to = isLong ? sliceEnd(node.data, from) : length;
    addSlice(batch, node, from, to - from);
    return isLong ? to : null;
  };

  const readSome = (walker: TreeWalker): Text | null => {
    const before = batch;
    let node = rest?.node ?? (walker.nextNode() as Text | null);
    let from = rest?.from ?? 0;
    rest = null;
    while (node) {
      const next = read(node, from);
      if (next !== null) rest = { node, from: next };
      if (rest || batch !== before) return node;
      from = 0;
      node = addShort(batch, walker, texts);
    }
    return null;
  };

  const cut = () => flush(false);

  const readPart = (node: Text, from: number, to: number) => {
    cut();
    const { data } = node;
    const start = tailOf(data.slice(0, from));
    const end = to + headOf(data.slice(to, to + longestRun));
    addSlice(batch, node, start, end - start);
    cut();
  };

  return { read, readSome, readPart, cut };
}
