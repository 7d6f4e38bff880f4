import { idAmong } from './id-beside';
import { idUnder } from './id-under';
import { nameUnder } from './name-under';
import type { PageId } from './page-id';
import { holdersOf, watchAnchor } from './watch-anchor';

/** An ID that a card belongs to, wherever the page moves it. */
export interface FollowedId {
  /** It, as it was last met. */
  found: () => PageId;
  /** Where it is now; null when it is gone. */
  box: () => DOMRect | null;
}

/** So far up a list is looked for. */
const levels = 8;

/**
 * Applications draw their rows anew: the same ID then stands at the same place, in other elements.
 * What stands there and is another ID is no reason to stay.
 */
function metAgain(id: string, { left, top, width, height }: DOMRect): PageId | null {
  const [x, y] = [left + width / 2, top + height / 2];
  const target = document.elementsFromPoint(x, y).find(({ localName }) => localName !== 'trace-lens-card');
  const found = target ? (idUnder({ target, x, y }, 'ask') ?? nameUnder({ target, x, y })) : null;
  return found?.id === id ? found : null;
}

/**
 * Follows an ID as long as the signal lets it.
 * @param onMoved it may have moved, changed, or be gone: ask for its box.
 * @param onHidden it is still there, but out of view.
 */
export function followId(first: PageId, onMoved: () => void, onHidden: () => void, signal: AbortSignal): FollowedId {
  let found = first;
  let last = first.anchor();
  let watching = new AbortController();
  /** What held it: its rows may say other IDs now, with its own in another. */
  let around: Element[] = [];
  const watch = () => {
    watching.abort();
    watching = new AbortController();
    around = holdersOf(found.carrier).slice(0, levels);
    const unseen = () => (found.anchor() ? onHidden() : onMoved());
    watchAnchor(found.carrier, onMoved, unseen, AbortSignal.any([signal, watching.signal]));
  };
  watch();
  return {
    found: () => found,
    box: () => {
      const now = found.anchor();
      if (now) return (last = now);
      const again = last && (metAgain(found.id, last) ?? idAmong(around, found.id));
      if (!again) return null;
      found = again;
      watch();
      return (last = again.anchor());
    },
  };
}
