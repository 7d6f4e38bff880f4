import { isSame, type PageId } from './page-id';
import type { Spot } from './spot';

/** Further than a hand trembles: CSS px. */
const movedOn = 24;

/** What a person closed by hand; it does not come back by itself until the pointer has moved on. */
export interface Dismissed {
  set: (found: PageId, pointer: Spot | null) => void;
  has: (found: PageId) => boolean;
}

/** Remembers the last one. */
export function keepDismissed(signal: AbortSignal): Dismissed {
  let last: PageId | null = null;
  let moved = new AbortController();
  return {
    set: (found, pointer) => {
      moved.abort();
      if (!pointer) return;
      last = found;
      moved = new AbortController();
      const move = ({ clientX, clientY, isTrusted }: MouseEvent) => {
        if (!isTrusted || Math.hypot(clientX - pointer.x, clientY - pointer.y) <= movedOn) return;
        last = null;
        moved.abort();
      };
      const leave = ({ isTrusted }: MouseEvent) => {
        if (!isTrusted) return;
        last = null;
        moved.abort();
      };
      const until = AbortSignal.any([signal, moved.signal]);
      window.addEventListener('mousemove', move, { capture: true, passive: true, signal: until });
      // Out of this frame its moves are heard no more; whoever comes back means it.
      document.addEventListener('mouseleave', leave, { signal: until });
    },
    has: (found) => isSame(last, found),
  };
}
