import { findIds } from '../resource-id/find-ids';
import { roleOfLabel } from '../resource-id/labels';
import { barCells, type Cells, hasBar, isRule } from './cells';
import { isLabel, saysId } from './label-words';

const value = /^(?:values?|werte?|valeurs?|值)$/i;

/** The head of a table whose cells are divided by bars; null for a line that is none: with an ID, a number or a time, or no row below it. */
export function barHead(line: string, next: string): string[] | null {
  const { texts } = barCells(line);
  const isNamed = texts.every((text) => text.length <= 60 && !/^\d|[{}=]/.test(text)) && findIds(line).length === 0;
  return isNamed && (isRule(next) || (hasBar(next) && barCells(next).texts.length === texts.length)) ? texts : null;
}

/** The first of a row's two cells, as the label of the second: `| project_id | <ID> |`. */
function nameInRow({ texts }: Cells, column: number, head: string[] | null): string | null {
  const isOuter = texts[0] === '';
  const inner = texts.slice(isOuter ? 1 : 0, texts.at(-1) === '' ? -1 : undefined);
  const [name = ''] = inner;
  if (inner.length !== 2 || column !== (isOuter ? 2 : 1)) return null;
  const isSure = head ? value.test(head[column] ?? '') || saysId(name) : isLabel(name);
  return isSure && name !== '' ? name : null;
}

/** What labels the cell at a place in a row: its head if that says what an ID is, else the name that the row has for it. */
export function barLabel(row: Cells, at: number, head: string[] | null): string | null | undefined {
  const column = row.starts.findLastIndex((start) => start <= at);
  const over = head?.[column] ?? '';
  if (over !== '' && roleOfLabel(over) !== null) return over;
  return nameInRow(row, column, head) ?? (head ? over || null : undefined);
}
