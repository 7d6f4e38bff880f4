import type { Piece, Reading } from './read-text';

/** A stretch of page text, as it was when it was read. */
export interface TextPlace {
  parts: { node: Text; from: number; data: string }[];
}

/** The stretch of a reading between two offsets of its text. */
export function placeIn(reading: Reading, start: number, end: number): TextPlace {
  const parts = reading.pieces.flatMap((piece: Piece & { at: number }) => {
    const low = Math.max(start - piece.at, 0);
    const high = Math.min(end - piece.at, piece.data.length);
    return low < high ? [{ node: piece.node, from: piece.from + low, data: piece.data.slice(low, high) }] : [];
  });
  return { parts };
}

// One range for every question: each live range makes every later change of the page a little slower.
let probe: Range | null = null;

/** A range over the stretch, or null once it is gone or says something else. Good until the next call. */
export function rangeOf({ parts }: TextPlace): Range | null {
  const [first, last] = [parts[0], parts.at(-1)];
  const stands = parts.every(
    ({ node, from, data }) => node.isConnected && node.length >= from && node.substringData(from, data.length) === data,
  );
  if (!first || !last || !stands) return null;
  probe ??= document.createRange();
  probe.setStart(first.node, first.from);
  probe.setEnd(last.node, last.from + last.data.length);
  return probe;
}

/** True when the point lies on the stretch itself, give or take 2 px. */
export function isOver(place: TextPlace, x: number, y: number): boolean {
  const rects = rangeOf(place)?.getClientRects() ?? [];
  return Array.from(rects).some((box) => x >= box.left - 2 && x <= box.right + 2 && y >= box.top - 2 && y <= box.bottom + 2);
}

/** Where the stretch is seen now: the part that its element does not clip. Null once it is gone or changed. */
export function boxOf(place: TextPlace): DOMRect | null {
  const box = rangeOf(place)?.getBoundingClientRect();
  const carrier = place.parts[0]?.node.parentElement;
  if (!box || !carrier || box.width + box.height === 0) return null;
  return getComputedStyle(carrier).overflow === 'visible' ? box : common(box, carrier.getBoundingClientRect());
}

/** What two boxes share, or null. */
export function common(a: DOMRect, b: DOMRect): DOMRect | null {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
  return right > left && bottom > top ? new DOMRect(left, top, right - left, bottom - top) : null;
}
