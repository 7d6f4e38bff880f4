import { isSame, type PageId } from './page-id';
import { openCard, type OpenCard } from './open-card';
import type { PageSettings } from './page-settings';
import type { Talk } from './talk';

/** How a card came to be: hover cards go when the pointer leaves, pinned ones stay, focused ones take the keyboard too. */
export type Opening = 'hover' | 'pinned' | 'focused';

/** The one card of this frame. */
export interface Cards {
  /** The pointer rests on an ID, or on none. */
  rest: (found: PageId | null) => void;
  /** A person asked for the card of an ID. */
  show: (found: PageId, opening: Opening) => void;
  /** The card with this nonce, or any when it is null, if it is open. */
  current: (nonce: string | null) => OpenCard | null;
}

/** Keeps at most one card; a newer one replaces the older. */
export function keepCards(talk: Talk, settings: PageSettings, stop: AbortController): Cards {
  let open: OpenCard | null = null;
  // What a person closed by hand does not come back by itself while the pointer stays on it.
  let dismissed: PageId | null = null;

  const show = (found: PageId, opening: Opening) => {
    if (!talk.isConnected()) return stop.abort();
    if (!isSame(open?.found ?? null, found)) {
      open?.close();
      const nonce = crypto.randomUUID();
      const card = openCard(found, nonce, talk.cardAddress(nonce), (why) => {
        if (open === card) open = null;
        dismissed = why === 'dismissed' ? found : null;
      });
      open = card;
      if (!card) return;
      const { id, kind } = found;
      void talk.tell('open-card', { nonce, id, kind, page: location.href }).then((reply) => {
        if (reply) settings.learn(reply);
      });
    }
    dismissed = null;
    if (opening !== 'hover') open?.pin();
    if (opening === 'focused') open?.focus();
  };

  stop.signal.addEventListener('abort', () => open?.close());
  return {
    rest: (found) => {
      // Resting on nothing, or on the card, says nothing about the card: leaving both closes it.
      if (!isSame(dismissed, found)) dismissed = null;
      else return;
      if (found && !open?.hasFocus()) show(found, 'hover');
    },
    show,
    current: (nonce) => (nonce === null || open?.nonce === nonce ? open : null),
  };
}
