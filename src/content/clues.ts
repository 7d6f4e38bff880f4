import type { Clues } from '../core/page-ids/seen-id';
import { roleOfLabel } from '../core/resource-id/labels';
import { isNameLabel } from '../core/resource-id/name-labels';
import type { Remember } from './asked-once';
import { cellOf, closestOf, columnFinder, type FindColumn, type InColumn } from './columns';
import { inlineBefore, type Inline } from './inline-label';
import { labelFinder } from './labels-around';
import { mostLines, nameBeside } from './name-beside';
import { isApart } from './name-shape';
import { ownLabels } from './own-labels';
import type { PageId } from './page-id';
import { parentOf } from './shadow';
import { lineReader, type ReadLines } from './short-text';

/** Says only that an ID follows, not of what: what stands around may say more. */
const bare = /^(?:uu)?id$/i;

const isKnown = (label: string): boolean => roleOfLabel(label) !== null;

const isOther = (label: string): boolean => (roleOfLabel(label) ?? 'resource') !== 'resource';

/** True for a parameter that links carry along wherever they go (`agencyId`, `projectId`): what stands around says nothing of it. */
export const isCarriedAlong = (param: string | null): boolean => param !== null && isOther(param);

function firstKnown(labels: Iterable<string>): string | null {
  for (const label of labels) if (isKnown(label)) return label;
  return null;
}

/** The nearest of these that is known as a label, else the nearest. */
function best(labels: Iterable<string>): string | null {
  let first: string | null = null;
  for (const label of labels) {
    if (isKnown(label)) return label;
    first ??= label;
  }
  return first;
}

/** The line above an ID's own (`<ID>`, `bob/<ID>`) in the same text, where that is a known label: `Project ID<br>…`. In a named column no other cell says it. */
function lineAbove({ id, carrier }: PageId, inColumn: boolean, read: ReadLines): string | null {
  const levels = inColumn ? 1 : 3;
  for (let element: Element | null = cellOf(carrier) ?? carrier, level = 0; element && level < levels; level += 1) {
    const lines = read(element, 400) ?? [];
    const at = lines.findIndex((line) => line.startsWith(id) || line.endsWith(`/${id}`));
    // What has more below it in its box is not of what stands above that.
    if (at !== 0 || lines.length > 1) {
      const above = lines[at - 1] ?? '';
      return isKnown(above) && above.length <= 48 ? above : null;
    }
    element = parentOf(element);
  }
  return null;
}

/** What unfolds a tree's branch, or points at something, is no part of the name behind it: `▾ vpc-production`. */
const signs = /^[\s+\u2190-\u2bff]+/;

const plain = (label: string): string => label.replace(/^[\s"'`]+|[\s"'`:：]+$/g, '').slice(0, 120);

/** Looks around IDs: what a page shows there. */
export type LookAround = (found: PageId) => Clues;

const asIs = <Question>(question: Question): Question => question;

/**
 * For many IDs of a page, one after the other: what they have in common, such as the columns of a table, is looked up once, if it
 * is to be remembered. Good as long as the page stays as it is. Parameters as of {@link columnFinder}.
 */
export function lookAround(remember: Remember = asIs, byNumber: (find: FindColumn) => FindColumn = asIs): LookAround {
  const columnAround = columnFinder(remember, byNumber);
  const read = lineReader(mostLines, remember);
  const labelsAround = labelFinder(read, remember, isKnown);
  const labelsOfName = labelFinder(read, remember, isNameLabel);

  const labelNear = (found: PageId, columns: InColumn | null, inline: Inline | null): string | null => {
    const { carrier, kind } = found;
    if (inline?.isSure && !bare.test(inline.text)) return inline.text;
    const own = best(ownLabels(carrier));
    const head = columns?.label ?? null;
    // The first cell of a row may be its head, and no label: `web-1` before the server's ID in a column called "ID".
    const around = head !== null && (own === null || !isKnown(own)) ? head : own;
    // `ID: …` in a column called "Project".
    if (inline?.isSure) return around && isOther(around) ? around : inline.text;
    if (around && (around === own || isKnown(around))) return around;
    // A table of properties, whose heads say "Parameter" and "Value".
    const before = columns?.cell.previousElementSibling;
    const term = before && read(before, 60)?.join(' ');
    if (term && isKnown(term)) return term;
    const near = lineAbove(found, head !== null, read) ?? around;
    if (near) return near;
    const box = columns ? null : found.anchor();
    const isRtl = getComputedStyle(carrier).direction === 'rtl';
    const cell = cellOf(carrier);
    // In a cell of its own stand its name and, in a page of properties, its label.
    const within = box && cell && kind !== 'name' ? firstKnown(labelsAround(carrier, box, isRtl)) : null;
    const beside = within ?? (box && best((kind === 'name' ? labelsOfName : labelsAround)(cell ?? carrier, box, isRtl)));
    // Text of its own before it is a sentence that begins so, or a label without a sign.
    return beside ?? ((inline?.isOwn && !inline.isBracketed) || kind === 'name' ? (inline?.text ?? null) : null);
  };

  return (found) => {
    const { id, kind, carrier } = found;
    const param = found.param?.slice(0, 120) ?? null;
    const none = { label: null, name: null, param };
    const isNameIn = (parts: string) => kind === 'name' && closestOf(carrier, parts) !== null;
    // The head of a column is the name of nothing.
    if (isNameIn('thead, [role="columnheader"], th:not([scope=row])') || isCarriedAlong(param)) return none;
    const columns = columnAround(carrier);
    // Neither is what a button says, but in a list.
    if (!columns && isNameIn('button')) return none;
    // What a link calls `id` is told by what stands around it.
    const inline = param !== null && bare.test(param) ? null : inlineBefore(found);
    const label = plain(labelNear(found, columns, inline) ?? '') || null;
    // What is a name itself has none beside it.
    const beside = kind === 'name' ? null : nameBeside(found, { columns, inline, label, read });
    const name = beside?.replace(signs, '') || null;
    return { label, name: name !== null && isApart(name, id) ? name.slice(0, 256) : null, param };
  };
}

/**
 * What a page shows around an ID: its label and the name beside it. Nothing of it depends on a page's class names or structure:
 * it goes by what stands before, above and beside. A bounded look, for after an ID was found.
 */
export const cluesOf: LookAround = (found) => lookAround()(found);
