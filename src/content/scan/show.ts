import { parentOf } from '../shadow';
import { rangeOf } from '../text-place';
import { findClues } from './clues-cache';
import { rangesFor, setHighlight } from './highlights';
import { pageTop } from './read-ids';
import { readNames } from './names';
import { hearShowings, placeOf, type Showing } from './showing';
import { isScrolled } from './view-box';
import { readWholePage } from './whole-page';
import { inSlices } from './work';

/** How long an ID is pointed out: ms. */
const shownFor = 2_000;
/** A page shows one ID more often only in a log. */
const mostShowings = 1_000;

const boxOf = (showing: Showing): DOMRect => {
  const place = placeOf(showing);
  return (place && rangeOf(place)?.getBoundingClientRect()) ?? showing.carrier.getBoundingClientRect();
};

/** Brings a showing into view: its element first, then, where that is longer than its box, its text. */
function bringIntoView(showing: Showing): void {
  showing.carrier.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  for (let element: Element | null = showing.carrier; element; element = parentOf(element)) {
    if (!isScrolled(element)) continue;
    const [box, frame] = [boxOf(showing), element.getBoundingClientRect()];
    if (box.top < frame.top || box.bottom > frame.bottom) element.scrollTop += box.top - frame.top - (frame.height - box.height) / 2;
    if (box.left < frame.left || box.right > frame.right) element.scrollLeft += box.left - frame.left - (frame.width - box.width) / 2;
  }
  const box = boxOf(showing);
  if (box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth) {
    scrollBy({ top: box.top - (innerHeight - box.height) / 2, left: box.right > innerWidth || box.left < 0 ? box.left - (innerWidth - box.width) / 2 : 0, behavior: 'instant' });
  }
}

/** Points out IDs. Asked again for the same one, it goes to the next showing, and round. */
export function keepShown(): (id: string) => Promise<void> {
  let last: { id: string; at: number } | null = null;
  let timer = 0;
  let asked = new AbortController();

  return async (id) => {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    const showings: Showing[] = [];
    const hear = hearShowings((showing) => {
      if (showing.id === id && showings.length < mostShowings) showings.push(showing);
    });
    await inSlices(readWholePage(pageTop(), hear), signal);
    if (showings.length === 0) await inSlices(readNames([pageTop()], findClues(), (showing) => showing.id === id && showings.push(showing)), signal);
    // What only an attribute names is worth going to where no text says it.
    const texts = showings.filter((showing) => placeOf(showing) !== null || showing.by === 'field');
    const places = texts.length > 0 ? texts : showings;
    if (signal.aborted || places.length === 0) return;
    const at = last?.id === id ? (last.at + 1) % places.length : 0;
    last = { id, at };
    const showing = places[at];
    if (!showing) return;
    bringIntoView(showing);
    clearTimeout(timer);
    setHighlight('shown', rangesFor(placeOf(showing), showing.carrier));
    timer = window.setTimeout(() => setHighlight('shown', []), shownFor);
  };
}
