/** A line's cells and where in it each begins. */
export interface Cells {
  texts: string[];
  starts: number[];
}

/** No line of a table that a person pastes is longer. */
export const longestLine = 2_000;

const bar = /[|│┃]/;
const cleaned = (text: string): string => text.replace(/[*`]/g, '').trim();

/** Whether bars divide a line. */
export const hasBar = (line: string): boolean => line.length <= longestLine && bar.test(line);

/** Whether a line is drawn, not written: `+----+----+`, `|:---|---|`, `-----  ---`. */
export const isRule = (line: string): boolean => /[-=─━═]{2}|\|:?-:?\|/.test(line) && !/[^\s|+:=\u2500-\u257f-]/.test(line);

/** The cells between a line's bars, without the marks of Markdown. A bar within quotes divides nothing, nor does `\|`. */
export function barCells(line: string): Cells {
  const starts = [0];
  let isQuoted = false;
  // A stray quote must not hide the bars behind it.
  const mayQuote = line.split('"').length % 2 === 1;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') isQuoted = mayQuote && !isQuoted;
    else if (!isQuoted && bar.test(line[at] ?? '') && line[at - 1] !== '\\') starts.push(at + 1);
  }
  return { texts: starts.map((start, at) => cleaned(line.slice(start, (starts[at + 1] ?? line.length + 1) - 1))), starts };
}

const found = (line: string, expression: RegExp): Cells => {
  const all = [...line.matchAll(expression)];
  return { texts: all.map(([text]) => text.trim()), starts: all.map(({ index }) => index) };
};

/** The cells that two blanks or more divide. */
export const spacedCells = (line: string): Cells => found(line, /\S(?:\S|\s(?!\s)){0,1999}/g);

/** The words of a line. */
export const wordCells = (line: string): Cells => found(line, /\S{1,2000}/g);
