import type { SeenId } from '../../core/page-ids/seen-id';
import type { FindClues } from './clues-cache';
import type { FlatTree } from './flat-tree';
import { hearShowings } from './showing';
import { tallyIds, type Entry } from './tally';
import { readVisible, type VisibleShowing } from './visible-showings';
import { readWholePage } from './whole-page';
import type { Work } from './work';

/** All IDs of a frame, and what was learnt of its shadow roots. */
export interface WholeReading {
  ids: SeenId[];
  tree: FlatTree;
}

/** After so much looking at what stands around IDs, what is known is told before it goes on: ms. */
const cluesWithin = 60;

/** What the frame shows. */
export const pageTop = (): Element => document.body ?? document.documentElement;

/** What is in view, each ID once, with what stands around it. */
export function* readIdsInView(clues: FindClues): Work<{ ids: SeenId[]; showings: VisibleShowing[] } | null> {
  const showings = yield* readVisible(pageTop());
  if (!showings) return null;
  const tally = tallyIds(clues.quick, () => true);
  for (const showing of showings) tally.add({ ...showing, place: () => showing.place });
  const entries = tally.entries();
  yield* findAround(entries, clues);
  return { ids: entries.map(({ seen }) => seen), showings };
}

/**
 * Everything that the frame shows; null when it has to be read again.
 * @param onPart hears of what is known so far where a page holds so many IDs that their labels take long
 */
export function* readAllIds(clues: FindClues, visible: ReadonlySet<string>, onPart?: (ids: SeenId[]) => void): Work<WholeReading | null> {
  const tally = tallyIds(clues.quick, (id) => visible.has(id));
  const tree = yield* readWholePage(
    pageTop(),
    hearShowings((showing) => tally.add(showing)),
  );
  if (!tree) return null;
  const entries = tally.entries();
  const seen = entries.map((entry) => entry.seen);
  yield* findAround(entries, clues, () => onPart?.(seen));
  return { ids: seen, tree };
}

/** Adds labels and names, what is in view first. Tells from time to time that some are known, each time after twice as long. */
function* findAround(entries: Entry[], clues: FindClues, onPart?: () => void): Work<void> {
  clues.renew();
  let spent = 0;
  let within = cluesWithin;
  for (const inView of [true, false]) {
    for (const { seen, first } of entries) {
      if (seen.isVisible !== inView) continue;
      const start = performance.now();
      const { label, name, param } = clues.full(first);
      spent += performance.now() - start;
      seen.label = label;
      seen.name = name;
      seen.param ??= param;
      if (spent > within) {
        within *= 2;
        onPart?.();
      }
      yield;
    }
  }
}
