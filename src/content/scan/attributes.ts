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
// What other elements refer to by an address is not shown: only links tell theirs.
const links = ['a', 'area'];
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

/** Finds the IDs in the attributes, addresses and field values of an element or a shadow root and of all that it holds. */
export function* readAttributes(root: ParentNode & Node, hear: OnAttributeId): Work<void> {
  if (isElement(root)) readElement(root, null, hear);
  let count = 0;
  for (const name of named) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      tell(element, element.getAttribute(name), 'attribute', hear);
      if ((count += 1) % stride === 0) yield;
    }
    yield;
  }
  // One name at a time: the browser passes over others without matching them.
  for (const name of [...links, ...fields]) {
    const isLink = links.includes(name);
    for (const element of root.querySelectorAll(name)) {
      if (isLink) tell(element, addressOf(element), 'address', hear);
      else tell(element, fieldValue(element), 'field', hear);
      if ((count += 1) % stride === 0) yield;
    }
    yield;
  }
}

/** The same for one element; and learns its shadow root. For trees too large to be asked at once. */
export function readElement(element: Element, tree: FlatTree | null, hear: OnAttributeId): void {
  const { localName } = element;
  if (tree && localName.includes('-')) {
    const root = shadowRootOf(element);
    if (root) tree.roots.set(element, root);
  }
  if (!element.hasAttributes()) return;
  for (const name of named) tell(element, element.getAttribute(name), 'attribute', hear);
  if (localName === 'a') tell(element, addressOf(element), 'address', hear);
  else if (localName === 'input' || localName === 'textarea' || localName === 'select') tell(element, fieldValue(element), 'field', hear);
}
