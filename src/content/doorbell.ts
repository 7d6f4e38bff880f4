import { highlightNames } from '../core/page-ids/highlight-names';
import { isHovered } from './hovered';
import { answerTime, cardsShown, showUpdateNote } from './update-note';

/** What the small script of every frame hands over to the rest: events that happened before it was there. */
export interface Doorbell {
  /** The last real move of the mouse. */
  move: MouseEvent | null;
  /** Where the context menu was last opened. */
  context: MouseEvent | null;
  /** Ends the small script: the rest listens by itself. */
  stop: AbortController;
}

// Scripts of one extension share their global in a frame, in both browsers; pages have another.
const shared = globalThis as { traceLensBell?: Doorbell; traceLensLooks?: boolean };

/** The doorbell of this frame, if one hangs. */
export const doorbell = (): Doorbell | undefined => shared.traceLensBell;

/** True for the first caller in this frame: the rest of the page side runs once. */
export function isFirstLook(): boolean {
  const isFirst = !shared.traceLensLooks;
  shared.traceLensLooks = true;
  return isFirst;
}

const idLike = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32}in\d\d/i;

/** True while the pointer rests on a short text with an ID in it. */
function isOnId(move: MouseEvent | null): boolean {
  const target = move?.target as Element | null;
  const text = target?.firstChild;
  const isResting = move !== null && performance.now() - move.timeStamp > answerTime / 2 && target && isHovered(target);
  return Boolean(isResting && text instanceof Text && text.length < 200 && idLike.test(text.data));
}

/** An update left this script behind: it makes room for a newer one, or says once that the page must be loaded again. */
function makeWay({ move, stop }: Doorbell): void {
  const isAnswered = cardsShown().length > 0;
  if (!isAnswered && !isOnId(move)) return;
  if (!isAnswered) showUpdateNote();
  stop.abort();
}

/** Between two rings that brought nothing: ms, doubling. */
const [shortestRest, longestRest] = [25, 5_000];

/**
 * Hangs a doorbell: two listeners, and nothing else until a person moves the mouse or opens a menu here.
 * @param ring asks for the rest of the page side; resolves when it is there or could not come
 * @param isConnected false once the extension was updated or removed
 */
export function hangDoorbell(ring: () => Promise<unknown>, isConnected: () => boolean): void {
  if (shared.traceLensBell) return;
  const bell: Doorbell = { move: null, context: null, stop: new AbortController() };
  shared.traceLensBell = bell;
  // A card or a mark that is there before the first script of this version is that of an older one: nobody will take it off.
  if (!shared.traceLensLooks) {
    for (const old of cardsShown()) old.remove();
    // By name: Firefox gives a content script no iterator of the page's.
    for (const name of Object.values(highlightNames)) CSS.highlights.delete(name);
  }
  const { signal } = bell.stop;
  let isRinging = false;
  let rest = shortestRest;
  const touch = () => {
    if (isRinging) return;
    isRinging = true;
    const endRing = () => {
      isRinging = false;
    };
    // Where nothing comes (the browser refuses, or the worker died), not every further move asks again at once.
    if (isConnected()) void ring().then(() => (signal.aborted ? endRing() : setTimeout(endRing, (rest = Math.min(rest * 2, longestRest)))));
    else
      setTimeout(() => {
        endRing();
        makeWay(bell);
      }, answerTime);
  };
  const hear = (kind: 'move' | 'context') => (event: MouseEvent) => {
    if (!event.isTrusted) return;
    bell[kind] = event;
    touch();
  };
  window.addEventListener('mousemove', hear('move'), { capture: true, passive: true, signal });
  window.addEventListener('contextmenu', hear('context'), { capture: true, passive: true, signal });
}
