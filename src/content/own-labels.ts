import { roleOfLabel } from '../core/resource-id/labels';
import { isRowSized } from './attribute-id';
import { closestOf } from './columns';
import { isField } from './field-id';
import { byIdNear } from './shadow';
import { shortText } from './short-text';

/** Characters that may stand beside a value in its box: a copy button's word. */
const mostBeside = 24;

const byIds = (element: Element, names: string): (string | null)[] =>
  names.split(/\s+/, 3).map((name) => {
    const found = byIdNear(element, name);
    return found && !found.contains(element) ? shortText(found) : null;
  });

/** The term of a list, or the `th` of the same row that names the row or the field beside it: the last one before the value. */
function termOf(carrier: Element): string | null {
  const value = closestOf(carrier, 'td, dd');
  if (!value?.matches('th ~ td, dt ~ dd')) return null;
  for (let before = value.previousElementSibling; before; before = before.previousElementSibling) {
    if (before.localName === (value.localName === 'td' ? 'th' : 'dt')) return shortText(before);
  }
  return null;
}

/** What a component that draws a field calls it. */
function labelOfHost(carrier: Element): string | null {
  const root = carrier.getRootNode();
  return root instanceof ShadowRoot ? (root.host.getAttribute('label') ?? root.host.getAttribute('aria-label')) : null;
}

/** What a page calls the box of a value, where that holds nothing else: `<p aria-label="Project ID"><span>…</span></p>`. */
function labelsOfBox(carrier: Element): (string | null)[] {
  const box = closestOf(carrier, '[aria-label], [aria-labelledby]');
  const names = box?.getAttribute('aria-labelledby') ?? null;
  const label = box?.getAttribute('aria-label');
  // A whole dialog has its title so; that is no label of what is in it.
  if (box && names !== null) return isRowSized(box) ? byIds(box, names) : [];
  if (!box || !label || roleOfLabel(label) === null || !isRowSized(box)) return [];
  return (box.textContent?.length ?? 0) - (carrier.textContent?.length ?? 0) < mostBeside ? [label] : [];
}

/** The labels that a page itself ties to an element, the surest first; in the words of HTML and ARIA. */
export function ownLabels(carrier: Element): string[] {
  const field = isField(carrier) ? carrier : null;
  const labels = [
    ...Array.from(field?.labels ?? [], shortText),
    ...labelsOfBox(carrier),
    ...(field ? [field.getAttribute('aria-label'), labelOfHost(field), field.getAttribute('placeholder')] : []),
    termOf(carrier),
  ];
  return labels.filter((label): label is string => label !== null && label !== '' && label.length <= 60);
}
