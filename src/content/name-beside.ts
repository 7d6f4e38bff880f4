import { findIds } from '../core/resource-id/find-ids';
import { roleOfLabel } from '../core/resource-id/labels';
import { isAbove, isOnLineOf } from './box-relations';
import { cellOf, cellsOf, cellUnder, headsOver, type Columns } from './columns';
import { cutsIn } from './cut-id';
import type { Inline } from './inline-label';
import { isNameShaped } from './name-shape';
import type { PageId } from './page-id';
import { linesOf, shortText } from './short-text';
import { parentOf } from './shadow';

const longest = 256;
const nameWord = /(?:^|[^\p{L}])(?:name|nom|bezeichnung)(?!\p{L})|[a-zäöü]name\b|名称|名$/iu;

const isName = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && !/[:：=]$/.test(text) && roleOfLabel(text) === null;

/** A line without the IDs that it holds, and without the signs around them; nothing where it goes on after one, as a sentence does. */
function withoutIds(line: string): string {
  const taken = [...findIds(line), ...cutsIn(line)].sort((a, b) => b.start - a.start);
  if (taken[0] && /\p{L}/u.test(line.slice(taken[0].end))) return '';
  const rest = taken.reduce((text, { start, end }) => `${text.slice(0, start)}\n${text.slice(end)}`, line);
  const pieces = rest.split('\n').map((piece) => piece.replace(/^[\s)\]}）,;|/·]+|[\s([{（,;|/·]+$/g, ''));
  return pieces.find((piece) => isName(piece)) ?? '';
}

const nameIn = (lines: string[] | null): string | null => lines?.map(withoutIds).find((line) => line !== '' && isName(line)) ?? null;

/** The name in the row's cell under the head that says so; else the first cell before the ID's that looks like one. */
function nameInRow(columns: Columns): string | null {
  const own = headsOver(columns);
  const named = columns.headers.filter(({ element }) => {
    const text = own.includes(element) ? null : shortText(element);
    // A "User name" is another's.
    return text !== null && nameWord.test(text) && (roleOfLabel(`${text.replace(nameWord, '')} ID`) ?? 'resource') === 'resource';
  });
  for (const head of named) {
    const cell = cellUnder(head, columns.row);
    const name = cell && nameIn(linesOf(cell, longest));
    if (name) return name;
  }
  const before = cellsOf(columns.row);
  return firstShaped(before.slice(0, Math.max(0, before.indexOf(columns.cell))));
}

function firstShaped(elements: readonly Element[]): string | null {
  for (const element of elements) {
    const text = shortText(element, longest);
    if (text && isNameShaped(text)) return text;
  }
  return null;
}

const generic = /name|nom|bezeichnung|u?uid|ids?|名称|名|编号|instance|resource|ressource|instanz|资源|实例|[^\p{L}]/giu;

/** What a label is about, without the words for ID and name: `cluster` for "Cluster ID", nothing for "ID". */
const about = (label: string): string => label.toLowerCase().replace(generic, '');

/** True when a field names what the ID's own field is about: "Name" and "ID", "Cluster name" and "Cluster ID". */
const namesSame = (label: string, idLabel: string): boolean => nameWord.test(label) && about(label) === about(idLabel);

/** In a list of fields the one called "Name", where the ID's own label says that both are of the same thing. */
function nameInFields(carrier: Element, label: string): string | null {
  let around: Element | null = carrier;
  for (let level = 0; around && level < 5; level += 1) {
    const lines = linesOf(around, 1_500);
    if (!lines) return null;
    for (const [at, line] of lines.entries()) {
      const [, own = '', value = ''] = /^([^:：]{1,40})[:：]?(?:\s(.*))?$/.exec(line) ?? [];
      if (line.length <= 40 && namesSame(line, label)) return nameIn([lines[at + 1] ?? '']);
      if (value && /[:：]/.test(line) && namesSame(own, label)) return nameIn([value]);
    }
    around = parentOf(around);
  }
  return null;
}

/** What follows a label in the lines that hold it: what stands before it belongs to another. */
function afterLabel(lines: string[], label: string | null): string[] {
  const at = label === null ? -1 : lines.findIndex((line) => line.startsWith(label));
  const line = lines[at];
  return label === null || line === undefined ? lines : [line.slice(label.length).replace(/^[\s:：]+/, ''), ...lines.slice(at + 1)];
}

/** What an ID's own cell says besides it; outside of tables, its line or the two of its block. */
function nameInCell({ carrier }: PageId, box: DOMRect, label: string | null): string | null {
  const cell = cellOf(carrier);
  if (cell) return nameIn(linesOf(cell, longest));
  for (let element: Element | null = carrier, level = 0; element && level < 3; level += 1) {
    // Higher than two lines it is more than one thing's; so is what holds a list's term.
    if (element.getBoundingClientRect().height > box.height * 2.6 || element.localName === 'dl') return null;
    const shown = linesOf(element, longest);
    const lines = shown && afterLabel(shown, label);
    // `web-1 | Server ID: …`: a name without a label of its own.
    const first = label && shown?.[1]?.startsWith(label) ? shown[0] : undefined;
    if (first && isNameShaped(first)) return first;
    // Of a row of many the first that looks like a name.
    const name = lines && lines.length > 3 ? (lines.find(isNameShaped) ?? null) : nameIn(lines);
    if (name) return name;
    element = parentOf(element);
  }
  return null;
}

/** A name before the ID on its line, or where no known label stands between straight above it; by its looks, and not beyond the label. */
function nameBefore(carrier: Element, box: DOMRect, label: string | null): string | null {
  let element: Element | null = carrier;
  for (let level = 0; element && level < 4; level += 1) {
    const before: Element[] = [];
    for (let one = element.previousElementSibling, count = 0; one && count < 6; one = one.previousElementSibling, count += 1) {
      const at = one.getBoundingClientRect();
      const isAbovePlain = (label === null || roleOfLabel(label) === null) && isAbove(at, box) && box.top - at.bottom < 24;
      if (label !== null && shortText(one)?.startsWith(label)) break;
      if (isOnLineOf(at, box) || isAbovePlain) before.unshift(one);
    }
    const name = firstShaped(before);
    if (name) return name;
    element = parentOf(element);
  }
  return null;
}

/** What is known of an ID's surroundings when its name is looked for. */
interface Around {
  columns: Columns | null;
  inline: Inline | null;
  label: string | null;
}

/** The name shown beside an ID: in its cell, in its row under "Name", in the field "Name" of the same thing, or straight before it. */
export function nameBeside(found: PageId, box: DOMRect, { columns, inline, label }: Around): string | null {
  const inCell = nameInCell(found, box, label);
  if (inCell && inCell !== label) return inCell;
  if (columns) return nameInRow(columns);
  if (inline && !inline.isOwn && !inline.isSure && isName(inline.text)) return inline.text;
  return (label && nameInFields(found.carrier, label)) || nameBefore(found.carrier, box, label);
}
