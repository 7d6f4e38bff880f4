/** A box in CSS px, client coordinates. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where the card stands, seen from the ID. */
export type CardSide = 'below' | 'above' | 'right' | 'left';

/** Between the ID and the card, and between the card and the edge of the view: CSS px. */
export const gap = 8;

/** Below this a card is not worth reading: another side, or covering less than this, comes first. */
const least = { width: 240, height: 120 };

/** How much room there is for a card on each side of the anchor. */
function roomOn(side: CardSide, anchor: Box, view: Box): { width: number; height: number } {
  const whole = { width: view.width - 2 * gap, height: view.height - 2 * gap };
  const bottom = view.top + view.height - (anchor.top + anchor.height);
  const right = view.left + view.width - (anchor.left + anchor.width);
  return {
    below: { width: whole.width, height: bottom - 2 * gap },
    above: { width: whole.width, height: anchor.top - view.top - 2 * gap },
    right: { width: right - 2 * gap, height: whole.height },
    left: { width: anchor.left - view.left - 2 * gap, height: whole.height },
  }[side];
}

const order: readonly CardSide[] = ['below', 'above', 'right', 'left'];

/**
 * The side that a card of this size goes to: the first with room for all of it, else the first with room
 * for a readable part; else below, where the ID leaves no room at all.
 */
export function chooseSide(anchor: Box, card: { width: number; height: number }, view: Box): CardSide {
  const fits = (wanted: { width: number; height: number }) => (side: CardSide) => {
    const room = roomOn(side, anchor, view);
    return room.width >= wanted.width && room.height >= wanted.height;
  };
  const readable = { width: Math.min(card.width, least.width), height: Math.min(card.height, least.height) };
  const area = (side: CardSide) => areaOn(side, anchor, card, view);
  const [largest] = order.filter(fits(readable)).sort((a, b) => area(b) - area(a));
  return order.find(fits(card)) ?? largest ?? 'below';
}

function areaOn(side: CardSide, anchor: Box, card: { width: number; height: number }, view: Box): number {
  const room = roomOn(side, anchor, view);
  return Math.min(room.width, card.width) * Math.min(room.height, card.height);
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * The card's box on a side: next to the anchor and never over it where the side has room, inside the view always.
 * It grows away from the anchor, so that its near edge stays while its content arrives.
 * @param isRtl the card's end edge, not its start edge, is in line with the anchor's.
 */
export function placeCard(side: CardSide, anchor: Box, card: { width: number; height: number }, view: Box, isRtl: boolean): Box {
  const room = roomOn(side, anchor, view);
  const hasRoom = room.width > 0 && room.height > 0;
  const whole = { width: Math.max(view.width - 2 * gap, 1), height: Math.max(view.height - 2 * gap, 1) };
  const width = Math.min(card.width, whole.width, hasRoom ? room.width : Infinity);
  const height = Math.min(card.height, whole.height, hasRoom ? room.height : Infinity);
  const inLine = isRtl ? anchor.left + anchor.width - width : anchor.left;
  const left = { below: inLine, above: inLine, right: anchor.left + anchor.width + gap, left: anchor.left - gap - width }[side];
  const top = { below: anchor.top + anchor.height + gap, above: anchor.top - gap - height, right: anchor.top, left: anchor.top }[side];
  return {
    left: clamp(left, view.left + gap, view.left + view.width - gap - width),
    top: clamp(top, view.top + gap, view.top + view.height - gap - height),
    width,
    height,
  };
}
