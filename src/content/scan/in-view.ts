import { caretAt } from '../caret';
import { isElement, isText } from '../node-kinds';
import { shadowRootOf } from '../shadow';
import { isScrolled, isWithin, shared, viewArea, type Area } from './view-box';
import { finishReading, readPart, startReading, type Hear, type Reader } from './whole-page';
import type { Work } from './work';

/** So deep down what is partly in view is read whole: to ask for a box takes the longer the deeper it lies. */
const deepest = 64;
/** From so many children on, those in view are looked for by halving: it holds for lists that run down the page. */
const manyChildren = 48;
/** Children in a row that lie below the view: the rest does, too. */
const pastEnd = 12;
/** What is in view with so few elements is read in one go. */
const fewElements = 256;

/** The first of many children that does not end above the view. */
function firstInView(parent: Element, view: Area): Node | null {
  const { children } = parent;
  let [low, high] = [0, children.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { bottom, height } = (children[middle] as Element).getBoundingClientRect();
    if (height > 0 && bottom <= view.top) low = middle + 1;
    else high = middle;
  }
  return children[low] ?? null;
}

/** Longer texts are read only where they are in view: characters. To ask for the box of a word in 5 MB takes 2 ms. */
export const longText = 20_000;

/** Where an element shows its text: its box without the bars by which it is scrolled. Lines of text have none. */
function innerBox(element: Element): Area {
  const box = element.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  if (clientWidth === 0) return box;
  const [left, top] = [box.left + clientLeft, box.top + clientTop];
  return { left, top, right: left + clientWidth, bottom: top + clientHeight };
}

/** Where in a text the point lies; null where something else lies there. */
function offsetAt(node: Text, x: number, y: number): number | null {
  const target = document.elementFromPoint(x, y);
  const caret = target && caretAt({ target, x, y });
  return caret?.node === node ? caret.offset : null;
}

/** Reads a text that is in view. Two caret calls are dear (3 ms in 5 MB each), asking for the box of each ID in it would be dearer. */
function* readText(node: Text, view: Area, { runs }: Reader, cropped: Set<Text>): Work<void> {
  if (node.length > longText && node.parentElement) {
    const box = shared(innerBox(node.parentElement), view);
    const from = box && offsetAt(node, box.left + 2, box.top + 2);
    yield;
    const to = box && offsetAt(node, box.right - 2, box.bottom - 2);
    yield;
    if (from !== null && to !== null && to >= from) {
      cropped.add(node);
      return runs.readPart(node, from, to);
    }
  }
  for (let at = runs.read(node); at !== null; at = runs.read(node, at)) yield;
}

/** False for what may hold far more than it shows, in a box that is scrolled. (To ask for one element of many costs less than to count them.) */
const isSmall = (element: Element): boolean => !element.getElementsByTagName('*')[fewElements] && (element.textContent ?? '').length <= longText;

/** Looks for what lies in view, each part with what a box around it that is scrolled leaves of the view; none: a chance to stop. */
function* partsIn(parent: Element, view: Area, reader: Reader, depth: number): Generator<[part: Element | Text | null, view: Area]> {
  const isMany = parent.childElementCount > manyChildren;
  let below = 0;
  for (let node = isMany ? firstInView(parent, view) : parent.firstChild; node; node = node.nextSibling) {
    if (isText(node)) yield [node, view];
    if (!isElement(node)) continue;
    const box = node.getBoundingClientRect();
    const hasBox = box.width > 0 && box.height > 0;
    if (hasBox ? shared(box, view) === null : getComputedStyle(node).display === 'none') {
      below = isMany && box.top >= view.bottom ? below + 1 : 0;
      if (below > pastEnd) return;
      continue;
    }
    below = 0;
    if ((hasBox && isWithin(box, view) && isSmall(node)) || depth > deepest || node.localName.includes('-') || node.localName === 'slot' || shadowRootOf(node)) yield [node, view];
    else {
      reader.around.push(node);
      const frame = isScrolled(node) ? shared(innerBox(node), view) : view;
      yield [null, view];
      if (frame) yield* partsIn(node, frame, reader, depth + 1);
    }
  }
}

/** What lies in view. */
interface InView {
  /** Long texts of which only what is in view was read. */
  cropped: ReadonlySet<Text>;
  parts: readonly (Element | Text)[];
}

/**
 * Reads what is in view without touching what is not: an element whose box lies outside is passed over with all that it holds, one
 * partly in view is looked into, one wholly in view is read. What hears of an ID must ask where it is: a scrolling box within may
 * hide it.
 * @returns null when the page changed in a pause
 */
export function* readInView(top: Element, hear: Hear): Work<InView | null> {
  const cropped = new Set<Text>();
  const parts: (Element | Text)[] = [];
  const reader = startReading(hear, false);
  reader.around.push(top);
  for (const [part, view] of partsIn(top, viewArea(), reader, 0)) {
    if (part) parts.push(part);
    if (!part) yield;
    else if (isElement(part)) yield* readPart(reader, part);
    else yield* readText(part, view, reader, cropped);
    if (reader.isTorn) return null;
  }
  yield* finishReading(reader);
  return { cropped, parts };
}
