/** What the small script of every frame hands over to the rest: events that happened before it was there. */
export interface Doorbell {
  /** The last real move of the mouse. */
  move: MouseEvent | null;
  /** Where the context menu was last opened. */
  context: MouseEvent | null;
  /** Ends the small script: the rest listens by itself. */
  stop: AbortController;
}

// Scripts of one extension share their global in a frame, in both browsers; pages have another.
const shared = globalThis as { traceLensBell?: Doorbell; traceLensLooks?: boolean };

/** The doorbell of this frame, if one hangs. */
export const doorbell = (): Doorbell | undefined => shared.traceLensBell;

/** True for the first caller in this frame: the rest of the page side runs once. */
export function isFirstLook(): boolean {
  const isFirst = !shared.traceLensLooks;
  shared.traceLensLooks = true;
  return isFirst;
}

/**
 * Hangs a doorbell: two listeners, and nothing else until a person moves the mouse or opens a menu here.
 * @param ring asks for the rest of the page side; resolves when it is there or could not come
 */
export function hangDoorbell(ring: () => Promise<unknown>): void {
  if (shared.traceLensBell) return;
  const bell: Doorbell = { move: null, context: null, stop: new AbortController() };
  shared.traceLensBell = bell;
  const { signal } = bell.stop;
  let isRinging = false;
  const touch = () => {
    if (isRinging) return;
    isRinging = true;
    void ring().then(() => (isRinging = false));
  };
  const hear = (kind: 'move' | 'context') => (event: MouseEvent) => {
    if (!event.isTrusted) return;
    bell[kind] = event;
    touch();
  };
  window.addEventListener('mousemove', hear('move'), { capture: true, passive: true, signal });
  window.addEventListener('contextmenu', hear('context'), { capture: true, passive: true, signal });
}
