import { marks, type Mark } from '../core/page-ids/mark';
import { pageIdsPort, type FromFrame, type ToFrame } from './page-talk';

/** A surface that wants to know the IDs of this frame. Its end, from either side, aborts `signal`. */
export interface SurfacePort {
  tell: (message: FromFrame) => void;
  end: () => void;
  onHeard: (listener: (message: ToFrame) => void) => void;
  signal: AbortSignal;
}

interface Port {
  name: string;
  sender?: { id?: string; tab?: object };
  postMessage: (message: unknown) => void;
  disconnect: () => void;
  onMessage: { addListener: (listener: (message: unknown) => void) => void };
  onDisconnect: { addListener: (listener: () => void) => void };
}

interface Runtime {
  id?: string;
  onConnect: { addListener: (listener: (port: Port) => void) => void };
}

declare const browser: { runtime: Runtime } | undefined;
declare const chrome: { runtime: Runtime };

// As in tell.ts: no polyfill in a page, and no schema: zod is larger than all that runs there.
const runtime = (): Runtime => (typeof browser === 'undefined' ? chrome : browser).runtime;

const longestId = 600;
const mostMarks = 50_000;

const isMark = (mark: unknown): mark is Mark => marks.some((known) => known === mark);

const isPair = (pair: unknown): pair is [string, Mark] =>
  Array.isArray(pair) && typeof pair[0] === 'string' && pair[0].length <= longestId && isMark(pair[1]);

/** What a surface may say; null for anything else. */
export function readToFrame(message: unknown): ToFrame | null {
  const { kind, id, marks: pairs } = (message ?? {}) as { kind?: unknown; id?: unknown; marks?: unknown };
  if (kind === 'unmark') return { kind };
  if (kind === 'show' && typeof id === 'string' && id.length <= longestId) return { kind, id };
  if (kind === 'mark' && Array.isArray(pairs) && pairs.length <= mostMarks && pairs.every(isPair)) return { kind, marks: pairs };
  return null;
}

/** Hears of every surface of this extension that connects to this frame. */
export function onSurface(listener: (port: SurfacePort) => void): void {
  runtime().onConnect.addListener((port) => {
    if (port.name !== pageIdsPort || port.sender?.id !== runtime().id) return;
    const stop = new AbortController();
    port.onDisconnect.addListener(() => stop.abort());
    listener({
      signal: stop.signal,
      end: () => {
        port.disconnect();
        stop.abort();
      },
      onHeard: (hear) =>
        port.onMessage.addListener((message) => {
          const heard = readToFrame(message);
          if (heard) hear(heard);
        }),
      tell: (message) => {
        try {
          if (!stop.signal.aborted) port.postMessage(message);
        } catch {
          // The surface or the extension is gone, and its end was not heard yet.
          stop.abort();
        }
      },
    });
  });
}
