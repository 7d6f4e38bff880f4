import { parentOf } from '../shadow';
import { rangeOf, type TextPlace } from '../text-place';
import type { FindClues } from './clues-cache';
import { readInView } from './in-view';
import { readNames } from './names';
import { hearShowings, placeOf, type Showing } from './showing';
import { clipping, shared } from './view-box';
import type { Work } from './work';

/** More than fit on any screen. */
const most = 2_000;
const stride = 16;

/** A showing that is in view now. */
export interface VisibleShowing extends Showing {
  /** Where its text stands; null where none shows it. */
  place: TextPlace | null;
}

/** Reads which IDs are in view, in the order of the page: inside the view and not scrolled away within it. */
export function* readVisible(top: Element, clues?: FindClues): Work<VisibleShowing[] | null> {
  const heard: Showing[] = [];
  const inView = yield* readInView(
    top,
    hearShowings((showing) => {
      if (heard.length < most) heard.push(showing);
    }),
  );
  if (!inView) return null;
  const { cropped, parts } = inView;
  if (clues) yield* readNames(parts, clues, (showing) => heard.push(showing));
  const clipOf = clipping(parentOf);
  const visible: VisibleShowing[] = [];
  for (const [at, showing] of heard.entries()) {
    if (at % stride === 0) yield;
    const place = placeOf(showing);
    if (place?.parts[0] && cropped.has(place.parts[0].node)) {
      visible.push({ ...showing, place });
      continue;
    }
    const box = place ? rangeOf(place)?.getBoundingClientRect() : showing.carrier.getBoundingClientRect();
    const clip = box && box.width > 1 && box.height > 1 ? clipOf(showing.carrier) : null;
    if (clip && box && shared(box, clip)) visible.push({ ...showing, place });
  }
  return visible;
}
