import { findIds } from '../core/resource-id/find-ids';
import { rankIds } from '../core/resource-id/rank';
import type { IdKind } from '../core/resource-id/kinds';
import type { PageId } from './page-id';
import { parentOf } from './shadow';

/** Attributes in which consoles keep IDs, the one a person is likeliest to mean first. */
const names = ['title', 'aria-label', 'data-clipboard-text', 'href', 'xlink:href'];

const levels = 5;
const longest = 4_096;

/** The likeliest ID of a short text that has no place of its own on the page. */
export function bestId(text: string): { id: string; kind: IdKind } | null {
  const short = text.slice(0, longest);
  return rankIds(findIds(short), null, short)[0] ?? null;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const valueOf = (element: Element, name: string): string | null => {
  const value = element.getAttribute(name)?.slice(0, longest);
  return value ? (name.endsWith('href') ? decoded(value) : value) : null;
};

/** Where an element is, or null when it is not shown. */
export function boxOfElement(element: Element): DOMRect | null {
  const box = element.isConnected ? element.getBoundingClientRect() : null;
  return box && box.width + box.height > 0 ? box : null;
}

// What is told by an attribute of a whole table or page is not what the pointer is on.
function isRowSized(element: Element): boolean {
  return (boxOfElement(element)?.height ?? 0) <= 120;
}

/** The ID that one element's attributes name. */
export function attributeIdOf(carrier: Element): PageId | null {
  for (const name of names) {
    const value = valueOf(carrier, name);
    const best = value && bestId(value);
    if (!best) continue;
    const anchor = () => (valueOf(carrier, name)?.includes(best.id) ? boxOfElement(carrier) : null);
    return { id: best.id, kind: best.kind, carrier, anchor };
  }
  return null;
}

/** The ID that an element's attributes name, or those of its nearest ancestors. */
export function attributeIdAt(target: Element): PageId | null {
  let element: Element | null = target;
  for (let level = 0; element && level < levels; level += 1) {
    const found = attributeIdOf(element);
    if (found) return element === target || isRowSized(element) ? found : null;
    element = parentOf(element);
  }
  return null;
}
