import type { Notice } from '../platform/notice';
import { givenId, idAt, idMeant } from './asked-id';
import type { Cards, Opening } from './cards';
import { idUnder } from './id-under';
import { nameUnder } from './name-under';
import type { PageId } from './page-id';
import type { KnownSettings } from './page-settings';
import type { Pointer } from './pointer-rest';
import { selectedId } from './selected-id';
import { innermost } from './shadow';
import type { Spot } from './spot';
import { textIdAt } from './text-id';

/** What a notice may need to know of the page. */
export interface Surroundings {
  cards: Cards;
  settings: KnownSettings;
  pointer: Pointer;
  /** Where the context menu was last opened in this frame, once. */
  takeContext: () => Spot | null;
}

/** What both tell: a card is shown (true), or for which ID none could be; null: there is no ID here. */
type Shown = true | string | null;

const show = (found: PageId | null, opening: Opening, cards: Cards): Shown => found && (cards.show(found, opening) || found.id);

function showAtContext(id: string | null, { cards, takeContext }: Surroundings): Shown {
  const spot = takeContext();
  // Where nothing is selected the ID is a link's; the text that was clicked may show another.
  const shown = spot && !selectedId() && getSelection()?.isCollapsed !== false ? textIdAt(innermost(spot)) : null;
  const found = shown ?? (id === null ? spot && (selectedId() ?? idAt(spot)) : givenId(id, spot));
  return show(found, 'pinned', cards);
}

function showAtPointer({ cards, pointer }: Surroundings): Shown {
  const open = cards.current(null);
  open?.focus();
  return open !== null || show(idMeant(pointer.spot()), 'focused', cards);
}

/**
 * Does what a notice says. Every frame of the tab may hear it, so a frame that has nothing to say says nothing:
 * a reply of none would hide another frame's answer. Where no card can be shown the background shows the ID elsewhere.
 */
export function hearNotice(notice: Notice, reply: (value: unknown) => void, page: Surroundings): void {
  switch (notice.kind) {
    case 'settings-changed':
      return page.settings.learn(notice.settings);
    case 'close-card':
      return page.cards.current(notice.nonce)?.close();
    case 'size-card':
      return page.cards.current(notice.nonce)?.resize(notice.height);
    case 'show-card': {
      const shown = notice.at === 'context' ? showAtContext(notice.id, page) : showAtPointer(page);
      if (shown !== null) reply(shown);
      return;
    }
    case 'what-id': {
      const spot = page.pointer.spot();
      const found = selectedId() ?? (spot && (idUnder(spot, 'ask') ?? nameUnder(spot)));
      if (found) reply({ id: found.id, kind: found.kind });
    }
  }
}
