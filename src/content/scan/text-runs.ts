import { findIds, type FoundId } from '../../core/resource-id/find-ids';
import { cutsIn, type Cut } from '../cut-id';
import type { FlatTree } from './flat-tree';
import { partedBy } from './parted';

/** A stretch of one text node in a run. */
export interface RunPiece {
  node: Text;
  /** Where in the node it begins. */
  from: number;
  data: string;
  /** Where in the run it begins. */
  at: number;
}

/** Hears of an ID: `pieces` and `at` tell where it stands (`at`: its start among the characters of the pieces). */
export type OnTextId = (found: FoundId, pieces: readonly RunPiece[], at: number) => void;

/** Hears of an ID that the application cut. */
export type OnCut = (cut: Cut, node: Text) => void;

/** Takes the texts of a page one after the other and finds the IDs in them, whole, however they are split. */
export interface TextRuns {
  /** Reads a text. Yields only where it is long. */
  read: (node: Text) => Generator<undefined, void> | null;
  /** Reads a part of a long text, and the words that it cuts. */
  readPart: (node: Text, from: number, to: number) => void;
  /** What comes next does not touch what was read. */
  cut: () => void;
}

/** Texts longer than this are searched in parts: characters. */
const longText = 32_768;
/** No ID is longer (a URN's parts are bounded, shapes.ts). */
const longestRun = 1_024;
const shortest = 24;
/** Said before a word and deciding what it is (`md5: `): characters. */
const context = 16;
// Loose on purpose: it is asked of texts glued without their borders, some of them hidden.
const maybeId = /[\da-f]{4}-[\da-f]{4}|[\da-f]{8}/gi;

/** 1 for characters that can stand in an ID or decide whether a word is one: a run of them may go on in the next text. */
const runs = new Uint8Array(128);
for (const char of '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_:.!/') runs[char.charCodeAt(0)] = 1;

const ellipsis = '…'.charCodeAt(0);
const dot = '.'.charCodeAt(0);

/** Whether a text may hold a cut ID: an ellipsis ends it, or stands where its first or last word ends. Searching each text would cost more than reading it. */
function mayBeCut(data: string, head: number, tail: number): boolean {
  if (head < 0) return data.includes('...');
  const last = data.charCodeAt(data.length - 1);
  return last === ellipsis || last === dot || data.charCodeAt(head) === ellipsis || data.charCodeAt(tail - 1) === ellipsis || (tail < data.length && data.includes('...', tail));
}

function headOf(data: string): number {
  const limit = Math.min(data.length, longestRun);
  let at = 0;
  while (at < limit && runs[data.charCodeAt(at)] === 1) at += 1;
  return at;
}

function tailOf(data: string): number {
  const limit = Math.max(0, data.length - longestRun);
  let at = data.length;
  while (at > limit && runs[data.charCodeAt(at - 1)] === 1) at -= 1;
  return at;
}

/** Texts in which an application shows a cut ID are short. */
const longestCut = 400;

/**
 * Joins texts to runs. Only a run that may hold an ID is looked at closely: asking what stands between two texts costs more than
 * reading both.
 * @param tree what is known of shadow roots and slots
 */
