import { findIds, type FoundId } from '../core/resource-id/find-ids';
import { isRowSized } from './attribute-id';
import { decoded } from './decoded';
import { isText } from './node-kinds';
import { byIdNear, parentOf, shadowRootOf } from './shadow';

/** An ID that the application itself cut before it showed it, and where in its text it stands. */
export interface Cut {
  /** How the ID begins: six characters at least, or nothing where only its end is shown. */
  head: string;
  /** How it ends: six characters at least where that is all; empty where only its beginning is shown. */
  tail: string;
  start: number;
  end: number;
}

const shape =
  /(?<![\w-])(urn:[\w:-]{2,300}|(?:al|at|rg)\d{4,13}[\dA-Za-z]{0,9}|[\da-f]{6}[\da-f-]{0,31}|[\dA-F]{6}[\dA-F-]{0,31}|(?=(?:…|\.{3})[\da-fA-F]{6}))(?:…|\.{3}|[*•]{3,12}(?:-[*•]{3,12}){0,3}-?)([\w:-]{0,300})(?![\w-])/g;

/** The cut IDs in a text, and those of which stars hide a part, in its order. A text without either costs nothing. */
export function cutsIn(text: string): Cut[] {
  if (!/…|\.{3}|[*•]{3}/.test(text)) return [];
  return Array.from(text.matchAll(shape), (match) => {
    const [all, head = '', tail = ''] = match;
    return { head, tail, start: match.index, end: match.index + all.length };
  });
}

/** True when a cut may stand for this ID. */
export const isCutOf = ({ head, tail }: Cut, id: string): boolean =>
  id.length > head.length + tail.length && id.startsWith(head) && id.endsWith(tail);

const levels = 6;
// Another row's ID may begin alike: those of one service often do.
const rows = 'tr, [role="row"], li';
/** Elements that one search may look at. */
const most = 96;
const longest = 2_048;

/** All that an element says without showing it: its attributes, its value, its own text, and what it is described by. */
function* wordsOf(element: Element): Generator<string> {
  const isField = element instanceof HTMLInputElement;
  if (isField && element.type === 'password') return;
  for (const { name, value } of element.attributes) {
    if (name === 'aria-describedby') yield textById(element, value);
    else if (value.length <= longest) yield value;
  }
  if (isField) yield element.value.slice(0, longest);
  for (let node = element.firstChild, count = 0; node && count < 32; node = node.nextSibling, count += 1) {
    if (isText(node) && node.length <= longest) yield node.data;
  }
}

// Tooltips hang at the end of a page; what they belong to names them.
function textById(element: Element, names: string): string {
  const found = byIdNear(element, names.split(' ', 1)[0] ?? '');
  return found && found.childElementCount < 16 ? (found.textContent ?? '').slice(0, longest) : '';
}

/** Collects what matches the cut in an element and all that it holds, but `skipped`, which was looked at before. */
function collect(element: Element, skipped: Element | null, cut: Cut, found: Map<string, FoundId>, budget: { left: number }): void {
  if (element === skipped || budget.left <= 0) return;
  budget.left -= 1;
  for (const words of wordsOf(element)) {
    const text = decoded(words);
    if (!text.includes(cut.head)) continue;
    for (const id of findIds(text)) if (isCutOf(cut, id.id)) found.set(id.id, id);
  }
  const root = element.localName.includes('-') ? shadowRootOf(element) : null;
  for (const inner of [...(root?.children ?? []), ...element.children]) collect(inner, skipped, cut, found, budget);
}

/**
 * The whole ID that a cut stands for: in any attribute, value or hidden text of the element that shows the cut, of its neighbours,
 * or of what is around them, up to the row. Null where nothing tells, or where the nearest tell two.
 */
export function wholeOf(cut: Cut, carrier: Element): Pick<FoundId, 'id' | 'kind'> | null {
  const budget = { left: most };
  let inner: Element | null = null;
  let element: Element | null = carrier;
  for (let level = 0; element && level < levels && budget.left > 0; level += 1) {
    if (level > 0 && !isRowSized(element)) return null;
    const found = new Map<string, FoundId>();
    collect(element, inner, cut, found, budget);
    const [first, second] = found.values();
    if (first) return second ? null : { id: first.id, kind: first.kind };
    if (element.matches(rows)) return null;
    inner = element;
    element = parentOf(element);
  }
  return null;
}
