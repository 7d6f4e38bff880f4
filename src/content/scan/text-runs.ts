import { findIds, type FoundId } from '../../core/resource-id/find-ids';
import { cutsIn, type Cut } from '../cut-id';
import type { FlatTree } from './flat-tree';
import { headOf, isRunChar, longestRun, tailOf } from './run-chars';
import { addPieces, type RunPiece } from './run-pieces';
import { batchSize, glue, holderOf, startOf, stretchAround, type Batch, type Stretch } from './text-batch';

/** Hears of an ID: `pieces` and `at` tell where it stands (`at`: its start among the characters of the pieces). */
export type OnTextId = (found: FoundId, pieces: readonly RunPiece[], at: number) => void;

/** Hears of an ID that the application cut. */
export type OnCut = (cut: Cut, node: Text) => void;

/** Takes the texts of a page one after the other and finds the IDs in them, whole, however they are split. */
export interface TextRuns {
  /** Reads a text. Returns work only where it is long. */
  read: (node: Text) => Generator<undefined, void> | null;
  /** Reads texts of a walk until there is something to pause for; the last one, or null at the end. A plain loop: engines are slow at generators. */
  readSome: (walker: TreeWalker) => { node: Text; long: Generator<undefined, void> | null } | null;
  /** Reads a part of a long text, and the words that it cuts. */
  readPart: (node: Text, from: number, to: number) => void;
  /** What comes next does not touch what was read. */
  cut: () => void;
}

/** Texts longer than this are searched alone and in parts: characters. */
const longText = 32_768;
const shortest = 24;
/** Said before a word and deciding what it is (`md5: `), or making it longer: characters. */
const context = 64;
/** Texts of the end that the next batch begins with, so that what is hidden between two parts does not part them. */
const carriedTexts = 4;
// Loose on purpose: texts are glued without their borders, some of them hidden.
const maybeId = /[\da-fA-F]{4}-[\da-fA-F]{4}|[\da-fA-F]{8}/g;
const ellipsis = /…|\.{3}/g;
/** From so many characters on it is worth asking first whether a text is a script. */
const muchText = 256;
const unread = new Set('noscript script style template'.split(' '));
const isUnread = (parent: Node | null): boolean => unread.has((parent as Partial<Element> | null)?.localName ?? '');
/** Texts in which an application shows a cut ID are short. */
const longestCut = 400;

/**
 * Joins texts to batches, in which the browser looks for what may be an ID. Only that is looked at closely: asking what stands
 * between two texts costs more than reading both.
 * @param tree what is known of shadow roots and slots
 */
