import { findIds } from '../resource-id/find-ids';

/** A cell of a log's line, not of a head: a number or a time. */
const number = /^\d[\d.:TZ+-]{0,40}$/;
const separators = [',', ';', '\t', '|'];

/** The cells of a line; a separator within quotes separates nothing. */
function cellsOf(line: string, separator: string): string[] {
  const cells = [''];
  let isQuoted = false;
  for (const char of line) {
    if (char === '"') isQuoted = !isQuoted;
    else if (char === separator && !isQuoted) cells.push('');
    else cells[cells.length - 1] += char;
  }
  return cells.map((cell) => cell.trim());
}

/** The header of a text that is a table (its first two lines have equally many cells, the first no ID), with its separator. */
function readHeader(text: string): { separator: string; header: string[] } | null {
  const lines = text.slice(0, 10_000).split(/\r?\n/).filter((line) => line.trim() !== '');
  const [first = '', second = ''] = lines;
  if (first.length > 2_000 || /[{}=]/.test(first) || findIds(first).length > 0) return null;
  const separator = separators.toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
  // Tables with bars have more to them: see line-tables.
  if (separator === '|') return null;
  const header = cellsOf(first, separator);
  const isTable = header.length > 1 && header.length === cellsOf(second, separator).length && header.every((cell) => cell.length <= 60 && !number.test(cell));
  return isTable ? { separator, header } : null;
}

/**
 * For a text that is CSV or another table with a header line: says which column's header stands over a place in it (null where
 * the header has none). Places must be asked for in ascending order, so that the whole text is read once. Null for other texts.
 */
export function columnLabels(text: string): ((at: number) => string | null) | null {
  const table = readHeader(text);
  if (!table) return null;
  const { separator, header } = table;
  let read = 0;
  let column = 0;
  let isQuoted = false;
  return (at) => {
    for (; read < at; read += 1) {
      const char = text[read];
      // A cell with a line break in it is rarer than a stray quote, which must not turn the rest inside out.
      if (char === '\n') [column, isQuoted] = [0, false];
      else if (char === '"') isQuoted = !isQuoted;
      else if (char === separator && !isQuoted) column += 1;
    }
    return header[column] || null;
  };
}
