import { isElement } from './node-kinds';
import { bestId, boxOfElement } from './attribute-id';
import { isField } from './field-id';
import type { PageId } from './page-id';

const longest = 4_096;

function ofField(): PageId | null {
  const field = document.activeElement;
  if (!field || !isField(field) || field.selectionStart === null || field.selectionEnd === null) return null;
  const best = bestId(field.value.slice(field.selectionStart, field.selectionEnd));
  return best && { ...best, carrier: field, anchor: () => (field.value.includes(best.id) ? boxOfElement(field) : null) };
}

function ofPage(): PageId | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  // Cloned, so that the card outlives the selection.
  const range = selection.getRangeAt(0).cloneRange();
  const best = bestId(selection.toString().slice(0, longest));
  const holder = range.commonAncestorContainer;
  const carrier = isElement(holder) ? holder : holder.parentElement;
  if (!best || !carrier) return null;
  return { ...best, carrier, anchor: () => boxOfRange(range, best.id) };
}

function boxOfRange(range: Range, id: string): DOMRect | null {
  const box = range.toString().includes(id) ? range.getBoundingClientRect() : null;
  return box && box.width + box.height > 0 ? box : null;
}

/** The likeliest ID of what is selected in this frame, in a field or in the page. */
export const selectedId = (): PageId | null => ofField() ?? ofPage();
