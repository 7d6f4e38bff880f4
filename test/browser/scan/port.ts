import type { SeenId } from '../../../src/core/page-ids/seen-id';
import type { FromFrame, ToFrame } from '../../../src/platform/page-talk';
import type { SurfacePort } from '../../../src/platform/page-port-content';
import { watchIds } from '../../../src/content/scan/watch-ids';

/** A surface under test: what it heard, and what it says. */
export interface Surface {
  heard: FromFrame[];
  /** The newest whole list; null before there is one. */
  ids: () => SeenId[] | null;
  say: (message: ToFrame) => void;
  close: () => void;
  isOpen: () => boolean;
}

/** Starts the whole-page side as it runs in a frame; returns what connects a surface to it. */
export function startScan(isConnected?: () => boolean): () => Surface {
  let connect: (port: SurfacePort) => void = () => {};
  watchIds((listener) => (connect = listener), isConnected);
  return () => {
    const stop = new AbortController();
    const heard: FromFrame[] = [];
    let say: (message: ToFrame) => void = () => {};
    connect({ signal: stop.signal, end: () => stop.abort(), tell: (message) => heard.push(structuredClone(message)), onHeard: (listener) => (say = listener) });
    return {
      heard,
      ids: () => {
        const whole = heard.findLast((message) => message.kind === 'ids' && message.isWhole);
        return whole?.kind === 'ids' ? whole.ids : null;
      },
      say: (message) => say(message),
      close: () => stop.abort(),
      isOpen: () => !stop.signal.aborted,
    };
  };
}
