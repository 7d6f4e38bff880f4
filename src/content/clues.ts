import type { Clues } from '../core/page-ids/seen-id';
import { roleOfLabel } from '../core/resource-id/labels';
import { columnsAround, labelOfColumn, type Columns } from './columns';
import { inlineLabel } from './inline-label';
import { labelsAround } from './labels-around';
import { nameBeside } from './name-beside';
import { ownLabels } from './own-labels';
import type { PageId } from './page-id';

/** Says only that an ID follows, not of what: what stands around may say more. */
const bare = /^(?:uu)?id$/i;

const isOther = (label: string): boolean => (roleOfLabel(label) ?? 'resource') !== 'resource';

/** The nearest of these that is known as a label, else the nearest. */
function best(labels: Iterable<string>): string | null {
  let first: string | null = null;
  for (const label of labels) {
    if (roleOfLabel(label) !== null) return label;
    first ??= label;
  }
  return first;
}

function labelNear(found: PageId, box: DOMRect, columns: Columns | null): string | null {
  const inline = inlineLabel(found);
  const isTold = inline !== null && (inline.isSure || roleOfLabel(inline.label) !== null);
  if (isTold && !bare.test(inline.label)) return inline.label;
  const around = best(ownLabels(found.carrier)) ?? (columns && labelOfColumn(columns));
  // `ID: …` in a column called "Project".
  if (isTold) return around && isOther(around) ? around : inline.label;
  if (around) return around;
  const isRtl = getComputedStyle(found.carrier).direction === 'rtl';
  return (columns ? null : best(labelsAround(found.carrier, box, isRtl))) ?? inline?.label ?? null;
}

/**
 * What a page shows around an ID: its label and the name beside it. Nothing of it depends on a page's class names or structure:
 * it goes by what stands before, above and beside. A bounded look, for after an ID was found.
 */
export function cluesOf(found: PageId): Clues {
  const box = found.anchor();
  if (!box) return { label: null, name: null, param: found.param };
  const columns = columnsAround(found.carrier);
  const label = labelNear(found, box, columns)?.replace(/\s*[:：]$/, '').slice(0, 120) || null;
  // What is a name itself has none beside it.
  const name = found.kind === 'name' ? null : nameBeside(found, box, columns, label);
  return { label, name: name?.slice(0, 256) ?? null, param: found.param?.slice(0, 120) ?? null };
}
