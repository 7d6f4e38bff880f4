import { lendFocus } from './card-focus';
import { showHost } from './card-host';
import { followId } from './follow-id';
import { isInModal } from './modal';
import type { PageId } from './page-id';
import { chooseSide, gap, placeCard, type Box, type CardSide } from './place-card';
import { viewsInReach } from './views-in-reach';
import { watchLeaving } from './watch-leaving';

/** A card that is on the page. */
export interface OpenCard {
  /** Its ID: the page may have drawn it anew. */
  found: () => PageId;
  nonce: string;
  /** Keeps it when the pointer leaves, and lets it be used above a modal dialog. */
  pin: () => void;
  focus: () => void;
  isPinned: () => boolean;
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

const contains = (box: Box, x: number, y: number, margin: number): boolean =>
  x >= box.left - margin && x <= box.left + box.width + margin && y >= box.top - margin && y <= box.top + box.height + margin;

/**
 * False in a frame without an origin (sandboxed, or with a `data:` address), where a card would have none either and stay empty, and in
 * documents that are no HTML (SVG, XML), which draw no frame.
 */
const canHoldCard = (): boolean => self.origin !== 'null' && document.body !== null;

/**
 * Shows a card beside an ID and keeps it there, until it is closed or the ID is gone from view.
 * @param onClosed why it closed: `dismissed` by the person, or `left` (pointer or ID went away).
 * @returns null when the ID is not in view, and where no card can be.
 */
export function openCard(first: PageId, nonce: string, address: string, onClosed: (why: 'dismissed' | 'left') => void): OpenCard | null {
  const ended = new AbortController();
  const leaving = new AbortController();
  const { signal } = ended;
  const isRtl = getComputedStyle(first.carrier).direction === 'rtl';
  const start = first.anchor();
  if (!start || isOutside(start, viewBox()) || !canHoldCard()) return null;

  let anchor: Box = start;
  let height = skeletonHeight;
  let side: CardSide = chooseSide(start, { width, height: usualHeight }, viewBox());
  const host = showHost(address, placeCard(side, start, { width, height }, viewBox(), isRtl));
  let giveBack = () => {};
  const hasFocus = () => document.activeElement === host.element;
  // By place, since above a modal dialog the mouse does not see our element.
  const isOnCard = ({ clientX, clientY }: MouseEvent) => contains(host.element.getBoundingClientRect(), clientX, clientY, 0);

  const end = (why: 'dismissed' | 'left') => {
    if (signal.aborted) return;
    const hadFocus = hasFocus();
    ended.abort();
    leaving.abort();
    host.remove();
    if (hadFocus) giveBack();
    onClosed(why);
  };

  const place = () => {
    const now = followed.box();
    const view = viewBox();
    if (!now || isOutside(now, view) || !host.element.isConnected) return end('left');
    anchor = now;
    const usual = chooseSide(now, { width, height: Math.max(height, usualHeight) }, view);
    const kept = placeCard(side, now, { width, height }, view, isRtl);
    if (kept.height < Math.min(height, skeletonHeight) || kept.width < width) side = usual;
    host.move(placeCard(side, now, { width, height }, view, isRtl));
  };
  const followed = followId(first, place, () => end('left'), signal);

  const press = (event: MouseEvent) => {
    if (event.isTrusted && !isOnCard(event)) end('dismissed');
  };
  // While the card is open Escape is its own, as with any dialog on top; afterwards the page has it again.
  const escape = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    end('dismissed');
  };

  window.addEventListener('mousedown', press, { capture: true, passive: true, signal });
  for (const view of viewsInReach()) view.addEventListener('keydown', escape, { capture: true, signal });
  window.addEventListener('pagehide', ({ isTrusted }) => isTrusted && end('left'), { signal });

  const isModalBelow = () => isInModal(followed.found().carrier);
  watchLeaving(
    (event) => {
      const isOn = isOnCard(event);
      // Who turns to a card above a modal dialog wants to use it, and who turns away, the dialog.
      if (isOn && isModalBelow()) host.takeOver();
      else if (!isOn && host.isModal()) host.giveWay();
      return isOn || contains(anchor, event.clientX, event.clientY, gap);
    },
    () => {
      // Who works in the card keeps it.
      if (!hasFocus()) end('left');
    },
    leaving.signal,
  );

  const pin = () => {
    leaving.abort();
    if (isModalBelow()) host.takeOver();
  };
  return {
    found: followed.found,
    nonce,
    pin,
    focus: () => {
      pin();
      if (!hasFocus()) giveBack = lendFocus(host.frame);
    },
    isPinned: () => leaving.signal.aborted,
    hasFocus,
    resize: (wanted) => {
      height = wanted;
      place();
    },
    close: () => end('dismissed'),
    replace: () => end('left'),
  };
}