export function joinRuns(tree: FlatTree, onId: OnTextId, onCut: OnCut): TextRuns {
  // Kept and overwritten: a page has as many runs as words.
  const nodes: Text[] = [];
  const froms: number[] = [];
  const datas: string[] = [];
  let count = 0;
  let length = 0;
  /** True when the run began in the middle of something too long to be an ID. */
  let isSeam = false;

  const clear = () => {
    count = length = 0;
    isSeam = false;
  };

  const push = (node: Text, from: number, data: string) => {
    nodes[count] = node;
    froms[count] = from;
    datas[count] = data;
    count += 1;
    length += data.length - from;
  };

  /** What stands before the first piece, in the same text. */
  const before = (): string => {
    const from = froms[0] as number;
    return from === 0 ? '' : (datas[0] as string).slice(Math.max(0, from - context), from);
  };
  const dataOf = (at: number): string => {
    const from = froms[at] as number;
    const data = datas[at] as string;
    return from === 0 ? data : data.slice(from);
  };

  /** Looks at the pieces from `first` to `last`, between two borders. */
  const lookAt = (first: number, last: number, hidden: Set<number> | null, isOpen: boolean) => {
    const pieces: RunPiece[] = [];
    let text = first === 0 ? before() : '';
    const start = text.length;
    for (let at = first; at <= last; at += 1) {
      if (hidden?.has(at)) continue;
      const data = dataOf(at);
      pieces.push({ node: nodes[at] as Text, from: froms[at] as number, data, at: text.length - start });
      text += data;
    }
    if (text.length - start < shortest) return;
    for (const found of findIds(text)) {
      const isPartOfLonger = (isSeam && first === 0 && found.start === start) || (isOpen && last === count - 1 && found.end === text.length);
      if (found.start >= start && !isPartOfLonger) onId(found, pieces, found.start - start);
    }
  };

  /** Finds the IDs of the run. Whether two pieces touch is asked only around what looks like one. */
  const flush = (isOpen: boolean) => {
    if (length < shortest) return;
    if (count === 1) return lookAt(0, 0, null, isOpen);
    let glued = '';
    const ends: number[] = [];
    for (let at = 0; at < count; at += 1) {
      glued += dataOf(at);
      ends.push(glued.length);
    }
    const gaps: (ReturnType<typeof partedBy> | undefined)[] = [];
    const gapBefore = (at: number) => (gaps[at] ??= partedBy(nodes[at - 1] as Text, nodes[at] as Text, tree));
    maybeId.lastIndex = 0;
    let at = 0;
    for (let match = maybeId.exec(glued); match; match = maybeId.exec(glued)) {
      while ((ends[at] as number) <= match.index) at += 1;
      let first = at;
      while (first > 0 && gapBefore(first) !== 'border') first -= 1;
      let last = at;
      while (last < count - 1 && gapBefore(last + 1) !== 'border') last += 1;
      let hidden: Set<number> | null = null;
      for (let piece = first + 1; piece <= last; piece += 1) {
        const gap = gapBefore(piece);
        if (gap === 'hidden') (hidden ??= new Set()).add(piece);
        else if (gap === 'after-hidden') (hidden ??= new Set()).add(piece - 1);
      }
      lookAt(first, last, hidden, isOpen);
      at = last + 1;
      if (at === count) break;
      maybeId.lastIndex = Math.max(maybeId.lastIndex, ends[last] as number);
    }
  };

  const cut = () => {
    flush(false);
    clear();
  };

  const inside = (node: Text, data: string, from: number, to: number) => {
    if (to - from < shortest) return;
    const start = Math.max(0, from - context);
    const text = start === 0 && to === data.length ? data : data.slice(start, to);
    const pieces: RunPiece[] = [{ node, from: start, data: text, at: 0 }];
    for (const found of findIds(text)) if (start + found.start >= from) onId(found, pieces, found.start);
  };

  /** Ends the run with the head of a text; returns where that ends, or -1 where the whole text belongs to the run. */
  const begin = (node: Text, data: string): number => {
    const head = headOf(data);
    if (head === data.length) {
      push(node, 0, data);
      if (length > longestRun) {
        flush(true);
        clear();
        isSeam = true;
      }
      return -1;
    }
    if (length + head >= shortest) {
      if (head > 0) push(node, 0, data.slice(0, head));
      flush(head === longestRun);
    }
    clear();
    return head;
  };

  const finish = (node: Text, data: string, tail: number) => {
    if (tail === data.length) return;
    isSeam = data.length - tail >= longestRun;
    push(node, tail, data);
  };

  /** A text of any length, in parts. */
  function* readLong(node: Text, data: string, head: number, tail: number): Generator<undefined, void> {
    for (let from = head; from < tail; ) {
      let to = Math.min(tail, from + longText);
      // A part ends between two words, so that none is torn; in a megabyte without one there is no ID to tear.
      if (to < tail) for (let back = 0; back < longestRun && runs[data.charCodeAt(to - 1)] === 1; back += 1) to -= 1;
      inside(node, data, from, to);
      from = to;
      yield;
    }
    finish(node, data, tail);
  }

  const read = (node: Text) => {
    const { data } = node;
    const { length: size } = data;
    if (size === 0) return null;
    // Half of a page's texts are single blanks between elements.
    if (size === 1 && data.charCodeAt(0) <= 32) {
      cut();
      return null;
    }
    const head = begin(node, data);
    const tail = head < 0 ? 0 : tailOf(data);
    if (size > 8 && size <= longestCut && mayBeCut(data, head, tail)) for (const one of cutsIn(data)) onCut(one, node);
    if (head < 0) return null;
    if (tail - head > longText) return readLong(node, data, head, tail);
    inside(node, data, head, tail);
    finish(node, data, tail);
    return null;
  };

  const readPart = (node: Text, from: number, to: number) => {
    const { data } = node;
    cut();
    const start = Math.max(0, tailOf(data.slice(0, from)));
    inside(node, data, start, Math.min(data.length, to + headOf(data.slice(to, to + longestRun))));
  };

  return { read, readPart, cut };
}
