import { attributeIdOf } from './attribute-id';
import { fieldIdAt } from './field-id';
import type { PageId } from './page-id';
import { readText, type Reading } from './read-text';
import { innermost, parentOf } from './shadow';
import type { Spot } from './spot';
import { cutIdsOf, idsOf, readAtCaret } from './text-id';

// A row of a wide table. It is read when a person asks, not while the pointer moves.
const rowReach = { nodes: 128, chars: 16_384 };
const rows = 'tr, [role="row"], li, dl, p';
const carriers = 'input, textarea, select, [title], [aria-label], [data-clipboard-text], [href]';
const levels = 6;
/** How far above or below the point a line may be that still counts as beside it: CSS px. */
const besideWithin = 24;

function idsIn(element: Element, reading: Reading, spot: Spot): PageId[] {
  const owners = Array.from(element.querySelectorAll(carriers)).slice(0, 64);
  const owned = owners.flatMap((owner) => fieldIdAt({ ...spot, target: owner }) ?? attributeIdOf(owner) ?? []);
  return [...idsOf(reading).map(({ found }) => found), ...cutIdsOf(reading, () => true), ...owned];
}

function distance(box: DOMRect | null, { x, y }: Spot): number {
  if (!box) return Infinity;
  const across = Math.max(box.left - x, 0, x - box.right);
  const down = Math.max(box.top - y, 0, y - box.bottom);
  return down > besideWithin ? Infinity : across + down;
}

/** As much of a list as is read when its rows say other IDs than they did, to find where one of them went. */
const listReach = { nodes: 1_024, chars: 65_536 };

/** An ID in one of some elements, the innermost first; null where it is shown in none, or too far away. */
export function idAmong(holders: readonly Element[], id: string): PageId | null {
  for (const target of holders.filter(({ isConnected }) => isConnected)) {
    const list = readText(target, listReach);
    if (!list) return null;
    const found = idsIn(target, list, { target, x: 0, y: 0 }).find((one) => one.id === id && one.anchor());
    if (found) return found;
  }
  return null;
}

/** The ID nearest to the point on its line: in the element, its cell, its row. */
export function idBeside(spot: Spot): PageId | null {
  let element: Element | null = innermost(spot).target;
  for (let level = 0; element && level < levels; level += 1) {
    const row = readText(element, rowReach);
    // Too much to read is no row, and may have as many attributes: only the text around the point is looked at.
    const line = row ? null : readAtCaret({ ...spot, target: element });
    const ids = row ? idsIn(element, row, spot) : line ? idsOf(line.reading).map(({ found }) => found) : [];
    const near = ids
      .map((found) => ({ found, away: distance(found.anchor(), spot) }))
      .filter(({ away }) => away < Infinity)
      .sort((a, b) => a.away - b.away);
    if (near[0]) return near[0].found;
    if (!row || element.matches(rows)) return null;
    element = parentOf(element);
  }
  return null;
}
