import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSeen } from '../../../src/core/page-ids/merge-seen';
import type { SeenId } from '../../../src/core/page-ids/seen-id';

const seen = (id: string, more: Partial<SeenId> = {}): SeenId => ({ id, kind: 'uuid', label: null, name: null, param: null, count: 1, isVisible: false, ...more });

test('counts are summed, the first clues kept, in view if anywhere', () => {
  const top = [seen('a', { label: 'ID' }), seen('b', { count: 2, isVisible: true })];
  const frame = [seen('c'), seen('a', { label: 'VPC', name: 'web', param: 'vpcId', isVisible: true, count: 3 }), seen('b', { name: 'db' })];
  expect(mergeSeen(top, frame)).toEqual([
    seen('a', { label: 'ID', name: 'web', param: 'vpcId', isVisible: true, count: 4 }),
    seen('b', { name: 'db', count: 3, isVisible: true }),
    seen('c'),
  ]);
  expect(mergeSeen()).toEqual([]);
});

test('however frames are cut, nothing is lost and nothing given is changed', () => {
  const clue = fc.constantFrom(null, 'x', 'y');
  const one = fc.record({ id: fc.constantFrom('a', 'b', 'c'), label: clue, name: clue, param: clue, count: fc.nat({ max: 9 }), isVisible: fc.boolean() }).map(({ id, ...more }) => seen(id, more));
  fc.assert(
    fc.property(fc.array(fc.array(one)), (lists) => {
      const before = structuredClone(lists);
      const merged = mergeSeen(...lists);
      expect(lists).toEqual(before);
      expect(mergeSeen(lists.flat())).toEqual(merged);
      expect(mergeSeen(merged)).toEqual(merged);
      const all = lists.flat();
      expect(merged.map(({ id }) => id)).toEqual([...new Set(all.map(({ id }) => id))]);
      expect(merged.reduce((sum, { count }) => sum + count, 0)).toBe(all.reduce((sum, { count }) => sum + count, 0));
      for (const { id, isVisible } of merged) expect(isVisible).toBe(all.some((other) => other.id === id && other.isVisible));
    }),
    { numRuns: 1_000 },
  );
});
