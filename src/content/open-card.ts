import { lendFocus } from './card-focus';
import { showHost } from './card-host';
import type { PageId } from './page-id';
import { chooseSide, gap, placeCard, type Box, type CardSide } from './place-card';
import { watchAnchor } from './watch-anchor';
import { viewsInReach } from './views-in-reach';
import { watchLeaving } from './watch-leaving';

/** A card that is on the page. */
export interface OpenCard {
  found: PageId;
  nonce: string;
  /** Keeps it when the pointer leaves. */
  pin: () => void;
  focus: () => void;
  hasFocus: () => boolean;
  resize: (height: number) => void;
  /** The person closes it. */
  close: () => void;
  /** Another takes its place. */
  replace: () => void;
}

const width = 420;
/** The side is chosen for a card of this height, so that it need not change when the content arrives: CSS px. */
const usualHeight = 400;
const skeletonHeight = 180;

function viewBox(): Box {
  const view = window.visualViewport;
  if (!view) return { left: 0, top: 0, width: innerWidth, height: innerHeight };
  return { left: view.offsetLeft, top: view.offsetTop, width: view.width, height: view.height };
}

const isOutside = (a: Box, b: Box): boolean =>
  a.left >= b.left + b.width || a.top >= b.top + b.height || a.left + a.width <= b.left || a.top + a.height <= b.top;

const isNear = (box: Box, x: number, y: number): boolean =>
  x >= box.left - gap && x <= box.left + box.width + gap && y >= box.top - gap && y <= box.top + box.height + gap;

/**
 * Shows a card beside an ID and keeps it there, until it is closed or the ID is gone from view.
 * @param onClosed why it closed: `dismissed` by the person, or `left` (pointer or ID went away).
 * @returns null when the ID is not in view.
 */
export function openCard(found: PageId, nonce: string, address: string, onClosed: (why: 'dismissed' | 'left') => void): OpenCard | null {
  const ended = new AbortController();
  const leaving = new AbortController();
  const { signal } = ended;
  const isRtl = getComputedStyle(found.carrier).direction === 'rtl';
  const first = found.anchor();
  if (!first || isOutside(first, viewBox())) return null;

  let anchor: Box = first;
  let height = skeletonHeight;
  let side: CardSide = chooseSide(first, { width, height: usualHeight }, viewBox());
  const host = showHost(address, placeCard(side, first, { width, height }, viewBox(), isRtl));
  let giveBack = () => {};
  const hasFocus = () => document.activeElement === host.element;

  const end = (why: 'dismissed' | 'left') => {
    if (signal.aborted) return;
    const hadFocus = hasFocus();
    ended.abort();
    leaving.abort();
    host.element.remove();
    if (hadFocus) giveBack();
    onClosed(why);
  };

  const place = () => {
    const now = found.anchor();
    const view = viewBox();
    if (!now || isOutside(now, view) || !host.element.isConnected) return end('left');
    anchor = now;
    const usual = chooseSide(now, { width, height: Math.max(height, usualHeight) }, view);
    const kept = placeCard(side, now, { width, height }, view, isRtl);
    if (kept.height < Math.min(height, skeletonHeight) || kept.width < width) side = usual;
    host.move(placeCard(side, now, { width, height }, view, isRtl));
  };

  const press = (event: MouseEvent) => {
    if (event.isTrusted && event.target !== host.element) end('dismissed');
  };
  // While the card is open Escape is its own, as with any dialog on top; afterwards the page has it again.
  const escape = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    end('dismissed');
  };

  watchAnchor(found.carrier, place, () => end('left'), signal);
  window.addEventListener('mousedown', press, { capture: true, passive: true, signal });
  for (const view of viewsInReach()) view.addEventListener('keydown', escape, { capture: true, signal });
  window.addEventListener('pagehide', () => end('left'), { signal });
  watchLeaving(
    ({ target, clientX, clientY }) => target === host.element || isNear(anchor, clientX, clientY),
    () => {
      // Who works in the card keeps it.
      if (!hasFocus()) end('left');
    },
    leaving.signal,
  );

  return {
    found,
    nonce,
    pin: () => leaving.abort(),
    focus: () => {
      leaving.abort();
      if (!hasFocus()) giveBack = lendFocus(host.frame);
    },
    hasFocus,
    resize: (wanted) => {
      height = wanted;
      place();
    },
    close: () => end('dismissed'),
    replace: () => end('left'),
  };
}
