import { classes } from './letter-classes';
import { type FoundId, readWord } from './read-word';
import { isNoId, longest, shortest } from './shapes';

/** Characters read at once, and how many of these are read again with the next: more than a word may have. */
const pieceLength = 8_192;
const overlap = 64;

// Made when the first long text comes: most pages have none.
let room: { encoder: TextEncoder; bytes: Uint8Array<ArrayBuffer> } | null = null;

/** How many UTF-16 units the bytes from `first` to `last` of UTF-8 stand for. */
function unitsIn(bytes: Uint8Array, first: number, last: number): number {
  let units = 0;
  for (let at = first; at < last; at++) {
    const byte = bytes[at] ?? 0;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

/**
 * The same as `findIds` does with short texts, over the text's bytes, piece by piece: a byte is read three times as fast as a
 * text's character. IDs are ASCII, so only their places need to be counted back into characters where a piece holds others.
 */
export function findInLong(text: string): FoundId[] {
  room ??= { encoder: new TextEncoder(), bytes: new Uint8Array(3 * pieceLength) };
  const { encoder, bytes } = room;
  const found: FoundId[] = [];
  let taken = 0;
  for (let from = 0; from === 0 || from + overlap < text.length; from += pieceLength - overlap) {
    const isLast = from + pieceLength >= text.length;
    const units = isLast ? text.length - from : pieceLength;
    const length = encoder.encodeInto(text.slice(from, from + units), bytes).written;
    let known = 0;
    let unit = from;
    for (let at = shortest - 1; at < length; at += shortest) {
      const met = at;
      const limit = Math.min(length, met + longest + 1);
      let sum = 0;
      let end = met;
      for (let kind = 0; end < limit && (kind = classes[bytes[end] as number] as number); end++) sum += kind;
      at = end;
      if (end === met || isNoId(sum)) continue;

      const floor = Math.max(0, end - longest - 1);
      let start = met;
      for (let kind = 0; start > floor && (kind = classes[bytes[start - 1] as number] as number); start--) sum += kind;
      if (end - start < shortest || end - start > longest) continue;
      // What is cut by the piece's beginning was whole in the one before, what its end cuts will be in the next.
      if ((start === 0 && from > 0) || (end === length && !isLast)) continue;
      unit = length === units ? from + start : unit + unitsIn(bytes, known, start);
      known = start;
      if (unit < taken) continue;
      const id = readWord(text, unit, unit + end - start, sum, taken);
      if (!id) continue;
      found.push(id);
      at = end + id.end - (unit + end - start);
      taken = id.end;
    }
  }
  return found;
}
