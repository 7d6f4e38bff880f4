import type { SeenId } from '../../core/page-ids/seen-id';
import type { SurfacePort } from '../../platform/page-port-content';
import type { FromFrame } from '../../platform/page-talk';

/** The surfaces that listen to this frame. */
export interface Surfaces {
  count: () => number;
  add: (port: SurfacePort, onGone: () => void) => void;
  end: () => void;
  /** Tells IDs to those that were not told the same before. `isWhole`: all of the frame, else those in view; a part tells no news after the whole. */
  tellIds: (ids: readonly SeenId[], isWhole: boolean, isMarked: boolean) => void;
  /** Tells that frames came. */
  tellFrames: () => void;
}

/** Keeps the surfaces, each with what it was told last. */
export function keepSurfaces(): Surfaces {
  const told = new Map<SurfacePort, { said: string; isWhole: boolean }>();
  return {
    count: () => told.size,
    add: (port, onGone) => {
      told.set(port, { said: '', isWhole: false });
      port.signal.addEventListener('abort', () => {
        told.delete(port);
        onGone();
      });
    },
    end: () => {
      for (const [port] of told) port.end();
    },
    tellIds: (ids, isWhole, isMarked) => {
      const message: FromFrame = { kind: 'ids', ids: [...ids], isWhole, isMarked };
      const said = JSON.stringify(message);
      for (const [port, before] of told) {
        if (said === before.said || (!isWhole && before.isWhole)) continue;
        told.set(port, { said, isWhole });
        port.tell(message);
      }
    },
    tellFrames: () => {
      for (const [port] of told) port.tell({ kind: 'frames-came' });
    },
  };
}
