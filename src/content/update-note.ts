import { moveHost, newHost } from './card-host';

/** How long the note stays: ms. */
const shownFor = 8_000;

const style = 'all: initial; display: block; padding: 10px 14px; color: CanvasText; font: 13px/1.4 system-ui, sans-serif';

/**
 * What is on the page of ours, of this script or of an older or newer one. A page could put it there, and would gain a missing note.
 * Not by a selector, which would look at every element of the page.
 */
export const cardsShown = (): Element[] => Array.from(document.documentElement.children).filter(({ localName }) => localName === 'trace-lens-card');

/** Says once, quietly, that this page's script is older than the extension. It goes by itself, on Escape or on a click. */
export function showUpdateNote(): void {
  const ended = new AbortController();
  const { signal } = ended;
  const { element, root } = newHost();
  const text = document.createElement('p');
  text.style.cssText = style;
  text.setAttribute('role', 'status');
  root.append(text);
  moveHost(element, {});
  for (const edge of ['right', 'bottom']) element.style.setProperty(edge, '16px', 'important');
  document.documentElement.append(element);
  element.showPopover();
  // Said when it is there: an empty status that fills is read out.
  text.textContent = 'Trace Lens was updated. Reload this page to use it here.';
  const timer = setTimeout(() => ended.abort(), shownFor);
  const end = (event: Event) => {
    if (event.isTrusted && (!(event instanceof KeyboardEvent) || event.key === 'Escape')) ended.abort();
  };
  window.addEventListener('mousedown', end, { capture: true, passive: true, signal });
  window.addEventListener('keydown', end, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    element.remove();
  });
}

/** How long a newer script is given to answer a rest with a card of its own: ms, its hover delay and its waking included. */
export const answerTime = 1_500;
