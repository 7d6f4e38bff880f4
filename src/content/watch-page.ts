import { keepCards } from './cards';
import type { Doorbell } from './doorbell';
import { hearNotice } from './hear-notices';
import { idUnder } from './id-under';
import { pageSettings } from './page-settings';
import { watchPointer, type Pointer } from './pointer-rest';
import { watchContext } from './watch-context';
import type { Talk } from './talk';

/** Wires the page side. It adds listeners and nothing else: no scan, no observer, no timer before a person points. */
export function watchPage(talk: Talk, stop: AbortController, bell?: Doorbell): void {
  const { signal } = stop;
  const settings = pageSettings(talk.tell);
  const cards = keepCards(talk, settings, () => pointer.spot(), stop);
  const pointer: Pointer = watchPointer(settings, (spot) => cards.rest(idUnder(spot, 'hover')), signal, bell?.move ?? null);
  const takeContext = watchContext(signal, bell?.context ?? null);
  talk.onNotice((notice, reply) => hearNotice(notice, reply, { cards, settings, pointer, takeContext }), signal);
}
