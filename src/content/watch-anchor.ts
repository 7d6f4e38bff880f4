import { isElement } from './node-kinds';
import { parentOf } from './shadow';

// `display: contents` has no box of its own that could be seen.
function boxed(carrier: Element): Element {
  let element: Element | null = carrier;
  while (element && element.getClientRects().length === 0) element = parentOf(element);
  return element ?? carrier;
}

const levels = 24;

/** What may change an ID: its own element and what stands beside it. What may move or replace it: all around. */
function observeChanges(changes: MutationObserver, carrier: Element): void {
  let node: Node | null = carrier;
  for (let level = 0; node && level < levels; level += 1) {
    const around = { childList: true, ...(isElement(node) ? { attributeFilter: ['style', 'class', 'hidden', 'open'] } : {}) };
    changes.observe(node, level < 2 && isElement(node) ? { attributes: true, characterData: true, childList: true, subtree: true } : around);
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
}

/**
 * Tells while a card is open that its ID may have moved, changed or gone. Only what holds the ID and what is around it is observed,
 * and only as long as the card is there (promise 8).
 * @param onUnseen the carrier left the page or the view, clipped by a scrolling box included.
 */
export function watchAnchor(carrier: Element, onMoved: () => void, onUnseen: () => void, signal: AbortSignal): void {
  let frame = 0;
  const later = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      onMoved();
    });
  };
  // Scrolling does not bubble, but it is captured from every box on the page.
  window.addEventListener('scroll', later, { capture: true, passive: true, signal });
  window.addEventListener('transitionend', later, { capture: true, passive: true, signal });
  window.addEventListener('resize', later, { passive: true, signal });
  window.visualViewport?.addEventListener('resize', later, { passive: true, signal });
  window.visualViewport?.addEventListener('scroll', later, { passive: true, signal });
  const changes = new MutationObserver(later);
  observeChanges(changes, carrier);
  const sight = new IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting === false) onUnseen();
    else later();
  });
  sight.observe(boxed(carrier));
  // A row that grows or shrinks above or around the ID moves it.
  const sizes = new ResizeObserver(later);
  for (let element: Element | null = carrier, level = 0; element && level < 8; level += 1) {
    sizes.observe(element);
    element = parentOf(element);
  }
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    changes.disconnect();
    sight.disconnect();
    sizes.disconnect();
  });
}
