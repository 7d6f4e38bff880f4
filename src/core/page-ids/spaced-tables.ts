import { findIds } from '../resource-id/find-ids';
import { roleOfLabel } from '../resource-id/labels';
import { type Cells, longestLine, spacedCells, wordCells } from './cells';
import { saysId } from './label-words';

const sentence = /[{}=:,;!?"'<>|\t，。：；！？、]|\.(?:\s|$)/;
const capitals = /^[A-Z][A-Z\d_()/-]{0,39}$/;
const isLoud = (head: Cells): boolean => head.texts.every((text) => capitals.test(text));
const isName = (text: string): boolean => /^[\p{L}#%].{0,39}$/u.test(text) && text.split(' ').length <= 3;

/**
 * The head of a table whose columns are aligned by blanks, as command lines print it: two names or more, one of which says what an
 * ID is. Where single blanks divide it, it might be a sentence's line: there that name must say that it is an ID, or all shout.
 */
export function spacedHead(line: string): Cells | null {
  if (line.length > longestLine || sentence.test(line)) return null;
  const spaced = spacedCells(line);
  const isSpaced = spaced.texts.length > 1;
  const head = isSpaced ? spaced : wordCells(line);
  if (head.texts.length < 2 || !head.texts.every(isName) || findIds(line).length > 0) return null;
  const isSure = isSpaced || isLoud(head) || head.texts.some(saysId);
  return isSure && head.texts.some((text) => roleOfLabel(text) !== null) ? head : null;
}

/** What stands over the place in a row: the name that begins there, or the one of that number, where there are as many. */
export function spacedLabel(row: string, at: number, head: Cells): string | undefined {
  const spaced = spacedCells(row);
  const isSpaced = (head.starts[1] ?? 0) > (head.starts[0] ?? 0) + (head.texts[0]?.length ?? 0) + 1;
  // Where single blanks divide the head, or the row, nothing is aligned.
  const exact = isSpaced && spaced.starts.length > 1 ? head.starts.indexOf(at) : -1;
  if (exact >= 0) return head.texts[exact];
  for (const { texts, starts } of [spaced, wordCells(row)]) {
    const column = starts.length === head.starts.length ? starts.indexOf(at) : -1;
    const name = head.texts[column] ?? '';
    // `<ID>: active` is a sentence's line.
    if (column >= 0 && /[\w-]$/.test(texts[column] ?? '') && (isSpaced || isLoud(head) || saysId(name))) return name;
  }
  return undefined;
}
