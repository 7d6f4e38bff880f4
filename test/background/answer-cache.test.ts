import { randomBytes } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Answer } from '../../src/core/lookup';
import { readTraces } from '../../src/core/trace/read-traces';
import { uuidFrom } from '../../src/demo/seeded-random';
import { syntheticTraces } from '../../src/demo/synthetic-traces';
import { clearStorage, fakeBrowser } from './fake-browser';

vi.mock('../../src/platform/browser', () => ({ browser: fakeBrowser }));
const { cacheAnswer, cachedAnswer, cacheKey, extendCached, forgetAnswers } = await import('../../src/background/answer-cache');

const place = { accountId: 'a', accountName: 'a', cloud: 'otc', region: 'eu-de', projectId: 'p', projectName: 'eu-de' } as const;
const trace = (id: string, text = '') => ({ key: id, id, time: 1, recordedAt: 1, raw: text }) as Answer['traces'][number];
const subject = { id: 'x', kind: 'uuid', page: null } as const;
const answer = (traces: Answer['traces'], next: string | null = null): Answer => ({
  subject,
  traces,
  next,
  coverage: { from: 0, to: 1, place, api: 'v3', askedBy: 'resource_id', pages: 1, isComplete: next === null, askedAt: 5 },
});
const key = (id: string, accountId = 'a') => cacheKey({ ...place, accountId }, { ...subject, id });
/** Text that no compression makes shorter than three quarters. */
const noise = (length: number) => randomBytes(length).toString('base64').slice(0, length);

/** So many traces of many resources, as read from the wire. */
function demoTraces(count: number): Answer['traces'] {
  const stored = Array.from({ length: count / 14 }, (_, index) => syntheticTraces(uuidFrom(`resource ${index}`), Date.UTC(2026, 0, 2))).flat();
  const read = readTraces(JSON.stringify({ traces: stored.slice(0, count), meta_data: { count } }));
  return read.ok ? read.value.traces : [];
}

beforeEach(clearStorage);

test('an answer comes back as it was given', async () => {
  await cacheAnswer(key('x'), answer([trace('1')]));
  expect(await cachedAnswer(key('x'))).toEqual(answer([trace('1')]));
  expect(await cachedAnswer(key('y'))).toBeNull();
});

test('the same ID asked as another kind, or of another account, is another answer', () => {
  expect(cacheKey(place, { ...subject, kind: 'name' })).not.toBe(key('x'));
  expect(key('x', 'b')).not.toBe(key('x'));
});

test('another role and another window are other answers; what is not said means a resource and seven days', () => {
  const keys = [subject, { ...subject, role: 'trace' }, { ...subject, role: 'request' }, { ...subject, hours: 24 }, { ...subject, hours: 1 }] as const;
  expect(new Set(keys.map((one) => cacheKey(place, one))).size).toBe(keys.length);
  expect(cacheKey(place, { ...subject, role: 'resource', hours: 168, label: 'VPC ID', name: 'v', page: 'https://x' })).toBe(key('x'));
  expect(cacheKey(place, { ...subject, role: 'request', hours: 24 })).toBe(cacheKey(place, { ...subject, role: 'request' }));
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
  const big = noise(2_500_000);
  for (const id of ['1', '2', '3']) await cacheAnswer(key(id), answer([trace(id, big)]));
  expect(await cachedAnswer(key('1'))).toBeNull();
  expect(await cachedAnswer(key('3'))).not.toBeNull();
  await cacheAnswer(key('4'), answer([trace('4', big + big)]));
  expect(await cachedAnswer(key('4'))).toBeNull();
  expect(await cachedAnswer(key('3'))).not.toBeNull();
});

test('an answer that grows too large is forgotten whole, not cut', async () => {
  const big = noise(2_500_000);
  await cacheAnswer(key('x'), answer([trace('1', big)], 'm1'));
  await extendCached(key('x'), answer([trace('2', big)], 'm2'), 'm1');
  expect(await cachedAnswer(key('x'))).toBeNull();
  expect(Object.keys((await fakeBrowser.storage.session.get(null)) as object)).toEqual(['answers']);
});

test('an answer given anew takes the place of all its pages', async () => {
  await cacheAnswer(key('x'), answer([trace('1')], 'm1'));
  await extendCached(key('x'), answer([trace('2')], 'm2'), 'm1');
  await extendCached(key('x'), answer([trace('3')]), 'm2');
  expect((await cachedAnswer(key('x')))?.coverage).toMatchObject({ pages: 3, isComplete: true });
  await cacheAnswer(key('x'), answer([trace('4')], 'm4'));
  expect((await cachedAnswer(key('x')))?.traces.map(({ id }) => id)).toEqual(['4']);
  expect(Object.keys((await fakeBrowser.storage.session.get(null)) as object)).toHaveLength(2);
});

test('an answer that lost a page is none', async () => {
  await cacheAnswer(key('x'), answer([trace('1')], 'm1'));
  await extendCached(key('x'), answer([trace('2')]), 'm1');
  await fakeBrowser.storage.session.remove(`answer:0:${key('x')}`);
  expect(await cachedAnswer(key('x'))).toBeNull();
});

test('a window of 25 full pages, of traces as clouds send them, is kept whole', async () => {
  const cloud = demoTraces(5_000);
  const pages = Array.from({ length: 25 }, (_, page) => cloud.slice(page * 200, (page + 1) * 200));
  for (const [page, traces] of pages.entries()) {
    const one = answer(traces, page === 24 ? null : `m${page}`);
    await (page === 0 ? cacheAnswer(key('*'), one) : extendCached(key('*'), one, `m${page - 1}`));
  }
  const cached = await cachedAnswer(key('*'));
  expect(cached?.traces).toHaveLength(5_000);
  expect(cached?.coverage).toMatchObject({ pages: 25, isComplete: true });
});

test('removing an account forgets its answers only', async () => {
  await cacheAnswer(key('x'), answer([]));
  await cacheAnswer(key('x', 'b'), answer([]));
  await forgetAnswers('a');
  expect(await cachedAnswer(key('x'))).toBeNull();
  expect(await cachedAnswer(key('x', 'b'))).not.toBeNull();
});
