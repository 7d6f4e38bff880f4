import { isElement, isText } from '../node-kinds';
import { shadowRootOf } from '../shadow';
import { readAttributes, readElement, type OnAttributeId } from './attributes';
import type { OnCut, OnTextId } from './batch-ids';
import { plainTree, type FlatTree } from './flat-tree';
import { hostsIn } from './hosts';
import { joinRuns, type TextRuns } from './text-runs';
import type { Work } from './work';

/** Hears of everything that one reading of a page finds. */
export interface Hear {
  text: OnTextId;
  cut: OnCut;
  attribute: OnAttributeId;
  /** True once it needs to hear no more. */
  isEnough?: () => boolean;
  /** Nobody waits for it: what may have a shadow root is asked for it, however large the page. */
  isThorough?: boolean;
}

/** Nodes between two chances to stop. */
const stride = 64;
/** Components within components. */
const deepest = 64;
/** Asking the browser for all elements of some kind cannot be interrupted: at most so many at once. */
const mostAtOnce = 80_000;

const texts = NodeFilter.SHOW_TEXT;
const nodes = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT;

/** The next node that does not lie in the current one. */
function passOver(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}

/** One reading: what it shares while it goes through trees within trees. */
export interface Reader {
  tree: FlatTree;
  runs: TextRuns;
  hear: Hear;
  /** Trees whose elements are looked at one by one. */
  huge: Set<Node>;
  /** What was read, whose attributes are still to be: after all texts, since what they name is mostly shown as text, too. */
  read: (ParentNode & Node)[];
  /** Elements of which only themselves are in view. */
  around: Element[];
  isTorn: boolean;
}

/** Learns a tree's shadow roots; true when it has any, or is too large to ask. */
function* learnHosts(reader: Reader, top: ParentNode & Node): Work<boolean> {
  const { roots } = reader.tree;
  const before = roots.size;
  const size = countElements(top);
  if (size > mostAtOnce) {
    reader.huge.add(top);
    return true;
  }
  yield;
  let count = 0;
  for (const found of hostsIn(top, size, reader.hear.isThorough)) {
    if (found) roots.set(...found);
    if (!found || (count += 1) % stride === 0) yield;
  }
  yield;
  return roots.size > before;
}

const countElements = (top: ParentNode & Node): number =>
  isElement(top) ? top.getElementsByTagName('*').length : top.childElementCount > 0 ? top.querySelectorAll('*').length : 0;

const isEnough = ({ hear }: Reader): boolean => hear.isEnough?.() ?? false;

function* readTexts(reader: Reader, top: Node): Work<void> {
  const { runs } = reader;
  const walker = document.createTreeWalker(top, texts);
  for (let last = runs.readSome(walker); last && !isEnough(reader); last = runs.readSome(walker)) {
    if ((yield) && !last.isConnected) {
      reader.isTorn = true;
      return;
    }
  }
}

/** Goes through a tree as a person sees it: a component's own tree in its place, and what is slotted where its slot is. */
function* readFlat(reader: Reader, top: Node, depth: number): Work<void> {
  const { runs, tree } = reader;
  const isHuge = reader.huge.has(top);
  const walker = document.createTreeWalker(top, nodes);
  let count = 0;
  let node = walker.nextNode();
  while (node && !reader.isTorn) {
    if ((count += 1) % stride === 0 && (yield) && !node.isConnected) {
      reader.isTorn = true;
      return;
    }
    if (isText(node)) {
      for (let at = runs.read(node); at !== null; at = runs.read(node, at)) yield;
      node = walker.nextNode();
      continue;
    }
    const element = node as Element;
    if (isHuge) readElement(element, tree, reader.hear.attribute);
    node = (yield* readWithin(reader, element, depth)) ? passOver(walker) : walker.nextNode();
  }
}

/** Reads what an element shows instead of its own children; false where these are what it shows. */
function* readWithin(reader: Reader, element: Element, depth: number): Work<boolean> {
  const { tree } = reader;
  const root = tree.roots.get(element);
  if (root) {
    if (depth < deepest) {
      yield* learnHosts(reader, root);
      yield* readFlat(reader, root, depth + 1);
    }
    return true;
  }
  if (element.localName !== 'slot' || depth === 0) return false;
  const assigned = (element as HTMLSlotElement).assignedNodes();
  for (const [at, node] of assigned.entries()) {
    tree.slotted.set(node, { slot: element, next: assigned[at + 1] ?? null });
  }
  for (const node of assigned) {
    if (isText(node)) {
      for (let at = reader.runs.read(node); at !== null; at = reader.runs.read(node, at)) yield;
    } else if (isElement(node) && depth < deepest) {
      if (!(yield* readWithin(reader, node, depth))) yield* readFlat(reader, node, depth);
    }
  }
  return assigned.length > 0;
}

/** Begins a reading; `inRow`: of all that stands in one element. */
export function startReading(hear: Hear, inRow: boolean): Reader {
  const tree = plainTree();
  return { tree, runs: joinRuns(tree, inRow, hear.text, hear.cut), hear, huge: new Set(), read: [], around: [], isTorn: false };
}

/** Reads the texts of a document's body, or of a part of it, with all that it holds. */
export function* readPart(reader: Reader, top: Element): Work<void> {
  const { tree, huge } = reader;
  const before = tree.roots.size;
  const hasHosts = yield* learnHosts(reader, top);
  const isHost = shadowRootOf(top);
  if (isHost) tree.roots.set(top, isHost);
  if (isHost) yield* readWithin(reader, top, 0);
  else if (hasHosts) yield* readFlat(reader, top, 0);
  else yield* readTexts(reader, top);
  if (reader.isTorn) return;
  const roots = [...tree.roots.values()].slice(before);
  for (const root of [top, ...roots]) if (!huge.has(root)) reader.read.push(root);
}

/** Reads what is left: the end of the last text, then attributes and fields. */
export function* finishReading(reader: Reader): Work<void> {
  const { runs, read, around, hear } = reader;
  runs.cut();
  if (isEnough(reader)) return;
  for (const element of around) readElement(element, null, hear.attribute);
  for (const root of read) yield* readAttributes(root, hear.attribute);
}

/**
 * Reads everything that a page shows.
 * @returns what was learnt of its shadow roots, or null when the page changed so much in a pause that it must be read again
 */
export function* readWholePage(top: Element, hear: Hear): Work<FlatTree | null> {
  const reader = startReading(hear, true);
  yield* readPart(reader, top);
  if (!reader.isTorn) yield* finishReading(reader);
  return reader.isTorn ? null : reader.tree;
}
