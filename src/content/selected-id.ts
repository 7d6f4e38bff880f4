import { withHyphens } from '../core/resource-id/find-ids';
import { isElement } from './node-kinds';
import { bestId, boxOfElement } from './attribute-id';
import { isField } from './field-id';
import { textBefore, type PageId } from './page-id';

const longest = 4_096;

function ofField(): PageId | null {
  const field = document.activeElement;
  if (!field || !isField(field) || field.selectionStart === null || field.selectionEnd === null) return null;
  const best = bestId(field.value.slice(field.selectionStart, field.selectionEnd));
  if (!best) return null;
  const { id, kind } = best;
  const anchor = () => (field.value.includes(id) ? boxOfElement(field) : null);
  return { id, kind, carrier: field, anchor, before: textBefore(field.value, field.value.indexOf(id)), param: null };
}

function ofPage(): PageId | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  // Cloned, so that the card outlives the selection.
  const range = selection.getRangeAt(0).cloneRange();
  const text = selection.toString().slice(0, longest);
  const best = bestId(text);
  const holder = range.commonAncestorContainer;
  const carrier = isElement(holder) ? holder : holder.parentElement;
  if (!best || !carrier) return null;
  const { id, kind } = best;
  return { id, kind, carrier, anchor: () => boxOfRange(range, id), before: textBefore(text, best.start), param: null };
}

function boxOfRange(range: Range, id: string): DOMRect | null {
  const box = withHyphens(range.toString()).includes(id) ? range.getBoundingClientRect() : null;
  return box && box.width + box.height > 0 ? box : null;
}

/** The likeliest ID of what is selected in this frame, in a field or in the page. */
export const selectedId = (): PageId | null => ofField() ?? ofPage();
