import { keepDismissed } from './dismissed';
import { isSame, type PageId } from './page-id';
import { openCard, type OpenCard } from './open-card';
import type { PageSettings } from './page-settings';
import type { Spot } from './spot';
import type { Talk } from './talk';

/** How a card came to be: hover cards go when the pointer leaves, pinned ones stay, focused ones take the keyboard too. */
export type Opening = 'hover' | 'pinned' | 'focused';

/** The one card of this frame. */
export interface Cards {
  /** The pointer rests on an ID, or on none. */
  rest: (found: PageId | null) => void;
  /** A person asked for the card of an ID. Returns whether it is there. */
  show: (found: PageId, opening: Opening) => boolean;
  /** The card with this nonce, or any when it is null, if it is open. */
  current: (nonce: string | null) => OpenCard | null;
}

/** Keeps at most one card; a newer one replaces the older. `pointer`: where it is now. */
export function keepCards(talk: Talk, settings: PageSettings, pointer: () => Spot | null, stop: AbortController): Cards {
  let open: OpenCard | null = null;
  const dismissed = keepDismissed(stop.signal);

  const show = (found: PageId, opening: Opening) => {
    if (!talk.isConnected()) {
      stop.abort();
      return false;
    }
    if (!isSame(open?.found ?? null, found)) {
      open?.replace();
      // What is selected may be scrolled away; who asks for its card wants to see it.
      if (opening === 'focused') found.carrier.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const nonce = crypto.randomUUID();
      const card = openCard(found, nonce, talk.cardAddress(nonce), (why) => {
        if (open === card) open = null;
        if (why === 'dismissed') dismissed.set(found, pointer());
      });
      open = card;
      if (!card) return false;
      const { id, kind } = found;
      void talk.tell('open-card', { nonce, id, kind, page: location.href, label: null, name: null, param: null, by: opening === 'hover' ? 'hover' : 'ask' }).then((reply) => {
        if (reply) settings.learn(reply);
      });
    }
    if (opening !== 'hover') open?.pin();
    if (opening === 'focused') open?.focus();
    return open !== null;
  };

  stop.signal.addEventListener('abort', () => open?.replace());
  return {
    rest: (found) => {
      // Resting on nothing says nothing about the card, since leaving closes it; and who works in one keeps it.
      if (found && !dismissed.has(found) && !open?.hasFocus()) show(found, 'hover');
    },
    show,
    current: (nonce) => (nonce === null || open?.nonce === nonce ? open : null),
  };
}
