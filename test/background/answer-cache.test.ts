import { beforeEach, expect, test, vi } from 'vitest';
import type { Answer } from '../../src/core/lookup';
import { clearStorage, fakeBrowser } from './fake-browser';

vi.mock('../../src/platform/browser', () => ({ browser: fakeBrowser }));
const { cacheAnswer, cachedAnswer, cacheKey, extendCached, forgetAnswers } = await import('../../src/background/answer-cache');

const place = { accountId: 'a', accountName: 'a', cloud: 'otc', region: 'eu-de', projectId: 'p', projectName: 'eu-de' } as const;
const trace = (id: string, text = '') => ({ key: id, id, time: 1, recordedAt: 1, raw: text }) as Answer['traces'][number];
const answer = (traces: Answer['traces'], next: string | null = null): Answer => ({
  subject: { id: 'x', kind: 'uuid', page: null },
  traces,
  next,
  coverage: { from: 0, to: 1, place, api: 'v3', askedBy: 'resource_id', pages: 1, isComplete: next === null, askedAt: 5 },
});
const key = (id: string, accountId = 'a') => cacheKey({ ...place, accountId }, { id, kind: 'uuid' });

beforeEach(clearStorage);

test('an answer comes back as it was given', async () => {
  await cacheAnswer(key('x'), answer([trace('1')]));
  expect(await cachedAnswer(key('x'))).toEqual(answer([trace('1')]));
  expect(await cachedAnswer(key('y'))).toBeNull();
});

test('the same ID asked as another kind, or of another account, is another answer', () => {
  expect(cacheKey(place, { id: 'x', kind: 'name' })).not.toBe(key('x'));
  expect(key('x', 'b')).not.toBe(key('x'));
});

test('an older page is added to the answer that it continues, and to no other', async () => {
  await cacheAnswer(key('x'), answer([trace('1')], 'm1'));
  await extendCached(key('x'), answer([trace('2')], 'm2'), 'm1');
  await extendCached(key('x'), answer([trace('9')]), 'm1');
  const cached = await cachedAnswer(key('x'));
  expect(cached?.traces.map(({ id }) => id)).toEqual(['1', '2']);
  expect(cached).toMatchObject({ next: 'm2', coverage: { pages: 2, isComplete: false, askedAt: 5 } });
});

test('the oldest answers make room, and what is too large is not kept', async () => {
  const big = 'x'.repeat(1_900_000);
  for (const id of ['1', '2', '3']) await cacheAnswer(key(id), answer([trace(id, big)]));
  expect(await cachedAnswer(key('1'))).toBeNull();
  expect(await cachedAnswer(key('3'))).not.toBeNull();
  await cacheAnswer(key('4'), answer([trace('4', big + big)]));
  expect(await cachedAnswer(key('4'))).toBeNull();
  expect(await cachedAnswer(key('3'))).not.toBeNull();
});

test('removing an account forgets its answers only', async () => {
  await cacheAnswer(key('x'), answer([]));
  await cacheAnswer(key('x', 'b'), answer([]));
  await forgetAnswers('a');
  expect(await cachedAnswer(key('x'))).toBeNull();
  expect(await cachedAnswer(key('x', 'b'))).not.toBeNull();
});
