import type { SeenId } from '../../core/page-ids/seen-id';
import type { FindClues } from './clues-cache';
import type { FlatTree } from './flat-tree';
import { hearShowings } from './showing';
import { tallyIds } from './tally';
import { readVisible, type VisibleShowing } from './visible-showings';
import { readWholePage } from './whole-page';
import type { Work } from './work';

/** All IDs of a frame, and what was learnt of its shadow roots. */
export interface WholeReading {
  ids: SeenId[];
  tree: FlatTree;
}

/** IDs whose surroundings are looked at closely in one reading; the others' at the next ones. */
const mostClues = 1_000;
const stride = 8;

/** What the frame shows. */
export const pageTop = (): Element => document.body ?? document.documentElement;

/** What is in view, each ID once, with what stands around it. */
export function* readIdsInView(clues: FindClues): Work<{ ids: SeenId[]; showings: VisibleShowing[] } | null> {
  const showings = yield* readVisible(pageTop());
  if (!showings) return null;
  const tally = tallyIds(clues.full, () => true);
  for (const showing of showings) {
    tally.add({ ...showing, place: () => showing.place });
    yield;
  }
  return { ids: tally.entries().map(({ seen }) => seen), showings };
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
  for (const [at, { seen, first }] of entries.slice(0, mostClues).entries()) {
    if (at % stride === 0) yield;
    const { label, name, param } = clues.full(first);
    Object.assign(seen, { label: label ?? seen.label, name, param: seen.param ?? param });
  }
  return { ids: entries.map(({ seen }) => seen), tree };
}
