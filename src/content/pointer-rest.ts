import { isElement } from './node-kinds';
import type { PageSettings } from './page-settings';
import type { Spot } from './spot';

/** What the mouse does on this page. */
export interface Pointer {
  /** Where the pointer is now, or null when it is not on this document. */
  spot: () => Spot | null;
}

/**
 * Tells where the pointer comes to rest. A move costs next to nothing: it is written down, and one timer, which
 * finds out later how long ago the last move was, is armed where none is (performance.md: at most 3 times a listener that does nothing).
 */
export function watchPointer(settings: PageSettings, onRest: (spot: Spot) => void, signal: AbortSignal): Pointer {
  let target: EventTarget | null = null;
  let [x, y] = [-1, -1];
  let movedAt = 0;
  let timer = 0;
  let latest: MouseEvent | KeyboardEvent | null = null;

  const spot = (): Spot | null => (isElement(target) && target.isConnected ? { target, x, y } : null);

  const arm = (delay: number) => {
    timer = window.setTimeout(rest, delay);
  };

  const rest = () => {
    timer = 0;
    const known = settings.known();
    if (!known || !latest || known.hoverKey === 'off') return;
    const left = movedAt + known.hoverDelay - performance.now();
    if (left > 0) return arm(left);
    const at = spot();
    const isHeld = known.hoverKey === 'none' || latest.getModifierState(known.hoverKey);
    if (at && isHeld) onRest(at);
  };

  const start = () => {
    const known = settings.known();
    if (known) {
      if (known.hoverKey !== 'off') arm(known.hoverDelay);
      return;
    }
    timer = -1;
    void settings.ask().then(() => {
      timer = 0;
      if (!signal.aborted) rest();
    });
  };

  // Browsers also send moves that are none: after a change of layout, with the same coordinates.
  const move = (event: MouseEvent) => {
    if (!event.isTrusted || (event.clientX === x && event.clientY === y)) return;
    x = event.clientX;
    y = event.clientY;
    target = event.composedPath()[0] ?? null;
    movedAt = event.timeStamp;
    latest = event.buttons === 0 ? event : null;
    if (timer === 0) start();
  };

  // Holding the key over an ID on which the pointer already rests counts as coming to rest there.
  const key = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.repeat || event.key !== settings.known()?.hoverKey || !target) return;
    movedAt = event.timeStamp;
    latest = event;
    if (timer === 0) start();
  };

  // Who presses a button is doing something else than looking.
  const press = () => {
    latest = null;
  };
  const leave = () => {
    target = latest = null;
    [x, y] = [-1, -1];
  };

  window.addEventListener('mousemove', move, { capture: true, passive: true, signal });
  window.addEventListener('mousedown', press, { capture: true, passive: true, signal });
  window.addEventListener('keydown', key, { capture: true, passive: true, signal });
  window.addEventListener('keyup', key, { capture: true, passive: true, signal });
  document.addEventListener('mouseleave', leave, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { spot };
}
