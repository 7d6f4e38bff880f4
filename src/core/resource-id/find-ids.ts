import { classes } from './letter-classes';
import { type FoundId, readWord } from './read-word';
import { isNoId, longest, shortest } from './shapes';

export { type FoundId, withHyphens } from './read-word';

/**
 * Every resource ID in a text, in its order, never overlapping, each whole: no part of a longer word, of a hash, of a file name
 * or of a path of hex (domain.md §5.2).
 *
 * An ID is a word of 24 to 37 characters (a URN holds one: its project), so looking at every 24th character meets them all, and
 * a word is measured only where one is met, 37 characters far at most. So time is linear in the text's length for any text.
 */
export function findIds(text: string): FoundId[] {
  const found: FoundId[] = [];
  let taken = 0;
  for (let at = shortest - 1; at < text.length; at += shortest) {
    const met = at;
    const limit = Math.min(text.length, met + longest + 1);
    let sum = 0;
    let end = met;
    for (let kind = 0; end < limit && (kind = classes[text.charCodeAt(end)] as number) !== 0; end++) sum += kind;
    at = end;
    if (end === met || isNoId(sum)) continue;

    const floor = Math.max(0, end - longest - 1);
    let start = met;
    for (let kind = 0; start > floor && (kind = classes[text.charCodeAt(start - 1)] as number) !== 0; start--) sum += kind;
    if (end - start < shortest || end - start > longest) continue;
    const id = readWord(text, start, end, sum, taken);
    if (!id) continue;
    found.push(id);
    at = taken = id.end;
  }
  return found;
}
