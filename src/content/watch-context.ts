import { isElement } from './node-kinds';
import type { Spot } from './spot';

/** Remembers where the context menu was opened. Returns what takes that memory: it serves once. */
export function watchContext(signal: AbortSignal, first: MouseEvent | null = null): () => Spot | null {
  let spot: Spot | null = null;
  const remember = (event: MouseEvent) => {
    const target = event.composedPath()[0] ?? event.target;
    if (event.isTrusted) spot = isElement(target) ? { target, x: event.clientX, y: event.clientY } : null;
  };
  if (first) remember(first);
  window.addEventListener('contextmenu', remember, { capture: true, passive: true, signal });
  return () => {
    const taken = spot?.target.isConnected ? spot : null;
    spot = null;
    return taken;
  };
}
