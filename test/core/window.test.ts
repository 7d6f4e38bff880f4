import { expect, test } from 'vitest';
import { exclusiveBounds, lastHours } from '../../src/core/window';

const now = Date.UTC(2026, 7, 1, 3, 0, 0, 123);
const week = 7 * 24 * 60 * 60 * 1000;

test('the window ends now and begins almost seven days ago', () => {
  const { from, to } = lastHours(168, now);
  expect(to).toBe(now);
  expect(from).toBeGreaterThan(now - week);
  expect(from).toBeLessThanOrEqual(now - week + 1_000);
});

test('the bounds for the wire lie one ms around the window and stay within seven days', () => {
  const { from, to } = lastHours(168, now);
  const bounds = exclusiveBounds({ from, to });
  expect(bounds).toEqual({ from: from - 1, to: to + 1 });
  expect(bounds.to - bounds.from).toBeLessThanOrEqual(week);
  expect(bounds.from).toBeGreaterThanOrEqual(now - week);
});
