import { findIds } from '../../core/resource-id/find-ids';
import { idAttributes, svgTitle } from '../attribute-id';
import { cutsIn, wholeOf } from '../cut-id';
import { decoded } from '../decoded';
import { isField } from '../field-id';
import { rangeOf, type TextPlace } from '../text-place';
import type { VisibleShowing } from './visible-showings';

/** An ID that grew at either end is another: characters looked at around it. */
const around = 40;

/** What a stretch of the page says, without what is hidden within it. */
export const textOf = (place: TextPlace): string | null => rangeOf(place)?.toString() ?? null;

function textSays(place: TextPlace, id: string): boolean {
  const [part, ...more] = place.parts;
  if (!part || textOf(place) === null) return false;
  if (more.length > 0) return true;
  const { node, from, data } = part;
  const start = Math.max(0, from - around);
  return findIds(node.substringData(start, from - start + data.length + around)).some((found) => found.id === id && start + found.start === from);
}

const cutSays = (place: TextPlace, carrier: Element, id: string): boolean =>
  cutsIn(textOf(place) ?? '').some((cut) => wholeOf(cut, carrier)?.id === id);

/** True while a showing still says its ID. */
export function stillSays({ id, by, place, carrier }: VisibleShowing): boolean {
  if (place) return by === 'cut' ? cutSays(place, carrier, id) : textSays(place, id);
  if (!carrier.isConnected) return false;
  if (isField(carrier)) return carrier.value.includes(id);
  return (svgTitle(carrier)?.includes(id) ?? false) || idAttributes.some((name) => decoded(carrier.getAttribute(name) ?? '').includes(id));
}
