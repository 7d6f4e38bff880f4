import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseSide, gap, placeCard, type Box } from '../../../src/content/place-card';

const view: Box = { left: 0, top: 0, width: 1200, height: 800 };
const card = { width: 420, height: 400 };
const small = (left: number, top: number): Box => ({ left, top, width: 260, height: 16 });

describe('the side', () => {
  test.each([
    ['below, where there is room', small(100, 100), 'below'],
    ['above, near the lower edge', small(100, 700), 'above'],
    ['beside, where the ID is as high as the view', { left: 100, top: 0, width: 100, height: 800 }, 'right'],
    ['to the left, where that one is at the right', { left: 1000, top: 0, width: 100, height: 800 }, 'left'],
    ['below, where the ID leaves no room', view, 'below'],
  ] as const)('%s', (_, anchor, side) => expect(chooseSide(anchor, card, view)).toBe(side));

  test('a low window: beside rather than cut off', () => {
    expect(chooseSide(small(100, 150), card, { ...view, height: 320 })).toBe('right');
    expect(chooseSide(small(900, 150), card, { ...view, height: 320 })).toBe('left');
  });
});

test('start edges in line, end edges where text runs from right to left', () => {
  expect(placeCard('below', small(500, 100), card, view, false)).toEqual({ left: 500, top: 124, ...card });
  expect(placeCard('below', small(500, 100), card, view, true)).toEqual({ left: 340, top: 124, ...card });
});

test('above, it grows upwards: its lower edge stays', () => {
  const low = placeCard('above', small(100, 700), { width: 420, height: 180 }, view, false);
  const high = placeCard('above', small(100, 700), { width: 420, height: 500 }, view, false);
  expect([low.top + low.height, high.top + high.height]).toEqual([692, 692]);
});

const size = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
const scene = fc
  .record({ left: size(-50, 200), top: size(-50, 200), width: size(320, 3_000), height: size(320, 2_000) })
  .chain((seen) =>
    fc.record({
      view: fc.constant(seen),
      anchor: fc.record({
        left: size(seen.left, seen.left + seen.width - 1),
        top: size(seen.top, seen.top + seen.height - 1),
        width: size(1, seen.width),
        height: size(1, seen.height),
      }),
      card: fc.record({ width: size(100, 600), height: size(50, 1_500) }),
      isRtl: fc.boolean(),
    }),
  );

const near = 0.001;

test('for any ID, card and view: inside the view, no larger than asked', () => {
  fc.assert(
    fc.property(scene, (given) => {
      const side = chooseSide(given.anchor, given.card, given.view);
      const box = placeCard(side, given.anchor, given.card, given.view, given.isRtl);
      expect(box.left).toBeGreaterThanOrEqual(given.view.left + gap - near);
      expect(box.top).toBeGreaterThanOrEqual(given.view.top + gap - near);
      expect(box.left + box.width).toBeLessThanOrEqual(given.view.left + given.view.width - gap + near);
      expect(box.top + box.height).toBeLessThanOrEqual(given.view.top + given.view.height - gap + near);
      expect(box.width).toBeLessThanOrEqual(given.card.width);
      expect(box.height).toBeLessThanOrEqual(given.card.height);
    }),
    { numRuns: 2_000 },
  );
});

test('for any ID that leaves room on some side: never over the ID, and readable', () => {
  fc.assert(
    fc.property(scene, (given) => {
      const { anchor } = given;
      const rooms = [
        [given.view.width - 2 * gap, anchor.top - given.view.top - 2 * gap],
        [given.view.width - 2 * gap, given.view.top + given.view.height - anchor.top - anchor.height - 2 * gap],
        [anchor.left - given.view.left - 2 * gap, given.view.height - 2 * gap],
        [given.view.left + given.view.width - anchor.left - anchor.width - 2 * gap, given.view.height - 2 * gap],
      ] as const;
      const least = { width: Math.min(240, given.card.width), height: Math.min(120, given.card.height) };
      fc.pre(rooms.some(([width, height]) => width >= least.width && height >= least.height));
      const box = placeCard(chooseSide(anchor, given.card, given.view), anchor, given.card, given.view, given.isRtl);
      const covers =
        box.left < anchor.left + anchor.width - near &&
        box.left + box.width > anchor.left + near &&
        box.top < anchor.top + anchor.height - near &&
        box.top + box.height > anchor.top + near;
      expect(covers).toBe(false);
      expect(box.width).toBeGreaterThanOrEqual(least.width - near);
      expect(box.height).toBeGreaterThanOrEqual(least.height - near);
    }),
    { numRuns: 2_000 },
  );
});
