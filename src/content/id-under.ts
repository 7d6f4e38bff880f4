import { attributeIdAt, attributeIdOf, isRowSized } from './attribute-id';
import { beneath } from './beneath';
import { isEditable } from './editable';
import { fieldIdAt } from './field-id';
import type { PageId } from './page-id';
import { targetsAt } from './shadow';
import type { Spot } from './spot';
import { textIdAt } from './text-id';

/**
 * The ID that the point is really on: its text, the field that shows it, or the element whose attribute names it.
 * A bounded look: what it costs does not grow with the page (performance.md).
 * @param by hover stays out of what a person writes in; what a person asks for does not.
 */
export function idUnder(spot: Spot, by: 'hover' | 'ask'): PageId | null {
  const [inner, ...hosts] = targetsAt(spot);
  let found = fieldIdAt(inner) ?? textIdAt(inner);
  // Text that a component shows in a slot stands in its host.
  for (const host of hosts) found ??= textIdAt(host);
  const below = found ? null : beneath(inner);
  if (below) found = fieldIdAt(below) ?? textIdAt(below);
  found ??= attributeIdAt(inner.target);
  // However deep a component draws its picture, what it says itself is said of that.
  for (const { target } of hosts) if (!found && isRowSized(target)) found = attributeIdOf(target);
  return found && by === 'hover' && isEditable(inner.target) ? null : found;
}
