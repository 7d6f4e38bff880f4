import { roleOfLabel } from '../core/resource-id/labels';
import { isAbove, isOnLineOf } from './box-relations';
import { cellOf, cellsOf, cellUnder, type InColumn } from './columns';
import type { Inline } from './inline-label';
import { isNameShaped } from './name-shape';
import { isName, nameIn, namesSame } from './name-words';
import type { PageId } from './page-id';
import type { ReadLines } from './short-text';
import { parentOf } from './shadow';

const longest = 256;
/** Characters of a list of fields. */
export const mostLines = 1_500;

/** What is known of an ID's surroundings when its name is looked for. */
export interface Around {
  columns: InColumn | null;
  inline: Inline | null;
  label: string | null;
  read: ReadLines;
}

/** The name in the row's cell under the head that says so. */
function nameInColumn({ row, names }: InColumn, id: string, read: ReadLines): string | null {
  for (const head of names) {
    const named = cellUnder(head, row);
    const name = named && nameIn(read(named, longest), id);
    if (name) return name;
  }
  return null;
}

/** The first cell before the ID's that looks like a name. */
function nameInRow({ row, cell }: InColumn, read: ReadLines): string | null {
  const before = cellsOf(row);
  return firstShaped([...before.slice(0, Math.max(0, before.indexOf(cell))), ...cellsAside(row)], read);
}

/** As far as the cells of one table may lie from each other: CSS px. */
const besides = 6;

/** The cells of the row in another table that goes on with a row: columns that stay put are often a table of their own. */
function cellsAside(row: Element): Element[] {
  const table = row.closest('table');
  const box = row.getBoundingClientRect();
  for (const other of table?.parentElement?.parentElement?.querySelectorAll('table') ?? []) {
    const aside = other === table ? undefined : other.rows[(row as HTMLTableRowElement).rowIndex];
    const at = aside?.getBoundingClientRect();
    if (aside && at && isOnLineOf(at, box) && at.right > box.left - besides && at.left < box.right + besides) return cellsOf(aside);
  }
  return [];
}

/** What every row has of these is no name: a zone (`eu-de-03`), a flavour (`s7n.large.2`), an address. */
const common = /^(?:(?:ae|af|ap|cn|eu|la|me|my|na|ru|sa|tr|us)-[a-z]+-\d+[a-z]?|[\w-]+\.(?:\w*large|medium|small|micro|nano|tiny)(?:\.\w+)*|(?:\d{1,3}\.){3}\d{1,3}(?:\/\d+)?)$/;

function firstShaped(elements: readonly Element[], read: ReadLines): string | null {
  for (const element of elements) {
    const text = read(element, longest)?.join(' ');
    if (text && isNameShaped(text) && !common.test(text)) return text;
  }
  return null;
}

/** In a list of fields the one called "Name", where the ID's own label says that both are of the same thing. */
function nameInFields({ id, carrier }: PageId, label: string, read: ReadLines): string | null {
  let around: Element | null = carrier;
  for (let level = 0; around && level < 5; level += 1) {
    const lines = read(around, mostLines);
    if (!lines) return null;
    for (const [at, line] of lines.entries()) {
      const [, own = '', value] = /^([^:：]{1,40})(?:[:：]\s?(.*))?$/.exec(line) ?? [];
      if (namesSame(own, label)) return nameIn([value || (lines[at + 1] ?? '')], id);
    }
    around = parentOf(around);
  }
  return null;
}

/** What an ID's line says besides it, or the two of its block. */
function nameInBlock({ id, carrier }: PageId, box: DOMRect, { label, read }: Around): string | null {
  for (let element: Element | null = carrier, level = 0; element && level < 3; level += 1) {
    // Higher than two lines it is more than one thing's; so is what holds a list's term.
    if (element.getBoundingClientRect().height > box.height * 2.6 || element.localName === 'dl') return null;
    let lines = read(element, longest) ?? [];
    const at = label === null ? -1 : lines.findIndex((line) => line.startsWith(label));
    const [first = ''] = lines;
    // `web-1 | Server ID: …`: a name without a label of its own.
    if (at === 1 && isNameShaped(first)) return first;
    // What stands before a label belongs to another.
    if (at >= 0) lines = [(lines[at] ?? '').slice(label?.length).replace(/^[\s:：]+/, ''), ...lines.slice(at + 1)];
    // Of a row of many the first that looks like a name.
    const name = lines.length > 3 ? lines.find(isNameShaped) : nameIn(lines, id);
    if (name) return name;
    element = parentOf(element);
  }
  return null;
}

/** A name before the ID on its line, or where no known label stands between straight above it; by its looks, and not beyond the label. */
function nameBefore(carrier: Element, box: DOMRect, { label, read }: Around): string | null {
  const mayBeAbove = label === null || roleOfLabel(label) === null;
  let element: Element | null = carrier;
  for (let level = 0; element && level < 4; level += 1) {
    const before: Element[] = [];
    for (let one = element.previousElementSibling, count = 0; one && count < 6; one = one.previousElementSibling, count += 1) {
      const at = one.getBoundingClientRect();
      if (!isOnLineOf(at, box) && !(mayBeAbove && isAbove(at, box) && box.top - at.bottom < 24)) continue;
      if (label !== null && read(one, 60)?.join(' ').startsWith(label)) break;
      before.unshift(one);
    }
    const name = firstShaped(before, read);
    if (name) return name;
    element = parentOf(element);
  }
  return null;
}

/** The name shown beside an ID: in its row under "Name", in its cell, in the field "Name" of the same thing, or straight before it. */
export function nameBeside(found: PageId, around: Around): string | null {
  const { columns, inline, label, read } = around;
  const inColumn = columns && nameInColumn(columns, found.id, read);
  if (inColumn) return inColumn;
  const cell = cellOf(found.carrier);
  const box = cell && columns ? null : found.anchor();
  const inCell = cell ? nameIn(read(cell, longest), found.id) : box && nameInBlock(found, box, around);
  if (inCell && inCell !== label) return inCell;
  if (columns) return nameInRow(columns, read);
  if (inline && !inline.isOwn && !inline.isSure && isName(inline.text)) return inline.text;
  return (label && nameInFields(found, label, read)) || (box && nameBefore(found.carrier, box, around));
}
