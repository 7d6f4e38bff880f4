import { askedOnce } from '../asked-once';
import { siblingsOf, type FindColumn, type InColumn } from '../columns';

/** Cells that reach into the rows below, whose cells have other numbers then. */
const reachingDown = '[rowspan]:not([rowspan="1"])';

/** A cell's number in its row; -1 where that is no column's: cells before it span several. */
function numberOf(row: Element, cell: Element): number {
  const siblings = siblingsOf(cell);
  const at = siblings.indexOf(cell);
  const isPlain = cell.parentElement === row && !siblings.slice(0, at).some((before) => (before as HTMLTableCellElement).colSpan > 1);
  return isPlain ? at : -1;
}

/** Looks up each column once, not once for every row, where cells have numbers to go by. Good as long as the page stays as it is. */
export function byNumber(find: FindColumn): FindColumn {
  const columnsIn = askedOnce((rows: Element) => (rows.querySelector(reachingDown) ? null : new Map<number, InColumn | null>()));
  return (table, row, cell) => {
    const columns = columnsIn(row.parentElement ?? table);
    const at = columns ? numberOf(row, cell) : -1;
    let column = at < 0 ? undefined : columns?.get(at);
    if (column === undefined) column = find(table, row, cell);
    if (at >= 0) columns?.set(at, column);
    return column && { ...column, row, cell };
  };
}
