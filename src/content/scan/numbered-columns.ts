import { askedOnce } from '../asked-once';
import type { FindColumn, InColumn } from '../columns';

/** Cells that reach into the rows below, whose cells have other numbers then; and a second row of heads, after which columns are others. */
const reachingDown = '[rowspan]:not([rowspan="1"]),tr~tr>th+th';
/** Cells that reach over several columns. */
const reachingOver = '[colspan]:not([colspan="1"])';

interface Columns {
  known: Map<number, InColumn | null>;
  hasWideCells: boolean;
}

/** A cell's number in its row; -1 where that is no column's: cells before it span several. */
function numberOf(row: Element, cell: Element, hasWideCells: boolean): number {
  if (cell.parentElement !== row) return -1;
  const { cellIndex } = cell as Partial<HTMLTableCellElement>;
  if (cellIndex !== undefined && !hasWideCells) return cellIndex;
  let at = 0;
  for (let before = cell.previousElementSibling; before; before = before.previousElementSibling) {
    if (((before as Partial<HTMLTableCellElement>).colSpan ?? 1) > 1) return -1;
    at += 1;
  }
  return at;
}

/** Looks up each column once, not once for every row, where cells have numbers to go by. Good as long as the page stays as it is. */
export function byNumber(find: FindColumn): FindColumn {
  const columnsIn = askedOnce(
    (rows: Element): Columns | null => (rows.querySelector(reachingDown) ? null : { known: new Map(), hasWideCells: rows.querySelector(reachingOver) !== null }),
  );
  return (table, row, cell) => {
    const columns = columnsIn(row.parentElement ?? table);
    const at = columns ? numberOf(row, cell, columns.hasWideCells) : -1;
    let column = at < 0 ? undefined : columns?.known.get(at);
    if (column === undefined) column = find(table, row, cell);
    if (at >= 0) columns?.known.set(at, column);
    return column && { ...column, row, cell };
  };
}
