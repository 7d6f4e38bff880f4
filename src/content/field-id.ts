import { findIds } from '../core/resource-id/find-ids';
import { bestId, boxOfElement, says } from './attribute-id';
import { caretAt } from './caret';
import { textBefore, type PageId } from './page-id';
import type { Spot } from './spot';

type Field = HTMLInputElement | HTMLTextAreaElement;

// Not `password`, whatever it holds, and no field without text of its own.
const shown = new Set(['text', 'search', 'url', 'tel', 'email', 'number']);
const longest = 4_096;

/** True for a field that shows its value as text. By name first: nearly nothing that is asked is a field. */
export const isField = (element: Element): element is Field =>
  element.localName === 'textarea' ? element instanceof HTMLTextAreaElement : element.localName === 'input' && element instanceof HTMLInputElement && shown.has(element.type);

/** The ID in a field's value: the only one, or the one under the point. */
export function fieldIdAt(spot: Spot): PageId | null {
  const field = spot.target;
  if (field instanceof HTMLSelectElement) return idIn(field, () => field.selectedOptions[0]);
  // In a list that shows several, they are boxes of their own.
  if (field instanceof HTMLOptionElement) return idIn(field, () => field);
  if (!isField(field)) return null;
  const { value } = field;
  const ids = value.length > longest ? [] : findIds(value);
  const best = ids.length > 1 || value.length > longest ? (idAtCaret(field, spot) ?? bestId(value)) : ids[0];
  if (!best) return null;
  const { id, kind } = best;
  const anchor = () => (says(field.value, id) ? boxOfElement(field) : null);
  return { id, kind, carrier: field, anchor, before: textBefore(value, value.indexOf(id)), param: null };
}

/** The ID that an option says, where that is shown. */
function idIn(list: Element, option: () => HTMLOptionElement | undefined): PageId | null {
  const shownText = () => option()?.text ?? '';
  const text = shownText();
  const best = bestId(text);
  if (!best) return null;
  const { id, kind, start } = best;
  const anchor = () => (says(shownText(), id) ? boxOfElement(list) : null);
  return { id, kind, carrier: list, anchor, before: textBefore(text, start), param: null };
}

function idAtCaret(field: Field, spot: Spot) {
  const caret = caretAt(spot);
  if (caret?.node !== field) return null;
  const from = Math.max(0, caret.offset - longest / 2);
  const ids = findIds(field.value.slice(from, from + longest));
  return ids.find(({ start, end }) => caret.offset >= from + start && caret.offset <= from + end) ?? null;
}
