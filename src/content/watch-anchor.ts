import { isElement } from './node-kinds';
import { parentOf, slotOf } from './shadow';
import { watchPlace } from './watch-place';

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

/** An element and those that hold it as it is shown: through the slots of components, too. */
export function holdersOf(carrier: Element): Element[] {
  const elements: Element[] = [];
  for (let element: Element | null = carrier; element && elements.length < 99; element = slotOf(element) ?? parentOf(element)) elements.push(element);
  return elements;
}

// What follows the scrolling and not the clock moves nothing by itself.
const isRunning = ({ playState, timeline }: Animation): boolean => playState === 'running' && timeline === document.timeline;

const stirs = ['scroll', 'transitionrun', 'animationstart', 'load'];

/**
 * Tells while a card is open that its ID may have moved, changed or gone. Only what holds the ID and what is around it is observed,
 * and only as long as the card is there (promise 8).
 * @param onUnseen the carrier left the page or the view, clipped by a scrolling box included.
 */
export function watchAnchor(carrier: Element, onMoved: () => void, onUnseen: () => void, signal: AbortSignal): void {
  const holders = holdersOf(carrier);
  const isValue = /^(?:input|textarea|select)$/.test(carrier.localName);
  let frame = 0;
  const later = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      onMoved();
      if (signal.aborted) return;
      // What runs in the compositor is told to nobody, nor is what a script gives a field.
      if (isValue || holders.some((element) => element.getAnimations().some(isRunning))) later();
      else renew();
    });
  };
  const hear = ({ isTrusted }: Event) => isTrusted && later();
  // Not all of these bubble, but they are captured from every box on the page; none leaves its shadow root.
  for (const root of new Set(holders.map((element) => element.getRootNode()))) {
    for (const type of stirs) root.addEventListener(type, hear, { capture: true, passive: true, signal });
  }
  window.addEventListener('resize', hear, { passive: true, signal });
  window.visualViewport?.addEventListener('resize', hear, { passive: true, signal });
  window.visualViewport?.addEventListener('scroll', hear, { passive: true, signal });
  const changes = new MutationObserver(later);
  observeChanges(changes, carrier);
  const renew = watchPlace(boxed(carrier), later, onUnseen, signal);
  if (isValue) later();
  // A row that grows or shrinks above or around the ID moves it.
  const sizes = new ResizeObserver(later);
  for (const element of holders.slice(0, 8)) sizes.observe(element);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    changes.disconnect();
    sizes.disconnect();
  });
}
