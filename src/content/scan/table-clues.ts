import { findIds } from '../../core/resource-id/find-ids';
import type { Clues } from '../../core/page-ids/seen-id';
import { cellOf, closestOf, columnsAround, labelOfColumn } from '../columns';
import { isApart, isNameShaped } from '../name-shape';
import { isText } from '../node-kinds';
import type { Showing } from './showing';

const rows = 'tr, [role="row"]';
const tables = 'table, [role="table"], [role="grid"], [role="treegrid"]';
const nameWord = /(?:^|[^\p{L}])(?:name|nom|bezeichnung)(?!\p{L})|[a-zäöü]name\b|名称|名$/iu;
const mostTexts = 12;
const longestName = 256;

/** What the cells of one column of one table have in common. */
interface Column {
  label: string | null;
  /** Where in the row the name stands; -1 where no column says that it holds names. */
  nameAt: number;
}

/** A cell's number in its row; -1 where that is no column's: cells before it span several. */
function indexIn(row: Element, cell: Element): number {
  let at = 0;
  for (let before = cell.previousElementSibling; before; before = before.previousElementSibling) {
    if (before instanceof HTMLTableCellElement && before.colSpan > 1) return -1;
    at += 1;
  }
  return cell.parentElement === row ? at : -1;
}

/** Cells that reach into the rows below, whose cells have other numbers then. */
const reachingDown = 'tbody [rowspan]:not([rowspan="1"])';

/** The first text in a cell that is neither an ID nor what a button says. */
function nameIn(cell: Element, id: string): string | null {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let count = 0, node = walker.nextNode(); node && count < mostTexts; node = walker.nextNode(), count += 1) {
    if (!isText(node) || node.length > longestName || !/[\p{L}\p{N}]/u.test(node.data)) continue;
    const text = node.data.trim();
    if ((id !== '' && !isApart(text, id)) || findIds(text).length > 0 || /…|\.{3}|[:：=]$/.test(text)) continue;
    if (node.parentElement?.closest('button, [role="button"]') || !node.parentElement?.checkVisibility()) continue;
    return text;
  }
  return null;
}

/** The first name, by its looks, in the cells before one. */
function shapedBefore(row: Element, cell: Element): string | null {
  for (let before = row.firstElementChild; before && before !== cell; before = before.nextElementSibling) {
    const isLikely = /[-_.\d]/.test(before.textContent?.slice(0, longestName) ?? '');
    const name = isLikely ? nameIn(before, '') : null;
    if (name && isNameShaped(name)) return name;
  }
  return null;
}

function columnOf(cell: Element, row: Element): Column {
  const columns = columnsAround(cell);
  const label = columns && labelOfColumn(columns);
  const names = columns ? [...row.children].map((one) => labelOfColumn({ ...columns, cell: one }) ?? '') : [];
  // "Name" before "Image name".
  const [name] = names.filter((text) => nameWord.test(text)).sort((a, b) => a.length - b.length);
  return { label, nameAt: name === undefined ? -1 : names.indexOf(name) };
}

/**
 * What stands around IDs in tables: columns are looked up once each, not once for every row. Null for what is in no table with
 * named columns, and for what says more than its column does.
 */
export function tableClues(): (showing: Showing) => Clues | null {
  /** Null for tables whose cells have no numbers to go by. */
  const known = new Map<Element, Map<number, Column> | null>();
  return (showing) => {
    const { carrier, id, param } = showing;
    const cell = cellOf(carrier);
    const row = cell && closestOf(cell, rows);
    const table = row && closestOf(row, tables);
    const at = row ? indexIn(row, cell) : -1;
    if (!table || at < 0) return null;
    for (let before = cell.previousElementSibling; before; before = before.previousElementSibling) if (before.localName === 'th') return null;
    // `Project ID: …` in a cell says more than the column.
    if (/[:：=]["'\s]*$/.test(showing.before())) return null;
    let ofTable = known.get(table);
    if (ofTable === undefined) known.set(table, (ofTable = table.querySelector(reachingDown) ? null : new Map()));
    if (!ofTable) return null;
    const column = ofTable.get(at) ?? columnOf(cell, row);
    ofTable.set(at, column);
    if (column.label === null) return null;
    const named = nameIn(cell, id) ?? (column.nameAt >= 0 ? nameIn(row.children[column.nameAt] ?? cell, id) : shapedBefore(row, cell));
    const name = named !== null && isApart(named, id) ? named.slice(0, longestName) : null;
    return { label: column.label.slice(0, 120), name, param };
  };
}
