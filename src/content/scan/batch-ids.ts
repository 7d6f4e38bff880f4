import { findIds, type FoundId } from '../../core/resource-id/find-ids';
import { cutsIn, type Cut } from '../cut-id';
import { isUnread } from '../unread';
import type { FlatTree } from './flat-tree';
import { headOf, longestRun, tailOf } from './run-chars';
import { addPieces, type RunPiece } from './run-pieces';
import { stretchAround, type Stretch } from './stretch';
import { glue, holderOf, startOf, type Batch } from './text-batch';

/** Hears of an ID: `pieces` and `at` tell where it stands (`at`: its start among the characters of the pieces). */
export type OnTextId = (found: FoundId, pieces: readonly RunPiece[], at: number) => void;

/** Hears of an ID that the application cut, whose characters begin in the pieces at its `start`. */
export type OnCut = (cut: Cut, pieces: readonly RunPiece[]) => void;

/** What stands before a word in its text may decide what it is (`md5: `): characters. */
const context = 16;
/** Longer slices are searched by themselves, but for the words at their ends. */
const muchText = 512;
// Loose on purpose: texts are glued without their borders, some of them hidden. Where an application cut an ID, an ellipsis is left.
const maybeId = /[\da-fA-F]{4}-[\da-fA-F]{4}|[\da-fA-F]{8}|…|\.{3}/g;

/** Finds the IDs in one stretch, however many texts it goes over. */
function readStretch({ nodes, froms, ends, glued }: Batch, { first, last, start, end, hidden }: Stretch, onId: OnTextId, onCut: OnCut): void {
  const begin = first === 0 ? 0 : (ends[first - 1] as number);
  const node = nodes[first] as Text;
  const place = (froms[first] as number) + start - begin;
  const before = place > 0 ? node.substringData(Math.max(0, place - context), Math.min(place, context)) : '';
  let text = before;
  const pieces: RunPiece[] = [];
  let low = start;
  for (let at = first; at <= last; at += 1) {
    const high = Math.min(ends[at] as number, end);
    const from = at === first ? place : (froms[at] as number);
    if (!hidden?.has(at)) text += addPieces(pieces, nodes[at] as Text, from, glued.slice(low, high), text.length - before.length);
    low = high;
  }
  const isLonger = end - start > longestRun;
  for (const found of findIds(text)) {
    if (found.start < before.length || (isLonger && (found.start === before.length || found.end === text.length))) continue;
    onId(found, pieces, found.start - before.length);
  }
  for (const cut of cutsIn(text)) if (cut.start >= before.length) onCut({ ...cut, start: cut.start - before.length, end: cut.end - before.length }, pieces);
}

/** Finds the IDs in a text from a place on. */
function readText(node: Text, from: number, text: string, floor: number, onId: OnTextId): void {
  const pieces: RunPiece[] = [];
  const shown = addPieces(pieces, node, from, text, 0);
  const start = shown === text ? floor : addPieces([], node, from, text.slice(0, floor), 0).length;
  for (const found of findIds(shown)) if (found.start >= start) onId(found, pieces, found.start);
}

/** Finds the IDs of a batch, whole, however they are split: the browser looks for what may be one, and only that is looked at closely. */
export function readBatch(batch: Batch, tree: FlatTree, onId: OnTextId, onCut: OnCut): void {
  glue(batch);
  const { glued, nodes, froms, ends } = batch;
  maybeId.lastIndex = batch.isTorn ? headOf(glued) : 0;
  let at = 0;
  while (maybeId.test(glued)) {
    const place = maybeId.lastIndex - 1;
    at = holderOf(batch, place, at);
    const node = nodes[at] as Text;
    const [low, high] = [startOf(batch, at), ends[at] as number];
    if (high - low > muchText) {
      if (isUnread(node)) {
        maybeId.lastIndex = high;
        continue;
      }
      const text = glued.slice(low, high);
      const [head, tail] = [headOf(text), tailOf(text)];
      if (place - low >= head && place - low < tail) {
        readText(node, froms[at] as number, text.slice(0, tail), head, onId);
        maybeId.lastIndex = low + tail;
        continue;
      }
    }
    const stretch = stretchAround(batch, tree, at, place);
    readStretch(batch, stretch, onId, onCut);
    maybeId.lastIndex = Math.max(stretch.end, maybeId.lastIndex);
  }
}
