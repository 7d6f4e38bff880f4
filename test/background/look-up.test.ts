import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Subject } from '../../src/core/lookup';
import type { IdRole } from '../../src/core/resource-id/role';
import { clearStorage, fakeBrowser } from './fake-browser';

vi.mock('../../src/platform/browser', () => ({ browser: fakeBrowser }));
const { loadMore, lookUp } = await import('../../src/background/look-up');
const { storedAccounts, storedSecret } = await import('../../src/background/stored');

const hour = 3_600_000;
const now = Date.UTC(2026, 0, 2, 3, 4, 5);
const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const place = { accountId: 'a', projectId: 'p' };
const subject: Subject = { id, kind: 'uuid', page: 'https://console.otc.t-systems.com/ecm/?region=eu-de' };
const calls: URLSearchParams[] = [];
/** Traces of each page that the cloud will give; a full page has another behind it. */
let pages: number[] = [];

const trace = (page: number, index: number) => ({ trace_id: `t-${page}-${index}`, trace_name: 'x', time: now - page * hour - index, resource_id: id });

beforeEach(async () => {
  await clearStorage();
  calls.length = 0;
  pages = [];
  vi.useFakeTimers({ now, toFake: ['Date'] });
  vi.stubGlobal('fetch', async ({ url }: Request) => {
    const count = pages.shift() ?? 0;
    calls.push(new URL(url).searchParams);
    const traces = Array.from({ length: count }, (_, index) => trace(calls.length, index));
    return Response.json({ traces, meta_data: { count, marker: count === 200 ? `m${calls.length}` : null } });
  });
  const project = { id: place.projectId, name: 'eu-de', region: 'eu-de' };
  await storedAccounts.set([{ id: 'a', name: 'a', cloud: 'otc', signIn: 'token', keep: 'session', projects: [project], custom: null }]);
  await storedSecret('a').set({ signIn: 'token', token: 't' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ask = (more: Partial<Subject> = {}) => lookUp({ surface: 's', subject: { ...subject, ...more }, place: null, refresh: false });
const filters = ['resource_id', 'resource_name', 'trace_id'];
const filterOf = (call: URLSearchParams | undefined) => filters.filter((name) => call?.has(name)).map((name) => `${name}=${call?.get(name)}`);
const hoursOf = (call: URLSearchParams | undefined) => Math.round((Number(call?.get('to')) - Number(call?.get('from'))) / hour);

describe('what the cloud is asked by', () => {
  test.each<[string, Partial<Subject>, string[], number]>([
    ['a resource', {}, [`resource_id=${id}`], 168],
    ['one that a person insists on', { role: 'resource' }, [`resource_id=${id}`], 168],
    ['a trace', { role: 'trace' }, [`trace_id=${id}`], 168],
    ['a request', { role: 'request' }, [], 24],
    ['a request of a week', { role: 'request', hours: 168 }, [], 168],
    ['everything of an hour', { role: 'everything', id: '*', kind: 'text', hours: 1 }, [], 1],
    ['everything', { role: 'everything', id: '*', kind: 'text' }, [], 168],
    ['a name', { id: 'backups', kind: 'name' }, ['resource_name=backups'], 168],
  ])('%s', async (_what, more, by, hours) => {
    pages = [1];
    expect(await ask(more)).toMatchObject({ kind: 'answer' });
    expect(calls).toHaveLength(1);
    expect(filterOf(calls[0])).toEqual(by);
    expect(hoursOf(calls[0])).toBe(hours);
  });

  test('a text by ID, then by name when that finds nothing', async () => {
    await ask({ id: 'web-01', kind: 'text' });
    expect(calls.map(filterOf)).toEqual([['resource_id=web-01'], ['resource_name=web-01']]);
  });

  test('an ID in capitals as it is shown, then in lower case when that finds nothing: services write it so', async () => {
    const reply = await ask({ id: id.toUpperCase() });
    expect(calls.map(filterOf)).toEqual([[`resource_id=${id.toUpperCase()}`], [`resource_id=${id}`]]);
    expect(reply).toMatchObject({ kind: 'answer', answer: { subject: { id: id.toUpperCase() }, coverage: { askedBy: 'resource_id_lower' } } });
  });

  test('of an ID in capitals older pages are asked for in the case that found something', async () => {
    pages = [0, 200, 3];
    const capitals: Partial<Subject> = { id: id.toUpperCase() };
    const reply = await ask(capitals);
    if (reply.kind !== 'answer') throw new Error('no answer');
    const { from, to, askedBy, place } = reply.answer.coverage;
    await loadMore({ surface: 's', subject: { ...subject, ...capitals }, place, from, to, next: reply.answer.next ?? '', askedBy });
    expect(filterOf(calls.at(-1))).toEqual([`resource_id=${id}`]);
  });
});

test.each<IdRole>(['project', 'domain', 'user', 'agency', 'job', 'key'])('about a %s the cloud is not asked', async (role) => {
  expect(await ask({ role })).toEqual({ kind: 'failure', failure: { kind: 'superseded' } });
  expect(calls).toEqual([]);
});

test('older pages are asked for within the same window and by the same filter, and shown with the first when asked again', async () => {
  pages = [200, 200, 3];
  const everything: Partial<Subject> = { role: 'everything', id: '*', kind: 'text', hours: 24 };
  let reply = await ask(everything);
  for (let count = 0; reply.kind === 'answer' && reply.answer.next !== null && count < 5; count += 1) {
    const { from, to, askedBy } = reply.answer.coverage;
    vi.setSystemTime(Date.now() + 5_000);
    reply = await loadMore({ surface: 's', subject: { ...subject, ...everything }, place, from, to, next: reply.answer.next, askedBy });
  }
  expect(calls.map((call) => call.get('next'))).toEqual([null, 'm1', 'm2']);
  expect(new Set(calls.map((call) => `${call.get('from')} ${call.get('to')}`)).size).toBe(1);
  expect(calls.flatMap(filterOf)).toEqual([]);
  const again = await ask(everything);
  expect(again).toMatchObject({ kind: 'answer', isStale: false, answer: { next: null, coverage: { pages: 3, isComplete: true } } });
  expect(again.kind === 'answer' && again.answer.traces).toHaveLength(403);
  expect(calls).toHaveLength(3);
  vi.setSystemTime(now + 61_000);
  expect(await ask(everything)).toMatchObject({ isStale: true });
});

test('one answer serves an ID wherever it is met, under the subject that asks', async () => {
  const other = { ...subject, page: 'https://console.otc.t-systems.com/vpc/?region=eu-de', label: 'Server ID', name: 'web-01' };
  pages = [1];
  const both = await Promise.all([ask(), lookUp({ surface: 'other', subject: other, place: null, refresh: false })]);
  expect(both.map((reply) => reply.kind === 'answer' && reply.answer.subject)).toEqual([subject, other]);
  expect(calls).toHaveLength(1);
});
