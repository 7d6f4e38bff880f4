import { bringIntoView } from './bring-into-view';
import { findClues } from './clues-cache';
import { rangesFor, setHighlight } from './highlights';
import { pageTop } from './read-ids';
import { readNames } from './names';
import { hearShowings, placeOf, type Showing } from './showing';
import { readWholePage } from './whole-page';
import { inSlices } from './work';

/** How long an ID is pointed out: ms. */
const shownFor = 2_000;
/** A page shows one ID more often only in a log. */
const mostShowings = 1_000;

/** Where no text can be marked its element is outlined, by an animation: nothing of the page's document changes. */
const outlined = { outline: '3px solid rgb(202 138 4)', outlineOffset: '1px' };

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
    const ranges = showing.by === 'field' ? [] : rangesFor(placeOf(showing), showing.carrier);
    setHighlight('shown', ranges);
    if (ranges.length === 0) showing.carrier.animate([outlined, outlined], shownFor);
    timer = window.setTimeout(() => setHighlight('shown', []), shownFor);
  };
}
