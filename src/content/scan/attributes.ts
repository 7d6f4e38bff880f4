import { findIds, type FoundId } from '../../core/resource-id/find-ids';
import { linkAddress } from '../link-address';
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
const all = [...owners.map(([selector]) => selector), ...fields, 'title'].join();
/** Of so few elements at most, all are asked for at once: each question costs more than they do. */
const fewElements = 500;

const addressOf = (link: Element): string | null => link.getAttribute('href') ?? link.getAttribute('xlink:href');

function tell(carrier: Element, value: string | null, by: 'attribute' | 'address' | 'field', hear: OnAttributeId): void {
  if (value === null || value.length < shortest) return;
  const short = value.slice(0, longest);
  const text = by === 'address' ? linkAddress(short) : short;
  for (const found of findIds(text)) hear(found, carrier, by, text);
}

/** Elements read at a time: more would be a long step where engines meet this code for the first time. */
const atOnce = 128;

/** Values to be searched together, which costs half of searching them one by one. */
interface Values {
  text: string;
  /** Where in {@link text} each value begins. */
  starts: number[];
  carriers: Element[];
}

/** Collects the values of some elements that are long enough to hold an ID. A plain loop: engines are slow at loops in generators. */
function collectSome(found: ArrayLike<Element>, from: number, name: (typeof named)[number] | 'href'): Values {
  const values: Values = { text: '', starts: [], carriers: [] };
  const end = Math.min(found.length, from + atOnce);
  for (let at = from; at < end; at += 1) {
    const element = found[at] as Element;
    const value = name === 'href' ? addressOf(element) : element.getAttribute(name);
    if (value === null || value.length < shortest) continue;
    const short = value.length > longest ? value.slice(0, longest) : value;
    values.starts.push(values.text.length);
    values.carriers.push(element);
    values.text += `${name === 'href' ? linkAddress(short) : short}\n`;
  }
  return values;
}

function tellSome({ text, starts, carriers }: Values, by: 'attribute' | 'address', hear: OnAttributeId): void {
  let at = 0;
  for (const found of findIds(text)) {
    while (at + 1 < starts.length && (starts[at + 1] as number) <= found.start) at += 1;
    const begin = starts[at] as number;
    const value = text.slice(begin, (starts[at + 1] ?? text.length) - 1);
    hear({ ...found, start: found.start - begin, end: found.end - begin }, carriers[at] as Element, by, value);
  }
}

/** Finds the IDs in the attributes, addresses and field values of an element or a shadow root and of all that it holds. */
export function* readAttributes(root: ParentNode & Node, hear: OnAttributeId): Work<void> {
  if (isElement(root)) {
    readElement(root, null, hear);
    if (root.getElementsByTagName('*').length <= fewElements) {
      for (const element of root.querySelectorAll(all)) readElement(element, null, hear);
      yield;
      return;
    }
  }
  // One selector at a time, each a single one: browsers have a fast way for these, and none for lists.
  for (const [selector, name] of owners) {
    const found = root.querySelectorAll(selector);
    for (let from = 0; from < found.length; from += atOnce) {
      tellSome(collectSome(found, from, name), name === 'href' ? 'address' : 'attribute', hear);
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
  if (fields.includes(localName)) tell(element, fieldValue(element), 'field', hear);
  if (!element.hasAttributes()) return;
  for (const name of named) tell(element, element.getAttribute(name), 'attribute', hear);
  if (localName === 'a' || localName === 'area') tell(element, addressOf(element), 'address', hear);
}
