import { hoveredAt, isHovered } from './hovered';
import { isElement } from './node-kinds';
import { isHoverOn, type KnownSettings } from './page-settings';
import type { Spot } from './spot';

/** What the mouse does on this page. */
export interface Pointer {
  /** Where the pointer is now, or null when it is not on this document. */
  spot: () => Spot | null;
}

/** Who hears of it. */
export interface Listener {
  /** The pointer came to rest. */
  rest: (spot: Spot) => void;
  /** It began to move: told once for each rest, not for each move. */
  stir: () => void;
}

/**
 * Tells where the pointer comes to rest. A move costs next to nothing: it is written down, and one timer, which
 * finds out later how long ago the last move was, is armed where none is (performance.md: at most 3 times a listener that does nothing).
 */
export function watchPointer(settings: KnownSettings, { rest: onRest, stir }: Listener, signal: AbortSignal, first: MouseEvent | null = null): Pointer {
  let timer = 0;
  let [x, y] = [-1, -1];
  // The last move, kept whole: what it tells is read at rest, not a thousand times on the way.
  let at: MouseEvent | null = null;
  // What the rest is counted from: the last move, or the key pressed after it. Null when nothing invites a look.
  let since: MouseEvent | KeyboardEvent | null = null;

  const spot = (): Spot | null => {
    const last = at?.target;
    const target = isElement(last) && !last.isConnected ? hoveredAt(x, y) : last;
    // No move tells of a pointer that went into a frame, our card's or the page's: then its last element is not under it any more.
    return isElement(target) && (target !== last || isHovered(target)) ? { target, x, y } : null;
  };

  const arm = (delay: number) => {
    timer = window.setTimeout(rest, delay);
  };

  const rest = () => {
    timer = 0;
    const known = settings.known();
    if (!known || !since || !isHoverOn(known)) return;
    const left = since.timeStamp + known.hoverDelay - performance.now();
    if (left > 0) return arm(left);
    const place = spot();
    const isHeld = known.hoverKey === 'none' || since.getModifierState(known.hoverKey);
    if (place && isHeld && at?.buttons === 0) onRest(place);
  };

  const start = () => {
    stir();
    if (signal.aborted) return;
    const known = settings.known();
    if (known) {
      if (isHoverOn(known)) arm(known.hoverDelay);
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
    const { clientX, clientY } = event;
    if ((clientX === x && clientY === y) || !event.isTrusted) return;
    x = clientX;
    y = clientY;
    at = since = event;
    if (timer === 0) start();
  };

  // Holding the key over an ID on which the pointer already rests counts as coming to rest there.
  const key = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.repeat || event.key !== settings.known()?.hoverKey || !at) return;
    since = event;
    if (timer === 0) start();
  };

  // Who presses a button is doing something else than looking.
  const press = ({ isTrusted }: MouseEvent) => {
    if (isTrusted) since = null;
  };
  const leave = ({ isTrusted }: MouseEvent) => {
    if (!isTrusted) return;
    at = since = null;
    [x, y] = [-1, -1];
  };

  window.addEventListener('mousemove', move, { capture: true, passive: true, signal });
  window.addEventListener('mousedown', press, { capture: true, passive: true, signal });
  window.addEventListener('keydown', key, { capture: true, passive: true, signal });
  window.addEventListener('keyup', key, { capture: true, passive: true, signal });
  document.addEventListener('mouseleave', leave, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  if (first) move(first);
  return { spot };
}
