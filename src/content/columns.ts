import type { Remember } from './asked-once';
import { isRowSized } from './attribute-id';
import { isAbove, middleOf, spans } from './box-relations';
import { saysName } from './name-words';
import { shortText } from './short-text';
import { componentRoot, parentOf, slotOf } from './shadow';

interface Column {
  /** What its head says. */
  label: string | null;
  /** The other heads that say that names stand under them, "Name" before "Image name". */
  names: Element[];
}

/** A cell, its row and its column. */
export interface InColumn extends Column {
  row: Element;
  cell: Element;
}

const rows = 'tr, [role=row]';
const cells = 'td, th, [role=cell], [role=gridcell], [role=rowheader]';
const tables = 'table, [role=table], [role=grid], [role=treegrid]';
// Some measure their columns by a second row of heads that nobody sees.
const headerCells = ':is(th, [role=columnheader]):not([aria-hidden=true], [aria-hidden=true] *)';
const mostHeaders = 64;
/** Components beside that of the rows that are asked for its heads. */
const mostRoots = 8;
const levels = 10;
/** How far up the element is looked for that is shown in a slot. */
const slotLevels = 3;

/** Nearest ancestor as a person sees it, out of shadow roots and into those that show the element in a slot, that matches. */
export function closestOf(element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  let one: Element | null = element;
  for (let level = 0; one && one !== found && level < slotLevels; level += 1, one = one.parentElement) {
    const slot = slotOf(one);
    if (slot) return closestOf(slot, selector);
  }
  const root = element.getRootNode();
  return found ?? (root instanceof ShadowRoot ? closestOf(root.host, selector) : null);
}

/** The cell that holds an element; null outside of tables. */
export const cellOf = (element: Element): Element | null => closestOf(element, cells);

/** The cells of a row. */
export function cellsOf(row: Element): Element[] {
  const own = Array.from(row.querySelectorAll(cells));
  return own.length > 0 ? own : Array.from(row.children);
}

/** An element with all its siblings. */
const siblingsOf = (element: Element): Element[] => Array.from(element.parentElement?.children ?? []);
const placeOf = (element: Element): number => siblingsOf(element).indexOf(element);

// Old pages put their heads into the first row of the body; a detail table has a `th` before each `td`.
const isWholeRow = (head: Element): boolean => Array.from(head.closest(rows)?.children ?? []).every((cell) => cell.matches(headerCells));

// Many libraries keep the heads in a table of their own, beside that of the rows. A table with rows has its own columns.
// (What names nothing in a row of heads is often a `td`.)
const isHeadOnly = (head: Element): boolean => head.closest('table')?.querySelector('td:not(thead td)') === null;

/** True where an element stands after another on the page. */
function isAfter(one: Element, other: Element): boolean {
  const { DOCUMENT_POSITION_PRECEDING: before, DOCUMENT_POSITION_DISCONNECTED: apart } = Node;
  return (one.compareDocumentPosition(other) & (before | apart)) === before;
}

/** The row's cell under a head: by its number where both rows have as many, else by its place. */
export function cellUnder(head: Element, row: Element): Element | null {
  const own = cellsOf(row);
  if (siblingsOf(head).length === own.length) return own[placeOf(head)] ?? null;
  const middle = middleOf(head.getBoundingClientRect());
  return own.find((cell) => spans(cell.getBoundingClientRect(), middle)) ?? null;
}

/** Finds the column of a cell of a table. */
export type FindColumn = (table: Element, row: Element, cell: Element) => InColumn | null;

/**
 * Finds the columns of a page's tables. Null outside of tables, and where no column is named.
 * @param remember what is asked of an element is asked once, as long as the page stays as it is, or every time
 * @param byNumber makes one column's cells ask once for all of them
 */
export function columnFinder(remember: Remember, byNumber: (find: FindColumn) => FindColumn): (element: Element) => InColumn | null {
  const isSized = remember(isRowSized);
  const boxOf = remember((head: Element) => head.getBoundingClientRect());
  const textOf = remember((head: Element): string => shortText(head) ?? '');
  /** The heads in an element, and those of them that stand in no table with rows. */
  const headsIn = remember((around: Element) => {
    const shown = Array.from(around.querySelectorAll(headerCells)).slice(0, mostHeaders);
    const alone = shown.filter(isHeadOnly);
    if (shown.length > 0) return { shown, alone };
    // A component may draw the heads for another that draws the rows.
    const inRoots = Array.from(around.children).slice(0, mostRoots).flatMap((part) => Array.from(componentRoot(part)?.querySelectorAll(headerCells) ?? []));
    return { shown: inRoots, alone: inRoots };
  });
  /** Tables with rows. */
  const tablesIn = remember((around: Element) =>
    Array.from(around.querySelectorAll('table')).filter((table) => table.querySelector('td:not(thead td)')),
  );
  /** Heads in a table of their own are those of the first rows below them. */
  const isAnothers = (head: Element, around: Element, row: Element): boolean =>
    tablesIn(around).some((table) => {
      const isBetween = isAfter(table, head) && !isAfter(table, row) && !table.contains(row);
      return isBetween && isAbove(boxOf(head), boxOf(table)) && isAbove(boxOf(table), row.getBoundingClientRect());
    });
  const headsFor = (around: Element, table: Element | null, row: Element): Element[] => {
    const { shown, alone } = headsIn(around);
    // (Some draw the heads after the rows, and place them above.)
    const isOver = (head: Element) => !isAfter(head, row) || isAbove(boxOf(head), row.getBoundingClientRect());
    const isOwn = (head: Element) => isOver(head) && (table?.contains(head) || (alone.includes(head) && !isAnothers(head, around, row)));
    const own = shown.filter((head) => isOwn(head) && !row.contains(head));
    const heads = own.filter((head) => head.closest('tbody') === null);
    return (heads.length > 0 ? heads : own.filter(isWholeRow)).filter((head) => boxOf(head).width > 0);
  };

  /** Which head is over a cell: the lowest that spans it, where heads are grouped; of two on one line the one with its number. */
  const headsOver = (heads: Element[], cell: Element): Element[] => {
    const middle = middleOf(cell.getBoundingClientRect());
    const isNth = (head: Element) => Number(placeOf(head) === placeOf(cell));
    const over = heads.filter((head) => spans(boxOf(head), middle));
    return over.sort((a, b) => boxOf(b).top - boxOf(a).top || isNth(b) - isNth(a) || boxOf(a).width - boxOf(b).width);
  };

  const columnUnder = (heads: Element[], cell: Element): Column => {
    const own = headsOver(heads, cell);
    const names = heads.filter((head) => !own.includes(head) && saysName(textOf(head)));
    return { label: own.map(textOf).find(Boolean) ?? null, names: names.sort((a, b) => textOf(a).length - textOf(b).length) };
  };

  /** The nearest heads around a table or, where rows are plain elements under heads that are not, as in virtual lists, around those. */
  const columnUp = (table: Element | null, start: Element, cell: Element): InColumn | null => {
    let row = start;
    let around = table ?? parentOf(start);
    for (let level = 0; around && level < levels; level += 1) {
      if (!table && isSized(around)) row = around;
      else {
        const heads = headsFor(around, table, row);
        if (heads[0]) return { ...columnUnder(heads, cell), row, cell };
      }
      around = parentOf(around);
    }
    return null;
  };

  const inTable = byNumber(columnUp);
  return (element) => {
    const cell = cellOf(element);
    const row = cell && closestOf(cell, rows);
    const table = row && closestOf(row, tables);
    return table ? inTable(table, row, cell) : columnUp(null, element, element);
  };
}
