import { mostIds, type Clues, type SeenId } from '../../core/page-ids/seen-id';
import { isCarriedAlong } from '../clues';
import { parentOf } from '../shadow';
import { cells } from './cells';
import type { Showing } from './showing';

/** Further carriers of one ID that are remembered, so that what is named beside its text is not counted twice. */
const mostOthers = 7;
/** How far around an element something counts as the same showing. */
const around = 3;

/** A page's IDs, each with its first showing. */
export interface Entry {
  seen: SeenId;
  first: Showing;
  /** What shows it beside the first. */
  others: Element[];
}

/** The list of a page's IDs as it grows. */
export interface Tally {
  add: (showing: Showing) => void;
  /** In the order in which they were found: those in texts in the order of the page, then those named by attributes only. */
  entries: () => Entry[];
  /** True once no other ID is listed. */
  isFull: () => boolean;
}

/** True when both show one thing: a link and the text in it, a text and its copy button, within one cell. */
function isBeside(one: Element, other: Element): boolean {
  if (other.contains(one)) return true;
  let element: Element | null = one;
  for (let level = 0; element && level < around; level += 1) {
    if (element.contains(other)) return true;
    if (cells.has(element.localName)) return false;
    element = parentOf(element);
    if (element && cells.has(element.localName) && !/^(?:td|th|li|dd)$/.test(element.localName)) return false;
  }
  return false;
}

/** Counts showings. What an element names beside the text that says the same is one showing with it. */
export function tallyIds(quick: (showing: Showing) => Clues, isVisible: (id: string) => boolean): Tally {
  const found = new Map<string, Entry>();
  const isFull = () => found.size >= mostIds;
  return {
    isFull,
    add: (showing) => {
      const { id, kind, carrier, by } = showing;
      const entry = found.get(id);
      if (!entry) {
        if (isFull()) return;
        const { label, name, param } = quick(showing);
        found.set(id, { seen: { id, kind, label, name, param, count: 1, isVisible: isVisible(id) }, first: showing, others: [] });
        return;
      }
      entry.seen.param ??= showing.param;
      if (by !== 'text' && (isBeside(carrier, entry.first.carrier) || entry.others.some((known) => isBeside(carrier, known)))) return;
      // Every link of a console may carry its agency along.
      if (isCarriedAlong(showing.param)) return;
      entry.seen.count += 1;
      if (entry.others.length < mostOthers) entry.others.push(carrier);
    },
    entries: () => [...found.values()],
  };
}
