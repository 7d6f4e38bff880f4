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

/** How long one reading may look at what stands around IDs: ms. The next one goes on where this one ended. */
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

/** Everything that the frame shows; null when it has to be read again. */
export function* readAllIds(clues: FindClues, visible: ReadonlySet<string>): Work<WholeReading | null> {
  const tally = tallyIds(clues.quick, (id) => visible.has(id));
  const tree = yield* readWholePage(
    pageTop(),
    hearShowings((showing) => tally.add(showing)),
  );
  if (!tree) return null;
  const entries = tally.entries();
  yield* findAround(entries, clues);
  return { ids: entries.map(({ seen }) => seen), tree };
}

/** Adds labels and names, what is in view first. */
function* findAround(entries: Entry[], clues: FindClues): Work<void> {
  clues.renew();
  let spent = 0;
  for (const inView of [true, false]) {
    for (const { seen, first } of entries) {
      if (seen.isVisible !== inView) continue;
      if (spent > cluesWithin) return;
      const start = performance.now();
      const { label, name, param } = clues.full(first);
      spent += performance.now() - start;
      Object.assign(seen, { label, name, param: seen.param ?? param });
      yield;
    }
  }
}
