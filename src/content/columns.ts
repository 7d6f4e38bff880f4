import { middleOf, spans } from './box-relations';
import { shortText } from './short-text';
import { parentOf } from './shadow';

/** A cell that names a column. */
interface Header {
  element: Element;
  box: DOMRect;
}

/** The columns around a cell, and the row that it is in. */
export interface Columns {
  headers: Header[];
  row: Element;
  /** Middle of the cell from left to right: it tells the column. */
  middle: number;
}

const rows = 'tr, [role="row"]';
const cells = 'td, th, [role="cell"], [role="gridcell"], [role="rowheader"]';
const tables = 'table, [role="table"], [role="grid"], [role="treegrid"]';
const headerCells = 'th, [role="columnheader"]';
const mostHeaders = 64;

/** Nearest ancestor, out of shadow roots too, that matches. */
export function closestOf(element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? closestOf(root.host, selector) : null;
}

/** The cell that holds an element; null outside of tables. */
export const cellOf = (element: Element): Element | null => closestOf(element, cells);

/** Heads of the columns of a table; many libraries keep them in a table of their own, beside that of the rows. */
function headersAround(table: Element, row: Element): Element[] {
  let around: Element | null = table;
  for (let level = 0; around && level < 5; level += 1) {
    const found = Array.from(around.querySelectorAll(headerCells)).slice(0, mostHeaders);
    // A `th` in the row itself names the row.
    const heads = found.filter((head) => !row.contains(head) && head.closest('tbody') === null);
    const others = heads.length > 0 ? heads : found.filter((head) => head.closest(rows) !== row && isWholeRow(head));
    if (others.length > 0) return others;
    around = parentOf(around);
  }
  return [];
}

// Old pages put their heads into the first row of the body; a detail table has a `th` before each `td`.
const isWholeRow = (head: Element): boolean => Array.from(head.closest(rows)?.children ?? []).every((cell) => cell.matches(headerCells));

/** The columns of the table around an element; null outside of one, or where no column is named. */
export function columnsAround(element: Element): Columns | null {
  const cell = cellOf(element);
  const row = cell && closestOf(cell, rows);
  const table = row && closestOf(row, tables);
  if (!table) return null;
  const headers = headersAround(table, row).map((head) => ({ element: head, box: head.getBoundingClientRect() }));
  return headers.length > 0 ? { headers, row, middle: middleOf(cell.getBoundingClientRect()) } : null;
}

/** What the column is called that lies at a place across: the lowest head that spans it, where heads are grouped. */
export function labelOfColumn({ headers, middle }: Columns): string | null {
  const over = headers.filter(({ box }) => spans(box, middle)).sort((a, b) => b.box.top - a.box.top || a.box.width - b.box.width);
  for (const { element } of over) {
    const label = shortText(element);
    if (label) return label;
  }
  return null;
}
