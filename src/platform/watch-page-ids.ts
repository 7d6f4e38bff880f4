import type { Mark } from '../core/page-ids/mark';
import { mergeSeen } from '../core/page-ids/merge-seen';
import { mostIds, type SeenId } from '../core/page-ids/seen-id';
import { frameAddress } from './frame-address';
import { framePorts } from './frame-ports';
import { inject } from './inject';
import { spaced } from './spaced';
import { keepMarkLook } from './style-marks';

/** All IDs that a tab's page shows, in the order of its frames. */
export interface PageIds {
  ids: SeenId[];
  /** False while a frame has read only the part in view, or nothing yet. */
  isWhole: boolean;
  /** True when marks are on somewhere in the page. */
  isMarked: boolean;
  /** False where the browser does not let us read the page. */
  isReachable: boolean;
}

/** What can be done with a page's IDs. */
export interface PageIdsControls {
  /** Scrolls to the next showing of an ID, one after the other over all frames. */
  show: (id: string) => void;
  /** Marks IDs wherever they are shown, also in frames that come while this is watched. */
  mark: (marks: [id: string, mark: Mark][]) => void;
  unmark: () => void;
  /** Address of the frame inside the page that shows an ID first; null where the page itself does, or nothing any more. */
  addressOf: (id: string) => Promise<string | null>;
  /** Says whether anybody looks at the list. Where nobody does, the page is read to its end once, if it was not yet, and then left alone. */
  attend: (isLookedAt: boolean) => void;
  /** The page is at another address: one that was left alone is read once more. */
  renew: () => void;
}

/** When to look again for a page that does not answer (it may be on its way to another address): ms after each try. */
const waits = [100, 250, 500, 1_000, 2_000];
/** A page that was there so long (ms) and goes is looked for with all tries again. */
const settled = 5_000;
/** Between two looks for frames that came, and where a page has new ones all the time: ms. It may load frames as fast as it likes. */
const apart = [250, 5_000] as const;

/** Tells all IDs of a tab's page, again after each change and after each navigation, until the signal aborts. */
export function watchPageIds(tabId: number, onIds: (page: PageIds) => void, signal: AbortSignal): PageIdsControls {
  const shown = new Map<string, number>();
  const look = keepMarkLook(tabId);
  let marks: [id: string, mark: Mark][] | null = null;
  let tries = 0;
  let lastTry = 0;
  /** True from the page's first word until it has been looked for in vain: on its way to another address it is not unreachable. */
  let isKnown = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isLookedAt = true;
  /** No port is open, since nobody looks. */
  let isAsleep = false;
  let last: PageIds | null = null;
  /** What was known before a sleep stands until the page has been read again: a list would shrink and grow. */
  let held: PageIds | null = null;

  const tell = () => {
    const frames = ports.told();
    const told = frames.flatMap((frame) => frame.told ?? []);
    const page: PageIds = {
      ids: mergeSeen(...told.map(({ ids }) => ids)).slice(0, mostIds),
      isWhole: frames.length > 0 && told.length === frames.length && told.every(({ isWhole }) => isWhole),
      isMarked: told.some(({ isMarked }) => isMarked),
      isReachable: frames.length > 0 || isKnown,
    };
    if (page.isWhole || !page.isReachable) held = null;
    last = held ? { ...held, isWhole: false } : page;
    onIds(last);
    rest();
  };

  /** Leaves the page alone where nobody looks and all is known. */
  const rest = () => {
    if (isLookedAt || isAsleep || !last?.isWhole) return;
    isAsleep = true;
    ports.disconnect();
  };

  const wake = () => {
    if (!isAsleep) return;
    isAsleep = false;
    held = last;
    tries = 0;
    void reach();
  };

  const ports = framePorts(tabId, {
    came: (frameId) => {
      if (!marks) return;
      look.give(frameId);
      ports.say({ kind: 'mark', marks }, frameId);
    },
    told: () => {
      tries = 0;
      isKnown = true;
      tell();
    },
    framesCame: spaced(() => void reach(), apart, signal),
    lost: (frameId) => {
      // With the top frame all others go.
      if (frameId === 0) ports.disconnect();
      look.lost(frameId);
      if (Date.now() - lastTry > settled) tries = 0;
      tell();
      again();
    },
  });

  async function reach(): Promise<void> {
    lastTry = Date.now();
    const frameIds = await inject('scan', tabId, 'all');
    if (signal.aborted || isAsleep) return;
    ports.connect(frameIds);
    if (frameIds.length > 0) return;
    isKnown &&= tries < waits.length;
    tell();
    again();
  }

  function again(): void {
    const wait = waits[tries];
    if (signal.aborted || timer !== null || wait === undefined) return;
    tries += 1;
    timer = setTimeout(() => {
      timer = null;
      void reach();
    }, wait);
  }

  signal.addEventListener('abort', () => {
    if (timer !== null) clearTimeout(timer);
    // Marks outlive the surface.
    if (look.isGiven() && marks === null && !last?.isMarked) look.takeOff();
    ports.disconnect();
  });
  void reach();

  return {
    show: (id) => {
      const holders = ports.told().flatMap(({ frameId, told }) => {
        const count = told?.ids.find((seen) => seen.id === id)?.count ?? 0;
        return Array.from({ length: Math.min(count, 1_000) }, () => frameId);
      });
      const step = shown.get(id) ?? 0;
      const frameId = holders[step % holders.length];
      if (frameId === undefined) return;
      shown.set(id, step + 1);
      look.give(frameId);
      ports.say({ kind: 'show', id }, frameId);
    },
    addressOf: async (id) => {
      const holder = ports.told().find(({ told }) => told?.ids.some((seen) => seen.id === id));
      return holder && holder.frameId !== 0 ? frameAddress(tabId, holder.frameId) : null;
    },
    mark: (wanted) => {
      marks = wanted;
      look.give(...ports.told().map(({ frameId }) => frameId));
      ports.say({ kind: 'mark', marks });
      wake();
    },
    unmark: () => {
      marks = null;
      look.takeOff();
      ports.say({ kind: 'unmark' });
    },
    attend: (now) => {
      isLookedAt = now;
      if (now) wake();
      else rest();
    },
    renew: wake,
  };
}
