import { standsAlone } from './bare-hex';
import type { IdKind } from './kinds';
import { letters, longest, shortest, urnHead, urnSource, wordShapes } from './shapes';

/** An ID and where in the text it stands: `text.slice(start, end) === id`. */
export interface FoundId {
  id: string;
  kind: IdKind;
  start: number;
  end: number;
}

const fileEnding = /^\.[a-z][a-z\d]{0,4}(?![\w.-])/;
const headOfUrn = new RegExp(`(?<![\\w-])${urnHead}$`);
const urn = new RegExp(`${urnSource}(?![\\w-])`, 'y');

/** {@link letters} by character code; 0 for what is no part of a word. Later rows win: `a` is hex. */
const classes = new Uint8Array(128);
for (const [bit, first, last] of [
  [letters.upper, 'A', 'Z'],
  [letters.lower, 'a', 'z'],
  [letters.j, 'j', 'j'],
  [letters.hex, 'a', 'f'],
  [letters.hex, '0', '9'],
  [letters.hyphen, '-', '-'],
  [letters.underscore, '_', '_'],
] as const)
  classes.fill(bit, first.charCodeAt(0), last.charCodeAt(0) + 1);

/** The URN whose project is the 32 hex at `start`, or null. Nothing before `taken` is free to be its head. */
function urnAround(text: string, start: number, taken: number): FoundId | null {
  const head = text[start - 1] === ':' && headOfUrn.exec(text.slice(Math.max(taken, start - 40), start));
  if (!head) return null;
  urn.lastIndex = start - head[0].length;
  const id = urn.exec(text)?.[0];
  return id ? { id, kind: 'urn', start: start - head[0].length, end: urn.lastIndex } : null;
}

/** What the whole word at `start` to `end` is, given the {@link letters} that it holds and where the ID before it ends. */
function readWord(text: string, start: number, end: number, holds: number, taken: number): FoundId | null {
  const length = end - start;
  for (const [kind, min, max, mayHold, shape] of wordShapes) {
    if (length < min || length > max || holds & ~mayHold) continue;
    const id = text.slice(start, end);
    if (!shape.test(id)) continue;
    if (kind === 'hex32') {
      const around = urnAround(text, start, taken);
      if (around || !standsAlone(text, start, end)) return around;
    }
    return text[end] === '.' && fileEnding.test(text.slice(end, end + 8)) ? null : { id, kind, start, end };
  }
  return null;
}

/**
 * Every resource ID in a text, in its order, never overlapping, each whole: no part of a longer word, of a hash, of a file name
 * or of a path of hex (domain.md §5.2).
 *
 * An ID is a word of 24 to 37 characters (a URN holds one: its project), so looking at every 24th character meets them all, and
 * a word is measured only where one is met, 37 characters far at most. So time is linear in the text's length for any text.
 */
export function findIds(text: string): FoundId[] {
  const found: FoundId[] = [];
  for (let at = shortest - 1; at < text.length; at += shortest) {
    const met = at;
    const limit = Math.min(text.length, met + longest + 1);
    let holds = 0;
    let end = met;
    for (let bit = 0; end < limit && (bit = classes[text.charCodeAt(end)] ?? 0); end++) holds |= bit;
    at = end;
    if (end === met) continue;

    const floor = Math.max(0, end - longest - 1);
    let start = met;
    for (let bit = 0; start > floor && (bit = classes[text.charCodeAt(start - 1)] ?? 0); start--) holds |= bit;
    if (end - start < shortest || end - start > longest) continue;
    const id = readWord(text, start, end, holds, found.at(-1)?.end ?? 0);
    if (!id) continue;
    found.push(id);
    at = id.end;
  }
  return found;
}
