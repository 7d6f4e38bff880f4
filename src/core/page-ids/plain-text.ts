/** What no person sees: blanks without width, soft hyphens, marks of direction, colours of a terminal. */
// oxlint-disable-next-line no-control-regex -- terminal colours begin with one
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|\u001B\[[\d;]{0,20}[mK]/g;
/** Hyphens, dashes and the minus, as word processors put them, within a word. */
const dashes = /(?<=[\da-f])[\u2010-\u2013\u2212](?=[\da-f])/gi;
const entities: Readonly<Record<string, string>> = { quot: '"', '#34': '"', '#39': "'", apos: "'", nbsp: ' ', lt: '<', gt: '>', amp: '&' };
const entity = /&(quot|apos|nbsp|lt|gt|amp|#34|#39);/g;
/** `%22`, `%3D`, `%253D`: what an address writes for a character that parts words. */
const inAddress = /%(?:25){0,3}(0[9AD]|2[0-46-9A-F]|3[A-F]|5[B-E]|7[B-E])/gi;
const escaped = /(?<!\\)\\{1,16}(?:([nrt])|u00([2-7][\da-f]))/gi;
/** A line's end between two parts of a word, with what mails put there: `=` before it, `> ` behind it. */
const wrapped = /(?<=[\da-f-])=?\r?\n(?:[ \t]{0,40}>){0,9}[ \t]{0,40}(?=[\da-f-])/gi;
const uuid = /(?<![\w-])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\w-])/i;

/** Whether a UUID goes on over what is left out from `start` to `end`. */
function goesOn(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 37), start);
  const found = uuid.exec(before + text.slice(end, end + 37));
  return found !== null && found.index < before.length;
}

/**
 * A text that a person pasted as it was meant: without what nobody sees, with ASCII for full width letters and fancy hyphens, with the
 * characters for which JSON, HTML and addresses have escapes (as far as they part words), and with UUIDs whole that a mail broke over
 * two lines. Linear in the text's length.
 */
export function plainText(text: string): string {
  // A table's rows are told by its own line ends.
  const newLine = text.includes('\n') ? ' ' : '\n';
  const character = (code: string): string => String.fromCharCode(Number.parseInt(code, 16));
  return text
    .replace(unseen, '')
    .normalize('NFKC')
    .replace(dashes, '-')
    .replace(escaped, (_, blank: string | undefined, code: string | undefined) => (code ? character(code) : blank === 't' ? ' ' : newLine))
    .replace(inAddress, (_, code: string) => character(code))
    .replace(entity, (_, name: string) => entities[name] ?? ' ')
    .replace(wrapped, (gap: string, at: number, whole: string) => (goesOn(whole, at, at + gap.length) ? '' : gap));
}
