import { expect, test } from 'vitest';
import type { SeenId } from '../../src/core/page-ids/seen-id';
import { fromFrame } from '../../src/platform/read-frame-talk';

const seen = (id: string, more: Partial<SeenId> = {}): SeenId => ({ id, kind: 'uuid', label: null, name: null, param: null, count: 1, isVisible: true, ...more });
const ids = (...said: unknown[]) => ({ kind: 'ids', ids: said, isWhole: true, isMarked: false });
const read = (said: unknown) => {
  const parsed = fromFrame.safeParse(said);
  return parsed.success && parsed.data.kind === 'ids' ? parsed.data.ids : null;
};

test.each([
  null,
  'x',
  {},
  { id: 'x' },
  { ...seen('x'), kind: 'card' },
  { ...seen('x'), region: 'eu-de' },
  seen(''),
  seen('x'.repeat(513)),
  seen('x', { label: 'l'.repeat(121) }),
  seen('x', { name: 'n'.repeat(257) }),
  seen('x', { count: 0 }),
  seen('x', { count: Number.NaN }),
])('one that is none is left out, and the others are kept: %j', (bad) => expect(read(ids(seen('a'), bad, seen('b')))).toEqual([seen('a'), seen('b')]));

test('what is no list of IDs at all is no word of ours', () => {
  for (const said of [{ ...ids(), ids: 'x' }, { ...ids(), isWhole: 1 }, { ...ids(), more: 1 }, { kind: 'ids' }]) expect(fromFrame.safeParse(said).success).toBe(false);
});

test('a frame that says more than any page shows is heard up to a bound, in number and in text', () => {
  expect(read(ids(...Array.from({ length: 30_000 }, (_, at) => seen(`id-${at}`))))?.length).toBe(20_000);
  const long = (at: number) => seen(`${at}`.padEnd(512, 'x'), { label: 'l'.repeat(120), name: 'n'.repeat(256) });
  const kept = read(ids(...Array.from({ length: 20_000 }, (_, at) => long(at)))) ?? [];
  expect(kept.length * 888).toBeLessThanOrEqual(4_000_000);
  expect(kept.length).toBeGreaterThan(4_000);
});
