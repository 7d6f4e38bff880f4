import { shadowRootOf } from './shadow';

function focused(): Element | null {
  let element = document.activeElement;
  for (let depth = 0; element && depth < 8; depth += 1) {
    const inner = shadowRootOf(element)?.activeElement;
    if (!inner) break;
    element = inner;
  }
  return element;
}

/** Moves the focus into a frame. Returns what gives it back to where it was. */
export function lendFocus(frame: HTMLIFrameElement): () => void {
  const before = focused();
  const focus = () => frame.focus({ preventScroll: true });
  focus();
  // Our document loads in another process and does not inherit the focus of the empty one before it.
  const renew = () => {
    if ((frame.getRootNode() as ShadowRoot).activeElement !== frame) return;
    frame.blur();
    focus();
  };
  frame.addEventListener('load', renew, { once: true });
  return () => {
    if (before instanceof HTMLElement || before instanceof SVGElement) before.focus({ preventScroll: true });
  };
}

/** What the keyboard is on in this frame, if anything but the page itself. */
export function keyboardTarget(): Element | null {
  const element = document.hasFocus() ? focused() : null;
  return element && element !== document.body && !/^i?frame$/i.test(element.localName) ? element : null;
}
