import { cluesOf } from './clues';
import { keepDismissed } from './dismissed';
import { openCard, type OpenCard } from './open-card';
import { pageAddress } from './page-address';
import { isSame, type PageId } from './page-id';
import type { KnownSettings } from './page-settings';
import { staysQuiet } from './quiet-role';
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

function isOn(spot: Spot | null, found: PageId): boolean {
  const box = found.anchor();
  return spot !== null && box !== null && spot.x >= box.left - 8 && spot.x <= box.right + 8 && spot.y >= box.top - 8 && spot.y <= box.bottom + 8;
}

/** Keeps at most one card; a newer one replaces the older. `pointer`: where it is now. */
export function keepCards(talk: Talk, settings: KnownSettings, pointer: () => Spot | null, stop: AbortController): Cards {
  let open: OpenCard | null = null;
  /** What the background was asked about before its card may show. */
  let awaited: PageId | null = null;
  const dismissed = keepDismissed(stop.signal);

  const put = (found: PageId, nonce: string) => {
    open?.replace();
    const card = openCard(found, nonce, talk.cardAddress(nonce), (why) => {
      if (open === card) open = null;
      if (why === 'dismissed') dismissed.set(card?.found() ?? found, pointer());
    });
    open = card;
  };

  const tell = async (found: PageId, nonce: string, clues: ReturnType<typeof cluesOf>, page: string, by: 'hover' | 'ask') => {
    const { id, kind } = found;
    const reply = await talk.tell('open-card', { nonce, id, kind, page, ...clues, by });
    if (reply) settings.learn(reply);
    return reply;
  };

  const hover = async (found: PageId) => {
    const [clues, page, nonce] = [cluesOf(found), pageAddress(), crypto.randomUUID()];
    if (staysQuiet(found.kind, clues, page)) return;
    awaited = found;
    // Projects, accounts and users look like this: only the background knows whether it is one of theirs.
    const isDoubtful = found.kind === 'hex32';
    if (!isDoubtful) put(found, nonce);
    if (!isDoubtful && !open) return;
    const reply = await tell(found, nonce, clues, page, 'hover');
    const isStill = isDoubtful && awaited === found && !stop.signal.aborted && reply?.opens && isOn(pointer(), found);
    if (isStill) put(found, nonce);
    if (awaited === found) awaited = null;
    if (!reply || reply.opens || open?.nonce !== nonce) return;
    // A person took it up before it was known to be none that hover shows: now it is one that was asked for.
    if (open.isPinned() || open.hasFocus()) void tell(found, nonce, clues, page, 'ask');
    else open.replace();
  };

  const show = (found: PageId, opening: Opening) => {
    if (!talk.isConnected()) {
      stop.abort();
      return false;
    }
    awaited = null;
    if (!isSame(open?.found() ?? null, found)) {
      // What is selected may be scrolled away; who asks for its card wants to see it.
      if (opening === 'focused') found.carrier.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const nonce = crypto.randomUUID();
      const clues = cluesOf(found);
      put(found, nonce);
      if (open) void tell(found, nonce, clues, pageAddress(), 'ask');
    }
    open?.pin();
    if (opening === 'focused') open?.focus();
    return open !== null;
  };

  stop.signal.addEventListener('abort', () => open?.replace());
  return {
    rest: (found) => {
      // Resting on nothing says nothing about the card, since leaving closes it; and who works in one keeps it.
      const isKnown = isSame(open?.found() ?? null, found) || isSame(awaited, found);
      if (!isKnown) awaited = null;
      if (found && !isKnown && !dismissed.has(found) && !open?.hasFocus()) void hover(found);
    },
    show,
    current: (nonce) => (nonce === null || open?.nonce === nonce ? open : null),
  };
}
