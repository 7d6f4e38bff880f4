import { expect, test } from 'vitest';
import { keepPurse } from '../../../src/content/scan/purse';

test('a first change is answered at once, however dear; a page that changes all the time gets less than a hundredth of the thread', () => {
  let time = 0;
  const purse = keepPurse(() => time);
  expect(purse.spend(60)).toBe(0);
  let spent = 60;
  while (time < 600_000) {
    time += Math.max(500, purse.spend(20)) + 20;
    spent += 20;
  }
  expect(spent / time).toBeLessThan(0.01);
  expect(spent / time).toBeGreaterThan(0.006);
});

test('rest fills the purse again, and no further than it was', () => {
  let time = 0;
  const purse = keepPurse(() => time);
  expect(purse.spend(150)).toBeGreaterThan(5_000);
  time = 3_600_000;
  expect(purse.spend(100)).toBe(0);
  expect(purse.spend(1)).toBeGreaterThan(0);
});
