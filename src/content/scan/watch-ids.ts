import type { SeenId } from '../../core/page-ids/seen-id';
import type { SurfacePort } from '../../platform/page-port-content';
import { afterRest } from './after-rest';
import { findClues } from './clues-cache';
import { keepMarks } from './marks';
import { keepPurse } from './purse';
import { readAllIds, readIdsInView, withInView } from './read-ids';
import { keepShown } from './show';
import { keepSurfaces } from './surfaces';
import { watchChanges } from './watch-changes';
import { watchFrames } from './watch-frames';
import { inSlices, type Cost } from './work';

/** Rest between two readings: ms at least. */
const shortestRest = 500;
/** The same for what is in view, which is read anew after scrolling: ms. */
const shortestViewRest = 150;
/**
 * Until the page is read again though nothing told of a change: a script may set a field's value, open a popover, attach a shadow root
 * or add a rule unheard. ms at least, and so many times what a reading took: a share of 0.2 %, which leaves what is saved up to the changes.
 */
const beat = { least: 4_000, times: 500 };
/** A page that tears every reading is read again after its rest. */
const tries = 3;

/**
 * Watches the IDs of this frame as long as a surface is there or marks are on; else there is nothing here but the listener for
 * the next surface.
 * @param isConnected false once the extension was updated or removed
 */
export function watchIds(onSurface: (listener: (port: SurfacePort) => void) => void, isConnected: () => boolean = () => true): void {
  const surfaces = keepSurfaces();
  const marks = keepMarks();
  const show = keepShown();
  const clues = findClues();
  const purse = keepPurse();
  let watching: AbortController | null = null;
  let isReading = false;
  let isAskedAgain = false;
  let learnFrames: ReturnType<typeof watchFrames> | null = null;
  /** What was read last; null before the first reading. */
  let last: SeenId[] | null = null;
  /** All that the page showed has been told once. */
  let isTold = false;

  const whole = afterRest(() => void read().catch(end));
  const view = afterRest(() => void readView().catch(end));
  const unasked = afterRest(() => askFor(whole));
  const askFor = (reading: typeof whole) => {
    if (isReading) isAskedAgain = true;
    else reading.ask();
  };
  const post = (ids: readonly SeenId[], isWhole: boolean) => surfaces.tellIds(ids, isWhole, marks.isOn());
  const changes = watchChanges(() => {
    if (watching) askFor(whole);
  });
  // A person who scrolled waits for the marks: only what is in view is read, without the long rest.
  const lookAgain = () => askFor(view);

  const readOnce = async (signal: AbortSignal, cost: Cost): Promise<boolean> => {
    const inView = await inSlices(readIdsInView(clues), signal, cost);
    if (!inView || signal.aborted) return false;
    marks.draw(inView.showings);
    post(inView.ids, false);
    if (surfaces.count() === 0) {
      changes.start(null);
      return true;
    }
    const all = await inSlices(readAllIds(clues, inView.ids, (ids) => post(ids, false), isTold), signal, cost);
    if (!all || signal.aborted) return false;
    last = all.ids;
    isAskedAgain ||= all.hasMore;
    // Without all labels known, an account's or a project's ID would pass for a resource's.
    post(all.ids, !all.hasMore);
    isTold ||= !all.hasMore;
    changes.start(all.tree);
    learnFrames?.(all.tree);
    return true;
  };

  const readView = async () => {
    stir();
    const { signal } = watching ?? {};
    if (!signal || isReading) return;
    isReading = true;
    isAskedAgain = false;
    const cost: Cost = { ms: 0, longest: 0 };
    const inView = await inSlices(readIdsInView(clues), signal, cost);
    if (signal.aborted) return;
    isReading = false;
    view.rest(Math.max(shortestViewRest, purse.spend(cost.ms)));
    if (!inView || isAskedAgain) whole.ask();
    if (!inView) return;
    marks.draw(inView.showings);
    if (!last) return;
    last = withInView(last, inView.ids);
    post(last, true);
  };

  const read = async () => {
    stir();
    const { signal } = watching ?? {};
    if (isReading) isAskedAgain = true;
    if (!signal || isReading) return;
    whole.drop();
    isReading = true;
    isAskedAgain = false;
    const cost: Cost = { ms: 0, longest: 0 };
    // What a person asked for is not saved on: only what comes after by itself.
    const isAwaited = !isTold;
    // Changes from here on count as after this reading.
    changes.start(null);
    let isDone = false;
    for (let count = 0; count < tries && !isDone && !signal.aborted; count += 1) isDone = await readOnce(signal, cost);
    if (signal.aborted) return;
    isReading = false;
    whole.rest(Math.max(shortestRest, isAwaited ? 0 : purse.spend(cost.ms)));
    if (!isDone || isAskedAgain) whole.ask();
    unasked.drop();
    unasked.rest(isAwaited ? beat.least : Math.max(beat.least, cost.ms * beat.times));
    if (surfaces.count() > 0) unasked.ask();
  };

  const settle = () => {
    const isWanted = surfaces.count() > 0 || marks.isOn();
    if (surfaces.count() === 0) unasked.drop();
    if (isWanted && !watching) {
      watching = new AbortController();
      const { signal } = watching;
      // Scrolling does not bubble, but it is captured from every box on the page.
      for (const type of ['scrollend', 'resize']) window.addEventListener(type, lookAgain, { capture: true, signal });
      // Extensions are switched off elsewhere: in another tab, or in a menu.
      for (const type of ['visibilitychange', 'focus']) window.addEventListener(type, stir, { capture: true, signal });
      // A document that the browser keeps for the way back would hold its surfaces and marks while another is on show.
      window.addEventListener('pagehide', ({ isTrusted }) => isTrusted && end(), { capture: true, signal });
      learnFrames = watchFrames(surfaces.tellFrames, signal);
    } else if (!isWanted && watching) {
      watching.abort();
      watching = null;
      changes.stop();
      whole.drop();
      view.drop();
      last = null;
      isTold = false;
      // What is being read is dropped. It may never come to its end: a document that is kept for the way back stands still.
      isReading = false;
    }
  };

  const end = () => {
    surfaces.end();
    marks.clear();
    settle();
  };

  /** The extension was updated or removed, and this script stays behind: it takes off what it drew, and draws no more. */
  const stir = () => {
    if (!isConnected()) end();
  };

  const mark = (wanted: Parameters<typeof marks.set>[0] | null) => {
    if (wanted) marks.set(wanted);
    else marks.clear();
    settle();
    if (watching) void read().catch(end);
    if (last) post(last, true);
  };

  onSurface((port) => {
    surfaces.add(port, settle);
    port.onHeard((message) => {
      if (message.kind === 'show') void show(message.id);
      else mark(message.kind === 'mark' ? new Map(message.marks) : null);
    });
    settle();
    void read().catch(end);
  });
}
