import { roleOfLabel } from '../resource-id/labels';
import { barHead, barLabel } from './bar-tables';
import { barCells, type Cells, hasBar, isRule, longestLine } from './cells';
import { wordsBefore } from './label-before';
import { spacedHead, spacedLabel } from './spaced-tables';

/** What stands before a table and is no part of it: a command, a fence, words that announce it. */
const announces = /^(?:\S{0,60}[$#>] |```)|[:：]\s{0,9}$/;

/**
 * Reads the tables in a text that have bars (command lines, Markdown, databases) or columns aligned by blanks: says what labels a
 * place in one, null where its column has no name, undefined outside of tables. Places must be asked for in ascending order, so
 * that each line is read once.
 */
export function lineTables(text: string): (at: number) => string | null | undefined {
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  let line = -1;
  let begin = 0;
  let end = -1;
  let row: Cells | null = null;
  let bars: string[] | null = null;
  let blanks: Cells | null = null;
  let mayHead = true;
  let wasRule = false;

  const read = (words: string, next: string): void => {
    row = null;
    const isEmpty = words.trim() === '';
    const endsTable = wasRule;
    wasRule = isRule(words);
    // Two rules: the last of a table and the first of the next.
    if (wasRule && endsTable) [bars, blanks, mayHead] = [null, null, true];
    if (wasRule) return;
    if (hasBar(words)) {
      row = barCells(words);
      // Rows go on behind an empty line, unless what stands there is a head again.
      if (mayHead) bars = barHead(words, next) ?? bars;
      [mayHead, blanks] = [false, null];
      return;
    }
    if (!isEmpty) bars = null;
    if (isEmpty) blanks = null;
    else if (mayHead || isRule(next)) blanks = spacedHead(words) ?? blanks;
    mayHead = isEmpty || announces.test(words.slice(0, longestLine));
  };

  return (at) => {
    while (end < at && line + 1 < lines.length) {
      line += 1;
      begin = end + 1;
      end = text.indexOf('\n', begin);
      if (end < 0) end = text.length;
      read(lines[line] ?? '', lines[line + 1] ?? '');
    }
    if (row) {
      const label = barLabel(row, at - begin, bars);
      // A log may have bars, too, and sentences between them.
      return label && roleOfLabel(label) === null ? (wordsBefore(text, at, begin) ?? label) : label;
    }
    const words = lines[line] ?? '';
    return blanks && words.length <= longestLine ? spacedLabel(words, at - begin, blanks) : undefined;
  };
}
