import { keepCards } from './cards';
import { cluesOf } from './clues';
import type { Doorbell } from './doorbell';
import { hearNotice } from './hear-notices';
import { idUnder } from './id-under';
import { leftBehind } from './left-behind';
import { nameUnder } from './name-under';
import { pageAddress } from './page-address';
import { pageSettings } from './page-settings';
import { watchPointer, type Pointer } from './pointer-rest';
import { staysQuiet } from './quiet-role';
import type { Spot } from './spot';
import type { Talk } from './talk';
import { watchContext } from './watch-context';

/** Wires the page side. It adds listeners and nothing else: no scan, no observer, no timer before a person points. */
export function watchPage(talk: Talk, stop: AbortController, bell?: Doorbell): void {
  const { signal } = stop;
  const settings = pageSettings(talk.tell);
  const cards = keepCards(talk, settings, () => pointer.spot(), stop);
  const behind = leftBehind(stop);

  const rest = (spot: Spot) => {
    const found = idUnder(spot, 'hover') ?? nameUnder(spot);
    if (talk.isConnected()) return cards.rest(found);
    const isOffered = found !== null && !staysQuiet(found.kind, cluesOf(found), pageAddress());
    behind(isOffered ? found : null, () => pointer.spot()?.target === spot.target);
  };
  // The extension was updated or removed: what is left behind of it takes its card along.
  const stir = () => {
    if (talk.isConnected()) return;
    cards.current(null)?.replace();
    if (!settings.known()) stop.abort();
  };
  const pointer: Pointer = watchPointer(settings, { rest, stir }, signal, bell?.move ?? null);
  const takeContext = watchContext(signal, bell?.context ?? null);
  talk.onNotice((notice, reply) => hearNotice(notice, reply, { cards, settings, pointer, takeContext }), signal);
}
