import { standsAlone } from './bare-hex';
import type { IdKind } from './kinds';
import { classes } from './letter-classes';
import { countOf, isFiller, letters, longest, urnHead, urnSource, wordShapes } from './shapes';

/** An ID and where in the text it stands: `withHyphens(text.slice(start, end)) === id`. */
export interface FoundId {
  id: string;
  kind: IdKind;
  start: number;
  end: number;
}

const fileEnding = /^\.[a-z][a-z\d]{0,4}(?![\w.-])/;
const headOfUrn = new RegExp(`(?<![\\w-])${urnHead}$`);
const urn = new RegExp(`${urnSource}(?![\\w-])`, 'y');

/** The URN whose project is the 32 hex at `start`, or null. Nothing before `taken` is free to be its head. */
function urnAround(text: string, start: number, taken: number): FoundId | null {
  const head = text[start - 1] === ':' && headOfUrn.exec(text.slice(Math.max(taken, start - 40), start));
  if (!head) return null;
  urn.lastIndex = start - head[0].length;
  const id = urn.exec(text)?.[0];
  return id ? { id, kind: 'urn', start: start - head[0].length, end: urn.lastIndex } : null;
}

/** {@link wordShapes} by a word's length. */
const shapesOf = Array.from({ length: longest + 1 }, (_, length) =>
  wordShapes
    .filter(([, min, max]) => min <= length && length <= max)
    .map(([kind, , , holds, shape, needs]) => ({ kind, others: ~countOf(holds), needed: countOf(needs), shape })),
);

const allHex = 32 * letters.hex;
const uuidLetters = allHex + 4 * letters.hyphen;
const isHyphen = (text: string, at: number): boolean => classes[text.charCodeAt(at)] === letters.hyphen;

/** A text whose hyphens are all `-`: where no line may break, pages have others, which are drawn alike. */
export const withHyphens = (text: string): string => text.replace(/[\u2010\u2011]/g, '-');

/** Whether a word of 32 hex and 4 hyphens is a UUID. To ask an expression would take three times as long as to find the word. */
const isUuid = (text: string, start: number): boolean =>
  isHyphen(text, start + 8) && isHyphen(text, start + 13) && isHyphen(text, start + 18) && isHyphen(text, start + 23);

function kindOfWord(text: string, start: number, end: number, sum: number): IdKind | null {
  if (sum === allHex) return 'hex32';
  if (sum === uuidLetters) return isUuid(text, start) ? 'uuid' : null;
  for (const { kind, others, needed, shape } of shapesOf[end - start] ?? []) {
    if ((sum & others) === 0 && (sum & needed) !== 0 && shape.test(withHyphens(text.slice(start, end)))) return kind;
  }
  return null;
}

/**
 * What the whole word at `start` to `end` is (or the URN that it is the project of), if it is an ID. `sum`: its {@link letters}
 * added up; `taken`: where the ID before it ends.
 */
export function readWord(text: string, start: number, end: number, sum: number, taken: number): FoundId | null {
  const kind = kindOfWord(text, start, end, sum);
  if (kind === null) return null;
  if (kind === 'hex32') {
    const around = urnAround(text, start, taken);
    if (around || !standsAlone(text, start, end)) return around;
  }
  if (text[end] === '.' && fileEnding.test(text.slice(end, end + 8))) return null;
  const id = withHyphens(text.slice(start, end));
  return isFiller(id) ? null : { id, kind, start, end };
}
