import type { Clues } from '../core/page-ids/seen-id';
import { roleOfLabel } from '../core/resource-id/labels';
import { cellOf, columnsAround, labelOfColumn, type Columns } from './columns';
import { inlineBefore, type Inline } from './inline-label';
import { labelsAround } from './labels-around';
import { nameBeside } from './name-beside';
import { isApart } from './name-shape';
import { ownLabels } from './own-labels';
import type { PageId } from './page-id';

/** Says only that an ID follows, not of what: what stands around may say more. */
const bare = /^(?:uu)?id$/i;

const isOther = (label: string): boolean => (roleOfLabel(label) ?? 'resource') !== 'resource';

/** True for a parameter that links carry along wherever they go (`agencyId`, `projectId`): what stands around says nothing of it. */
export const isCarriedAlong = (param: string | null): boolean => param !== null && isOther(param);

/** The nearest of these that is known as a label, else the nearest. */
function best(labels: Iterable<string>): string | null {
  let first: string | null = null;
  for (const label of labels) {
    if (roleOfLabel(label) !== null) return label;
    first ??= label;
  }
  return first;
}

function labelNear({ carrier }: PageId, box: DOMRect, columns: Columns | null, inline: Inline | null): string | null {
  if (inline?.isSure && !bare.test(inline.text)) return inline.text;
  const around = best(ownLabels(carrier)) ?? (columns && labelOfColumn(columns));
  // `ID: …` in a column called "Project".
  if (inline?.isSure) return around && isOther(around) ? around : inline.text;
  if (around) return around;
  const isRtl = getComputedStyle(carrier).direction === 'rtl';
  const near = columns ? null : best(labelsAround(cellOf(carrier) ?? carrier, box, isRtl));
  // Text of its own before it is a sentence that begins so, or a label without a sign.
  return near ?? (inline?.isOwn ? inline.text : null);
}

const plain = (label: string): string => label.replace(/^[\s"'`]+|[\s"'`:：]+$/g, '').slice(0, 120);

/**
 * What a page shows around an ID: its label and the name beside it. Nothing of it depends on a page's class names or structure:
 * it goes by what stands before, above and beside. A bounded look, for after an ID was found.
 */
export function cluesOf(found: PageId): Clues {
  const box = found.anchor();
  if (!box || isCarriedAlong(found.param)) return { label: null, name: null, param: found.param?.slice(0, 120) ?? null };
  const columns = columnsAround(found.carrier);
  const inline = inlineBefore(found);
  const label = plain(labelNear(found, box, columns, inline) ?? '') || null;
  // What is a name itself has none beside it.
  const name = found.kind === 'name' ? null : nameBeside(found, box, { columns, inline, label });
  const isName = name !== null && isApart(name, found.id);
  return { label, name: isName ? name.slice(0, 256) : null, param: found.param?.slice(0, 120) ?? null };
}
