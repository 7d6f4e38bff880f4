import { findIds } from '../core/resource-id/find-ids';
import { roleOfLabel } from '../core/resource-id/labels';
import { middleOf, spans } from './box-relations';
import { cellAt } from './cell-at';
import { cellOf, type Columns } from './columns';
import { cutsIn } from './cut-id';
import type { PageId } from './page-id';
import { linesOf, shortText } from './short-text';
import { parentOf } from './shadow';

const longest = 256;
const nameWord = /(?:^|[^\p{L}])(?:name|nom|bezeichnung)(?!\p{L})|[a-zäöü]name\b|名称|名$/iu;

/** A line without the IDs that it holds, and without the signs around them; nothing where it goes on after one, as a sentence does. */
function withoutIds(line: string): string {
  const taken = [...findIds(line), ...cutsIn(line)].sort((a, b) => b.start - a.start);
  if (taken[0] && /\p{L}/u.test(line.slice(taken[0].end))) return '';
  const rest = taken.reduce((text, { start, end }) => `${text.slice(0, start)}\n${text.slice(end)}`, line);
  const pieces = rest.split('\n').map((piece) => piece.replace(/^[\s)\]}）,;|/·]+|[\s([{（,;|/·]+$/g, ''));
  return pieces.find((piece) => isName(piece)) ?? '';
}

const isName = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && !/[:：=]$/.test(text) && roleOfLabel(text) === null;

const nameIn = (lines: string[] | null): string | null => lines?.map(withoutIds).find((line) => line !== '' && isName(line)) ?? null;

const generic = /name|nom|bezeichnung|uuid|ids?|名称|名|编号|instance|resource|ressource|instanz|资源|实例|[^\p{L}]/giu;

/** What a label is about, without the words for ID and name: `cluster` for "Cluster ID", nothing for "ID". */
const about = (label: string): string => label.toLowerCase().replace(generic, '');

/** True when a label names what the ID's own label is about: "Name" and "ID", "Cluster name" and "Cluster ID". */
function namesSame(label: string, idLabel: string): boolean {
  if (!nameWord.test(label)) return false;
  const [of, wanted] = [about(label), about(idLabel)];
  return of === wanted || (wanted === '' && (roleOfLabel(`${of} ID`) ?? 'resource') === 'resource');
}

/** The name in the row's cell under the head that says so. */
function nameInRow({ headers, row, middle }: Columns, label: string): string | null {
  const heads = headers.filter(({ box }) => !spans(box, middle)).map(({ element, box }) => ({ text: shortText(element) ?? '', box }));
  // "Name" before "Image name".
  const [head] = heads.filter(({ text }) => namesSame(text, label)).sort((a, b) => a.text.length - b.text.length);
  const cell = head && cellAt(row, middleOf(head.box));
  return cell ? nameIn(linesOf(cell, longest)) : null;
}

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

const afterLabel = (line: string, label: string | null): string =>
  label !== null && line.startsWith(label) ? line.slice(label.length).replace(/^[\s:：]+/, '') : line;

/** What an ID's own cell says besides it; outside of tables, its line. */
function nameInCell({ carrier }: PageId, box: DOMRect, label: string | null): string | null {
  const cell = cellOf(carrier);
  if (cell) return nameIn(linesOf(cell, longest));
  for (let element: Element | null = carrier, level = 0; element && level < 3; level += 1) {
    // Higher than two lines it is more than one thing's; so is what holds a list's term.
    if (element.getBoundingClientRect().height > box.height * 2.6 || element.localName === 'dl') return null;
    const name = nameIn(linesOf(element, longest)?.map((line) => afterLabel(line, label)) ?? null);
    if (name) return name;
    element = parentOf(element);
  }
  return null;
}

/** The name shown beside an ID: in its cell, in its row under "Name", or in the field "Name" of the same thing. */
export function nameBeside(found: PageId, box: DOMRect, columns: Columns | null, label: string | null): string | null {
  const inCell = nameInCell(found, box, label);
  if (inCell && inCell !== label) return inCell;
  if (!label) return null;
  return columns ? nameInRow(columns, label) : nameInFields(found.carrier, label);
}
