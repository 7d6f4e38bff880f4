import { findIds, type FoundId } from '../../core/resource-id/find-ids';
import { isElement } from '../node-kinds';
import { shadowRootOf } from '../shadow';
import type { FlatTree } from './flat-tree';
import { fieldValue } from './field-value';
import type { Work } from './work';

/** Hears of an ID that an element names without showing it as text. `text`: what names it. */
export type OnAttributeId = (found: FoundId, carrier: Element, by: 'attribute' | 'address' | 'field', text: string) => void;

const shortest = 24;
const longest = 4_096;
const stride = 64;

const named = ['title', 'aria-label', 'data-clipboard-text'] as const;
/** Who has which attribute. What other elements than links refer to by an address is not shown. */
const owners = [...named.map((name) => [`[${name}]`, name] as const), ['a', 'href'], ['area', 'href']] as const;
const fields = ['input', 'textarea', 'select'];

const decoded = (address: string): string => {
  try {
    return address.includes('%') ? decodeURIComponent(address) : address;
  } catch {
    return address;
  }
};

const addressOf = (link: Element): string | null => link.getAttribute('href') ?? link.getAttribute('xlink:href');

function tell(carrier: Element, value: string | null, by: 'attribute' | 'address' | 'field', hear: OnAttributeId): void {
  if (value === null || value.length < shortest) return;
  const short = value.slice(0, longest);
  const text = by === 'address' ? decoded(short) : short;
  for (const found of findIds(text)) hear(found, carrier, by, text);
}

/** Elements read at a time. */
const atOnce = 1_000;

/** Tells the values of some elements that are long enough to hold an ID. A plain loop: engines are slow at loops in generators. */
function readSome(found: ArrayLike<Element>, from: number, name: (typeof named)[number] | 'href', hear: OnAttributeId): void {
  const end = Math.min(found.length, from + atOnce);
  const by = name === 'href' ? 'address' : 'attribute';
  for (let at = from; at < end; at += 1) {
    const element = found[at] as Element;
    const value = name === 'href' ? addressOf(element) : element.getAttribute(name);
    if (value !== null && value.length >= shortest) tell(element, value, by, hear);
  }
}

/** Finds the IDs in the attributes, addresses and field values of an element or a shadow root and of all that it holds. */
export function* readAttributes(root: ParentNode & Node, hear: OnAttributeId): Work<void> {
  if (isElement(root)) readElement(root, null, hear);
  // One selector at a time, each a single one: browsers have a fast way for these, and none for lists.
  for (const [selector, name] of owners) {
    const found = root.querySelectorAll(selector);
    for (let from = 0; from < found.length; from += atOnce) {
      readSome(found, from, name, hear);
      yield;
    }
  }
  let count = 0;
  for (const name of fields) {
    for (const element of root.querySelectorAll(name)) {
      tell(element, fieldValue(element), 'field', hear);
      if ((count += 1) % stride === 0) yield;
    }
  }
  for (const title of root.querySelectorAll('title')) tellTitle(title, hear);
}

// A drawing has a child instead of the attribute `title`.
function tellTitle(title: Element, hear: OnAttributeId): void {
  if (title instanceof SVGTitleElement && title.parentElement) tell(title.parentElement, title.textContent, 'attribute', hear);
}

/** The same for one element; and learns its shadow root. For trees too large to be asked at once. */
export function readElement(element: Element, tree: FlatTree | null, hear: OnAttributeId): void {
  const { localName } = element;
  if (tree && localName.includes('-')) {
    const root = shadowRootOf(element);
    if (root) tree.roots.set(element, root);
  }
  if (localName === 'title') tellTitle(element, hear);
  if (!element.hasAttributes()) return;
  for (const name of named) tell(element, element.getAttribute(name), 'attribute', hear);
  if (localName === 'a') tell(element, addressOf(element), 'address', hear);
  else if (localName === 'input' || localName === 'textarea' || localName === 'select') tell(element, fieldValue(element), 'field', hear);
}