export function joinRuns(tree: FlatTree, onId: OnTextId, onCut: OnCut): TextRuns {
  const batch: Batch = { nodes: [], ends: new Int32Array(batchSize + 1), count: 0, glued: '', from: 0, to: -1 };
  /** How many of the batch's characters were read with the last one. */
  let done = 0;

  /** Finds the IDs of one stretch. True: where the stretch ends was read. */
  const lookAt = ({ first, last, start, end, hidden }: Stretch): void => {
    const { glued, nodes, from: offset } = batch;
    if (end - start < shortest) return;
    // What stands before a word in its text may decide what it is.
    const before = glued.slice(Math.max(startOf(batch, first), start - 16), start);
    let text = before;
    const pieces: RunPiece[] = [];
    for (let at = first; at <= last; at += 1) {
      if (hidden?.has(at)) continue;
      const begin = startOf(batch, at);
      const low = Math.max(begin, start);
      const data = glued.slice(low, Math.min(batch.ends[at] as number, end));
      text += addPieces(pieces, nodes[at] as Text, low - begin + (at === 0 ? offset : 0), data, text.length - before.length);
    }
    if (text.length - before.length < shortest) return;
    const isLonger = end - start > longestRun;
    for (const found of findIds(text)) {
      if (found.start < before.length || (isLonger && (found.start === before.length || found.end === text.length))) continue;
      onId(found, pieces, found.start - before.length);
    }
  };

  const lookForCuts = () => {
    const { glued, nodes, ends, count } = batch;
    if (!glued.includes('…') && !glued.includes('...')) return;
    ellipsis.lastIndex = done;
    let at = 0;
    for (let match = ellipsis.exec(glued); match; match = ellipsis.exec(glued)) {
      at = holderOf(batch, match.index, at);
      const node = nodes[at] as Text;
      ellipsis.lastIndex = Math.max(ellipsis.lastIndex, ends[at] as number);
      if (node.length <= longestCut) for (const one of cutsIn(node.data)) onCut(one, node);
      if (at === count - 1) return;
    }
  };

  /** Finds the IDs of the batch. Where more text follows, the last word is left for the next one. */
  const flush = (isEnd: boolean) => {
    glue(batch);
    const { glued, nodes, ends, count } = batch;
    lookForCuts();
    let at = 0;
    let keep = glued.length;
    maybeId.lastIndex = done;
    while (maybeId.test(glued)) {
      const place = maybeId.lastIndex - 8;
      at = holderOf(batch, place, at);
      const { length, parentNode } = nodes[at] as Text;
      if (length > muchText && isUnread(parentNode)) {
        maybeId.lastIndex = ends[at] as number;
        continue;
      }
      const stretch = stretchAround(batch, tree, at, place, place + 1);
      if (!isEnd && stretch.end === glued.length && stretch.end - stretch.start < longestRun) {
        keep = stretch.start;
        break;
      }
      lookAt(stretch);
      done = Math.max(stretch.end, maybeId.lastIndex);
      maybeId.lastIndex = done;
      if (done >= glued.length) break;
    }
    if (isEnd) {
      batch.count = 0;
      done = 0;
    } else carry(Math.max(0, Math.min(keep, glued.length) - context));
    batch.from = isEnd ? 0 : batch.from;
    batch.to = -1;
    if (isEnd) nodes.length = Math.min(nodes.length, count);
  };

  /** Begins the next batch with the end of this one, from a place on. */
  const carry = (from: number) => {
    const { nodes, ends, count } = batch;
    let first = holderOf(batch, from, 0);
    let start = from;
    if (count - first < carriedTexts) {
      first = Math.max(0, count - carriedTexts);
      start = Math.max(startOf(batch, first), Math.min(from, (ends[count - 1] as number) - 256));
      first = holderOf(batch, start, first);
    }
    const inFirst = start - startOf(batch, first);
    batch.from = (first === 0 ? batch.from : 0) + inFirst;
    for (let at = first; at < count; at += 1) {
      nodes[at - first] = nodes[at] as Text;
      ends[at - first] = (ends[at] as number) - start;
    }
    batch.count = count - first;
    done = Math.max(0, done - start);
  };

  const cut = () => {
    if (batch.count > 0) flush(true);
  };

  const push = (node: Text, length: number) => {
    const { count, ends } = batch;
    batch.nodes[count] = node;
    ends[count] = (count === 0 ? 0 : (ends[count - 1] as number)) + length;
    batch.count = count + 1;
  };

  const inside = (node: Text, data: string, from: number, to: number) => {
    if (to - from < shortest) return;
    const start = Math.max(0, from - context);
    const text = start === 0 && to === data.length ? data : data.slice(start, to);
    const pieces: RunPiece[] = [];
    const shown = addPieces(pieces, node, start, text, 0);
    const floor = shown === text ? from - start : addPieces([], node, start, text.slice(0, from - start), 0).length;
    for (const found of findIds(shown)) if (found.start >= floor) onId(found, pieces, found.start);
  };

  /** A text of any length, in parts. */
  function* readLong(node: Text): Generator<undefined, void> {
    const { data } = node;
    const head = headOf(data);
    push(node, head);
    batch.to = head;
    flush(true);
    const tail = Math.max(head, tailOf(data));
    for (let from = head; from < tail; ) {
      let to = Math.min(tail, from + longText);
      // A part ends between two words, so that none is torn; in a megabyte without one there is no ID to tear.
      if (to < tail) for (let back = 0; back < longestRun && isRunChar(data.charCodeAt(to - 1)); back += 1) to -= 1;
      inside(node, data, from, to);
      from = to;
      yield;
    }
    if (tail < data.length) {
      batch.from = tail;
      push(node, data.length - tail);
    }
  }

  const read = (node: Text) => {
    const { length } = node;
    if (length > longText) return isUnread(node.parentNode) ? null : readLong(node);
    if (length > 0) push(node, length);
    if (batch.count === batchSize) flush(false);
    return null;
  };

  const readSome = (walker: TreeWalker) => {
    const { nodes, ends } = batch;
    let { count } = batch;
    let sum = count === 0 ? 0 : (ends[count - 1] as number);
    let node = walker.nextNode() as Text | null;
    while (node) {
      const { length } = node;
      if (length > longText) break;
      if (length > 0) {
        nodes[count] = node;
        ends[count] = sum += length;
        count += 1;
        if (count === batchSize) break;
      }
      node = walker.nextNode() as Text | null;
    }
    batch.count = count;
    if (!node) return null;
    if (node.length > longText) return { node, long: isUnread(node.parentNode) ? null : readLong(node) };
    flush(false);
    return { node, long: null };
  };

  const readPart = (node: Text, from: number, to: number) => {
    const { data } = node;
    cut();
    const start = Math.max(0, tailOf(data.slice(0, from)));
    inside(node, data, start, Math.min(data.length, to + headOf(data.slice(to, to + longestRun))));
  };

  return { read, readSome, readPart, cut };
}
