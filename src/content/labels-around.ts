import { findIds } from '../core/resource-id/find-ids';
import { labelOnly } from '../core/resource-id/labels';
import type { Remember } from './asked-once';
import { isAbove, isBefore, isOnLineOf, middleOf, spans } from './box-relations';
import { cellAt } from './cell-at';
import { isNameShaped } from './name-shape';
import { isText } from './node-kinds';
import type { ReadLines } from './short-text';
import { parentOf, slotOf } from './shadow';

const levels = 6;
/** Labels are short. */
const longest = 48;
/** A label has no more lines, in its text and by its height: a menu beside the page's contents is no label of all that stands in them. */
const mostLines = 2;
/** Columns of a grid that are looked at. */
const mostHeads = 16;

/** Elements above the heads of a list in which they stand beside them. */
const mostTitles = 3;

const menus = 'nav, [role=navigation], [role=menu]';
/** What no row of a list holds, but the contents of a page below its bar. */
const titles = 'h1, h2, h3, h4, h5, h6, main, [role=main], [role=heading]';
/** CSS px. */
const lineHeight = 24;

// To count all children of a list for each of them would take forever.
const isFirstOfTwo = (element: Element): boolean => !element.previousElementSibling && element.nextElementSibling?.nextElementSibling === null;

/**
 * Values of one list look alike, a label and its value do not. So what is no known label counts as one only where it is drawn
 * otherwise, ends with a colon, or is one half of a pair.
 */
function isLikeLabel(text: string, element: Element, value: Element): boolean {
  if (/[:：]$/.test(text)) return true;
  if (isNameShaped(text) || /\d/.test(text)) return false;
  return isFirstOfTwo(element) || element.localName !== value.localName || element.className !== value.className;
}

/** The text behind a value where it is drawn before it, since the value floats to the end of the line; else nothing. */
function floatedAfter({ nextSibling }: Element, box: DOMRect, isRtl: boolean): string {
  if (!nextSibling || !isText(nextSibling) || nextSibling.length > longest) return '';
  const range = document.createRange();
  range.selectNode(nextSibling);
  const at = range.getBoundingClientRect();
  return isOnLineOf(at, box) && isBefore(at, box, isRtl) ? nextSibling.data.trim() : '';
}

/** The first children of an element that stand on one line: what may be the heads of a grid whose cells follow them. */
function firstLineOf(parent: Element): Element[] {
  const [first, last] = [parent.firstElementChild, parent.lastElementChild];
  const isOnFirst = (element: Element) => first !== null && isOnLineOf(element.getBoundingClientRect(), first.getBoundingClientRect());
  // A row of a table, or of whatever has all on one line, is quickly told.
  if (!last || parent.localName === 'tr' || isOnFirst(last)) return [];
  const line: Element[] = [];
  for (let element = first; element && line.length < mostHeads && isOnFirst(element); element = element.nextElementSibling) line.push(element);
  return line.length > 1 ? line : [];
}

/** What a style writes before an element: words of its own, and attributes. */
const styledBefore = (element: Element): string =>
  Array.from(getComputedStyle(element, '::before').content.matchAll(/attr\(([\w-]+)\)|"([^"]*)"/g), ([, name, text]) =>
    name ? (element.getAttribute(name) ?? '') : text).join('');

/** Finds labels by what stands where. `isKnown`: tells labels by their words. */
export function labelFinder(read: ReadLines, remember: Remember, isKnown: (text: string) => boolean): (carrier: Element, box: DOMRect, isRtl: boolean) => Generator<string> {
  const firstLine = remember(firstLineOf);
  const isPage = remember((element: Element) => element.querySelector(titles) !== null);
  const textOf = (element: Element): string => read(element, longest)?.join(' ') ?? '…';

  /** A text that may be a label, with nothing in it that is a value. */
  const kept = (element: Element | null, value: Element): string[] => {
    const lines = element?.matches(menus) ? null : element && read(element, longest);
    const text = lines && lines.length <= mostLines ? lines.join(' ') : '';
    const isText = /\p{L}/u.test(text) && !/…|\.{3}/.test(text) && findIds(text).length === 0;
    const label = isText ? labelOnly(text) : '';
    return element && isText && (isKnown(label) || isLikeLabel(label, element, value)) ? [label] : [];
  };

  /** What an element before the value says of it: by standing before it on its line, straight above it, or as the head of its column. */
  const labelOf = (element: Element, value: Element, box: DOMRect, isRtl: boolean): string[] => {
    const at = element.getBoundingClientRect();
    if (at.width === 0 || at.height > Math.max(box.height, lineHeight) * (mostLines + 1)) return [];
    if (isOnLineOf(at, box)) return isBefore(at, box, isRtl) ? kept(element, value) : [];
    if (!isAbove(at, box)) return [];
    const head = element.firstElementChild?.nextElementSibling ? cellAt(element, middleOf(box)) : null;
    if (head) return isPage(value) ? [] : kept(head, value);
    const edge = isRtl ? at.right - box.right : at.left - box.left;
    const isNear = box.top - at.bottom < 40 && (spans(at, Math.min(middleOf(box), box.left + 40)) || Math.abs(edge) < 24);
    return isNear ? kept(element, value) : [];
  };

  /** The head of a column where heads and cells are all children of one grid: the one in its first line that spans the value. */
  const headOfGrid = (parent: Element, value: Element, box: DOMRect): string[] => {
    const line = firstLine(parent);
    if (!line[0] || !isAbove(line[0].getBoundingClientRect(), box)) return [];
    return kept(line.find((head) => spans(head.getBoundingClientRect(), middleOf(box))) ?? null, value);
  };

  /** The texts around a value that may be its label, the nearest first: over its column, before it, or above it. */
  return function* (carrier, box, isRtl) {
    let value: Element | null = carrier;
    for (let level = 0; value && level < levels; level += 1) {
      const parent: Element | null = parentOf(value);
      if (parent) yield* headOfGrid(parent, value, box);
      const before: Element | null = value.previousElementSibling;
      // Where there is only a picture or a colon in between, the label stands before that.
      const second: Element | null = before && /^[:：]?$/.test(textOf(before)) ? before.previousElementSibling : null;
      // A tile may have its label below its figure.
      const below: Element | null = isFirstOfTwo(value) ? value.nextElementSibling : null;
      const styled = level < 2 ? styledBefore(value) : '';
      const near = below && !isOnLineOf(below.getBoundingClientRect(), box) ? kept(below, value) : [];
      yield* [styled, ...near, floatedAfter(value, box, isRtl)].filter(isKnown);
      const first = parent?.firstElementChild;
      // A list may have a title above its heads.
      let row = first;
      for (let count = 0; row && count < mostTitles && !row.firstElementChild?.nextElementSibling; count += 1) row = row.nextElementSibling;
      for (const element of new Set([before, second, first, row])) {
        if (element && element !== value) yield* labelOf(element, value, box, isRtl);
      }
      // What a component shows in a slot has that component's own labels around it.
      value = slotOf(value) ?? parent;
    }
  };
}
