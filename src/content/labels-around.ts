import { findIds } from '../core/resource-id/find-ids';
import { roleOfLabel } from '../core/resource-id/labels';
import { isAbove, isBefore, isOnLineOf, middleOf, spans } from './box-relations';
import { cellAt } from './cell-at';
import { isNameShaped } from './name-shape';
import { shortText } from './short-text';
import { parentOf } from './shadow';

const levels = 6;
/** Labels are short. */
const longest = 48;

/** A text that may be a label, with nothing in it that is a value. */
const labelIn = (element: Element): string | null => {
  const text = shortText(element, longest);
  return text && /\p{L}/u.test(text) && findIds(text).length === 0 && !/…|\.{3}/.test(text) ? text : null;
};

/**
 * Values of one list look alike, a label and its value do not. So what is no known label counts as one only where it is drawn
 * otherwise, ends with a colon, or is one half of a pair.
 */
function isLikeLabel(text: string, element: Element, value: Element): boolean {
  if (roleOfLabel(text) !== null || /[:：]$/.test(text)) return true;
  if (isNameShaped(text) || /\d/.test(text)) return false;
  const isPair = element.parentElement?.childElementCount === 2;
  return isPair || element.localName !== value.localName || element.className !== value.className;
}

function kept(element: Element | null, value: Element): string[] {
  const label = element && labelIn(element);
  return element && label && isLikeLabel(label, element, value) ? [label] : [];
}

/** What an element before the value says of it: by standing before it on its line, straight above it, or as the head of its column. */
function labelOf(element: Element, value: Element, box: DOMRect, isRtl: boolean): string[] {
  const at = element.getBoundingClientRect();
  if (at.width === 0) return [];
  if (isOnLineOf(at, box)) return isBefore(at, box, isRtl) ? kept(element, value) : [];
  if (!isAbove(at, box)) return [];
  const head = element.childElementCount > 1 ? cellAt(element, middleOf(box)) : null;
  if (head) return kept(head, value);
  const edge = isRtl ? at.right - box.right : at.left - box.left;
  const isNear = box.top - at.bottom < 40 && (spans(at, Math.min(middleOf(box), box.left + 40)) || Math.abs(edge) < 24);
  return isNear ? kept(element, value) : [];
}

/** The head of a column where heads and cells are all children of one grid: the one in its first line that spans the value. */
function headOfGrid(parent: Element, value: Element, box: DOMRect): string[] {
  const [first, second] = Array.from(parent.children).slice(0, 2).map((element) => element.getBoundingClientRect());
  // One under the other they are no columns.
  if (!first || !second || parent.childElementCount < 4 || !isAbove(first, box) || !isOnLineOf(first, second)) return [];
  for (const element of Array.from(parent.children).slice(0, 16)) {
    const at = element.getBoundingClientRect();
    if (!isOnLineOf(at, first)) return [];
    if (spans(at, middleOf(box))) return kept(element, value);
  }
  return [];
}

/** The texts around a value that may be its label, the nearest first: over its column, before it, or above it. */
export function* labelsAround(carrier: Element, box: DOMRect, isRtl: boolean): Generator<string> {
  let value: Element | null = carrier;
  for (let level = 0; value && level < levels; level += 1) {
    const parent: Element | null = parentOf(value);
    if (parent) yield* headOfGrid(parent, value, box);
    const before = value.previousElementSibling;
    // Where there is only a picture or a colon in between, the label stands before that.
    const second = before && (shortText(before, longest) ?? '').replace(/[:：]/, '') === '' ? before.previousElementSibling : null;
    const first = parent?.firstElementChild;
    for (const element of new Set([before, second, first])) {
      if (element && element !== value) yield* labelOf(element, value, box, isRtl);
    }
    value = parent;
  }
}
