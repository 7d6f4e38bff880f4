import { cdp } from 'vitest/browser';

// Types of the session come with the provider's own protocol package, which is not a dependency of ours.
interface Session {
  send: (method: string, params: object) => Promise<unknown>;
}

/** Where this test's frame lies in the browser's page, and how much it is scaled there. */
function frameOffset(): { left: number; top: number; scale: number } {
  const frame = window.frameElement;
  if (!frame) return { left: 0, top: 0, scale: 1 };
  const { left, top, width } = frame.getBoundingClientRect();
  return { left, top, scale: width / (frame as HTMLElement).offsetWidth };
}

async function send(type: string, x: number, y: number, more: object = {}): Promise<void> {
  const { left, top, scale } = frameOffset();
  await (cdp() as unknown as Session).send('Input.dispatchMouseEvent', { type, x: left + x * scale, y: top + y * scale, ...more });
}

/** Moves the real pointer: the page gets trusted moves. */
export const moveTo = (x: number, y: number): Promise<void> => send('mouseMoved', x, y);

/** Presses and releases a mouse button. */
export async function click(x: number, y: number, button: 'left' | 'right' = 'left'): Promise<void> {
  await send('mousePressed', x, y, { button, clickCount: 1 });
  await send('mouseReleased', x, y, { button, clickCount: 1 });
}
