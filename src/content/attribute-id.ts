import { findIds, type FoundId, withHyphens } from '../core/resource-id/find-ids';
import { rankIds } from '../core/resource-id/rank';
import { linkAddress } from './link-address';
import { textBefore, type PageId } from './page-id';
import { parentOf } from './shadow';

/** Attributes in which consoles keep IDs, the one a person is likeliest to mean first. */
export const idAttributes = ['title', 'aria-label', 'data-clipboard-text', 'href', 'xlink:href'];

const levels = 5;
const longest = 4_096;

/** The likeliest ID of a short text that has no place of its own on the page. */
export function bestId(text: string): FoundId | null {
  const short = text.slice(0, longest);
  return rankIds(findIds(short), null, short)[0] ?? null;
}

/** True while a text says an ID as a word of its own: one that grew is another. */
export const says = (text: string, id: string): boolean => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(withHyphens(text));

const isAddress = (name: string): boolean => name.endsWith('href');

const valueOf = (element: Element, name: string): string | null => {
  const value = element.getAttribute(name)?.slice(0, longest);
  return value ? (isAddress(name) ? linkAddress(value) : value) : null;
};

/** Where an element is, or null when it is not shown. */
export function boxOfElement(element: Element): DOMRect | null {
  const box = element.isConnected ? element.getBoundingClientRect() : null;
  return box && box.width + box.height > 0 ? box : null;
}

/** False for what is as high as a table or a page: its attributes do not tell what the pointer is on. */
export function isRowSized(element: Element): boolean {
  return (boxOfElement(element)?.height ?? 0) <= 120;
}

/** The parameter whose value begins where `before` ends: `?vpcId=`. */
const paramAtEnd = (before: string): string | null => /[?&#;]([\w.-]{1,60})=$/.exec(before)?.[1] ?? null;

/** Stands for what a drawing's element says of itself: SVG has a `title` child instead of an attribute. */
const titleChild = '> title';

/** What a drawing's element says of itself. */
export function svgTitle(element: Element): string | null {
  const first = element.firstElementChild;
  return first instanceof SVGTitleElement ? first.textContent : null;
}

const copyWord = /copy|clip/;

/** A copy control keeps what it copies in whatever its library calls it: `data-copy`, `data-clip-value`. */
const copied = (element: Element): string[] => {
  const { localName } = element;
  // A component whose own name says so: `<sl-copy-button value>`.
  if (localName.includes('-') && copyWord.test(localName)) return element.getAttributeNames();
  const isButton = localName === 'button' || element.getAttribute('role') === 'button';
  return isButton ? element.getAttributeNames().filter((name) => copyWord.test(name)) : [];
};

function idIn(carrier: Element, name: string): PageId | null {
  const read = () => (name === titleChild ? svgTitle(carrier) : valueOf(carrier, name));
  const value = read();
  const best = value ? bestId(value) : null;
  if (!value || !best) return null;
  const before = textBefore(value, best.start);
  return {
    id: best.id,
    kind: best.kind,
    carrier,
    anchor: () => (says(read() ?? '', best.id) ? boxOfElement(carrier) : null),
    before: isAddress(name) ? '' : before,
    param: isAddress(name) ? paramAtEnd(before) : null,
  };
}

function firstIn(carrier: Element, tried: readonly string[]): PageId | null {
  for (const name of tried) {
    const found = carrier.hasAttribute(name) ? idIn(carrier, name) : null;
    if (found) return found;
  }
  return null;
}

/** The ID that one element's attributes name. Most elements have none: then next to nothing is asked. */
export function attributeIdOf(carrier: Element): PageId | null {
  const found = carrier.hasAttributes() ? (firstIn(carrier, idAttributes) ?? firstIn(carrier, copied(carrier))) : null;
  return found ?? (carrier.firstElementChild?.localName === 'title' ? idIn(carrier, titleChild) : null);
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
