import { isRowSized } from './attribute-id';
import { middleOf, spans } from './box-relations';
import { shortText } from './short-text';
import { parentOf } from './shadow';

/** A cell that names a column. */
export interface Header {
  element: Element;
  box: DOMRect;
}

/** The columns around a cell, and the row that it is in. */
export interface Columns {
  headers: Header[];
  row: Element;
  cell: Element;
}

const rows = 'tr, [role="row"]';
const cells = 'td, th, [role="cell"], [role="gridcell"], [role="rowheader"]';
const tables = 'table, [role="table"], [role="grid"], [role="treegrid"]';
const headerCells = 'th, [role="columnheader"]';
const mostHeaders = 64;
const levels = 10;

/** Nearest ancestor, out of shadow roots too, that matches. */
export function closestOf(element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? closestOf(root.host, selector) : null;
}

/** The cell that holds an element; null outside of tables. */
export const cellOf = (element: Element): Element | null => closestOf(element, cells);

/** The cells of a row. */
export function cellsOf(row: Element): Element[] {
  const own = Array.from(row.querySelectorAll(cells)).slice(0, mostHeaders);
  return own.length > 0 ? own : Array.from(row.children).slice(0, mostHeaders);
}

// Old pages put their heads into the first row of the body; a detail table has a `th` before each `td`.
const isWholeRow = (head: Element): boolean => Array.from(head.closest(rows)?.children ?? []).every((cell) => cell.matches(headerCells));

// Many libraries keep the heads in a table of their own, beside that of the rows. A table with rows has its own columns.
// (What names nothing in a row of heads is often a `td`.)
const isHeadOnly = (head: Element): boolean => head.closest('table')?.querySelector('td:not(thead td)') === null;

// Some measure their columns by a second row of heads that nobody sees.
const isShownHead = (head: Element): boolean => head.closest('[aria-hidden="true"]') === null;

function headersIn(around: Element, table: Element, row: Element): Element[] {
  const found = Array.from(around.querySelectorAll(headerCells)).slice(0, mostHeaders);
  const own = found.filter((head) => !row.contains(head) && isShownHead(head) && (table.contains(head) || isHeadOnly(head)));
  const heads = own.filter((head) => head.closest('tbody') === null);
  return heads.length > 0 ? heads : own.filter(isWholeRow);
}

const placed = (heads: Element[]): Header[] => heads.map((element) => ({ element, box: element.getBoundingClientRect() })).filter(({ box }) => box.width > 0);

/** The columns of the table around an element; null outside of one, or where no column is named. */
export function columnsAround(element: Element): Columns | null {
  const cell = cellOf(element);
  const row = cell && closestOf(cell, rows);
  const table = row && closestOf(row, tables);
  // Rows of a virtual list are often plain elements, under heads that are not.
  return table ? columnsUp(table, table, row, cell) : plainColumns(element);
}

function columnsUp(from: Element, table: Element, row: Element, cell: Element): Columns | null {
  let around: Element | null = from;
  for (let level = 0; around && level < levels; level += 1) {
    const headers = placed(headersIn(around, table, row));
    if (headers.length > 0) return { headers, row, cell };
    around = parentOf(around);
  }
  return null;
}

function plainColumns(element: Element): Columns | null {
  let row = element;
  for (let around = parentOf(element), level = 0; around && level < levels; level += 1) {
    if (isRowSized(around)) row = around;
    else {
      const headers = placed(headersIn(around, row, row));
      if (headers.length > 0) return { headers, row, cell: element };
    }
    around = parentOf(around);
  }
  return null;
}

/** Which head is over a cell: the lowest that spans it, where heads are grouped; of two on one line the one with its number. */
export function headsOver({ headers, row, cell }: Columns): Element[] {
  const middle = middleOf(cell.getBoundingClientRect());
  const index = cellsOf(row).indexOf(cell);
  const isNth = (head: Element) => index >= 0 && Array.from(head.parentElement?.children ?? []).indexOf(head) === index;
  return headers
    .filter(({ box }) => spans(box, middle))
    .sort((a, b) => b.box.top - a.box.top || Number(isNth(b.element)) - Number(isNth(a.element)) || a.box.width - b.box.width)
    .map(({ element }) => element);
}

/** What the column of a cell is called. */
export function labelOfColumn(columns: Columns): string | null {
  for (const head of headsOver(columns)) {
    const label = shortText(head);
    if (label) return label;
  }
  return null;
}

/** The row's cell under a head: by its number where both rows have as many, else by its place. */
export function cellUnder({ element, box }: Header, row: Element): Element | null {
  const heads = Array.from(element.parentElement?.children ?? []);
  const own = cellsOf(row);
  if (heads.length === own.length) return own[heads.indexOf(element)] ?? null;
  return own.find((cell) => spans(cell.getBoundingClientRect(), middleOf(box))) ?? null;
}
