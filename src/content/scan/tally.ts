import { mostIds, type Clues, type SeenId } from '../../core/page-ids/seen-id';
import { isCarriedAlong } from '../clues';
import { parentOf } from '../shadow';
import { cells } from './cells';
import type { Showing } from './showing';

/** Further showings of one ID that are remembered, so that what is named beside its text is not counted twice. */
const mostOthers = 7;
/** How far around an element something counts as the same showing. */
const around = 3;

/** A page's IDs, each with its first showing. */
export interface Entry {
  seen: SeenId;
  first: Showing;
  /** Further ones. */
  others: Showing[];
}

/** The list of a page's IDs as it grows. */
export interface Tally {
  add: (showing: Showing) => void;
  /** In the order in which they were found: those in texts in the order of the page, then those named by attributes only. */
  entries: () => Entry[];
  /** True once no other ID is listed. */
  isFull: () => boolean;
}

/** What an element shows, it shows together with all in here: a link with the text in it, a text with its copy button, within one cell. */
function surroundingsOf(carrier: Element): Element {
  let element = carrier;
  for (let level = 1; level < around && !cells.has(element.localName); level += 1) {
    const up = parentOf(element);
    if (!up || (cells.has(up.localName) && !/^(?:t[dh]|li|dd)$/.test(up.localName))) break;
    element = up;
  }
  return element;
}

/** True when an element shows the same thing as one that is known. */
function isBeside(carrier: Element, { first, others }: Entry): boolean {
  const surroundings = surroundingsOf(carrier);
  return [first, ...others].some(({ carrier: known }) => surroundings.contains(known) || known.contains(carrier));
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
      if (by !== 'text' && isBeside(carrier, entry)) return;
      // Every link of a console may carry its agency along.
      if (isCarriedAlong(showing.param)) return;
      entry.seen.count += 1;
      if (entry.others.length < mostOthers) entry.others.push(showing);
    },
    entries: () => [...found.values()],
  };
}
