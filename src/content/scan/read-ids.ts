import { mostIds, type SeenId } from '../../core/page-ids/seen-id';
import type { FindClues } from './clues-cache';
import type { FlatTree } from './flat-tree';
import { readNames } from './names';
import { hearShowings } from './showing';
import { tallyIds, type Entry, type Tally } from './tally';
import { readVisible, type VisibleShowing } from './visible-showings';
import { readWholePage, type Hear } from './whole-page';
import type { Work } from './work';

/** All IDs of a frame, and what was learnt of its shadow roots. */
export interface WholeReading {
  ids: SeenId[];
  tree: FlatTree;
  /** True when there was no time to look around all of them: it has to be read on. */
  hasMore: boolean;
}

/** After so much looking at what stands around IDs, what is known is told before it goes on: ms. */
const cluesWithin = 60;
/** How long one reading may look at it. The next one goes on where this one ended, since clues are remembered: ms. */
const longestLook = 300;

/** What the frame shows. */
export const pageTop = (): Element => document.body ?? document.documentElement;

/** Counts what a reading of the page finds. */
export const hearInto = (tally: Tally): Hear => ({ ...hearShowings(tally.add), isEnough: tally.isFull });

/** What is in view, each ID once, with what stands around it. */
export function* readIdsInView(clues: FindClues): Work<{ ids: SeenId[]; showings: VisibleShowing[] } | null> {
  clues.renew();
  const showings = yield* readVisible(pageTop(), clues);
  if (!showings) return null;
  const tally = tallyIds(clues.quick, () => true);
  for (const showing of showings) tally.add(showing);
  const entries = tally.entries();
  yield* findAround(entries, clues);
  return { ids: entries.map(({ seen }) => seen), showings };
}

/**
 * Everything that the frame shows; null when it has to be read again.
 * @param inView what was found in view before
 * @param isThorough nobody waits for it
 * @param onPart hears of what is known so far where a page holds so many IDs that their labels take long
 */
export function* readAllIds(clues: FindClues, inView: readonly SeenId[], onPart?: (ids: SeenId[]) => void, isThorough = false): Work<WholeReading | null> {
  const visible = new Set(inView.map(({ id }) => id));
  const tally = tallyIds(clues.quick, (id) => visible.has(id));
  const tree = yield* readWholePage(pageTop(), { ...hearInto(tally), isThorough });
  if (!tree) return null;
  clues.renew();
  yield* readNames([pageTop()], clues, tally.add);
  const entries = tally.entries();
  const seen = withInView(entries.map((entry) => entry.seen), inView);
  const hasMore = yield* findAround(entries, clues, () => onPart?.(seen));
  return { ids: seen, tree, hasMore };
}

/** A list of which other IDs may be in view now. Where a page has more than are listed, those in view are, wherever they stand. */
export function withInView(listed: readonly SeenId[], inView: readonly SeenId[]): SeenId[] {
  const visible = new Map(inView.map((seen) => [seen.id, seen]));
  const seen = listed.map((one) => {
    const isVisible = visible.has(one.id);
    if (listed.length >= mostIds) visible.delete(one.id);
    return one.isVisible === isVisible ? one : { ...one, isVisible };
  });
  return listed.length >= mostIds ? [...visible.values(), ...seen] : seen;
}

/**
 * Adds labels and names: of what is new before what is looked at again, of what is in view first. Tells from time to time that some
 * are known. True: nobody looked around some of them yet.
 */
function* findAround(entries: Entry[], clues: FindClues, onPart?: () => void): Work<boolean> {
  let spent = 0;
  let within = cluesWithin;
  const isNew = new Set(entries.filter(({ first }) => !clues.isKnown(first)));
  for (const [wanted, inView] of [[true, true], [true, false], [false, true], [false, false]]) {
    for (const entry of entries) {
      const { seen, first, others } = entry;
      if (seen.isVisible !== inView || isNew.has(entry) !== wanted) continue;
      if (spent > longestLook) return wanted;
      const start = performance.now();
      const { label, name, param } = clues.full(first);
      spent += performance.now() - start;
      // A list's rows have no label where the detail beside it has one.
      seen.label = label ?? (others[0] ? clues.full(others[0]).label : null);
      seen.name = name;
      seen.param ??= param;
      if (spent > within) {
        within *= 2;
        onPart?.();
      }
      yield;
    }
  }
  return false;
}
