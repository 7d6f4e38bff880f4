import { isRowSized } from './attribute-id';
import { closestOf } from './columns';
import { isField } from './field-id';
import { shortText } from './short-text';

const byIds = (element: Element, names: string | null): (string | null)[] => {
  const root = element.getRootNode() as Document | ShadowRoot;
  return (names ?? '').split(/\s+/, 3).map((name) => {
    const found = name ? root.getElementById?.(name) : null;
    return found && !found.contains(element) ? shortText(found) : null;
  });
};

/** A `th` of the same row that names the row, or the field beside it: the last one before the cell. */
function rowHead(carrier: Element): string | null {
  const cell = closestOf(carrier, 'td');
  for (let before = cell?.previousElementSibling; before; before = before.previousElementSibling) {
    if (before.localName === 'th') return shortText(before);
  }
  return null;
}

function term(carrier: Element): string | null {
  for (let before = closestOf(carrier, 'dd')?.previousElementSibling; before; before = before.previousElementSibling) {
    if (before.localName === 'dt') return shortText(before);
  }
  return null;
}

/** What a component that draws a field calls it. */
function labelOfHost(carrier: Element): string | null {
  const root = carrier.getRootNode();
  return root instanceof ShadowRoot ? (root.host.getAttribute('label') ?? root.host.getAttribute('aria-label')) : null;
}

/** The labels that a page itself ties to an element, the surest first; in the words of HTML and ARIA. */
export function* ownLabels(carrier: Element): Generator<string> {
  const labels: (string | null | undefined)[] = [];
  if (isField(carrier)) labels.push(...Array.from(carrier.labels ?? [], (label) => shortText(label)));
  const named = carrier.closest('[aria-labelledby]');
  // A whole dialog has its title so; that is no label of what is in it.
  if (named && isRowSized(named)) labels.push(...byIds(named, named.getAttribute('aria-labelledby')));
  if (isField(carrier)) labels.push(carrier.getAttribute('aria-label'), labelOfHost(carrier), carrier.getAttribute('placeholder'));
  labels.push(term(carrier), rowHead(carrier));
  for (const label of labels) if (label && label.length <= 60) yield label;
}
