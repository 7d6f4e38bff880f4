import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Answer, LookupReply, Subject } from '../../src/core/lookup';
import type { WindowHours } from '../../src/core/window';
import { listAddress, servers } from '../sandbox/pages/ids';
import { say } from './say';
import { addAccount, ctsCalls, openWorld, project, startOver, traceOf, type World } from './world';

let world: World;
let ours: Page;
const hour = 3_600_000;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  await startOver(world);
  await addAccount(world);
  world.sandbox.requests.length = 0;
  ours = await world.browser.openExtensionPage('src/options/index.html');
  return () => ours.close();
});

const everything = (hours: WindowHours): Subject => ({ id: '*', kind: 'text', role: 'everything', page: listAddress, hours });
const surface = 'test';

function answerIn(reply: LookupReply): Answer {
  if (reply.kind === 'answer') return reply.answer;
  throw new Error(JSON.stringify(reply.failure));
}

const lookUp = async (subject: Subject) => answerIn(await say(ours, 'look-up', { surface, subject, place: null, refresh: false }));

/** Reads a window to its end, as a surface does; all pages. */
async function readWindow(subject: Subject): Promise<Answer[]> {
  const pages = [await lookUp(subject)];
  for (let last = pages[0]; last?.next; last = pages.at(-1)) {
    const { from, to, askedBy, place } = last.coverage;
    const { accountId, projectId } = place;
    pages.push(answerIn(await say(ours, 'load-more', { surface, subject, place: { accountId, projectId }, from, to, next: last.next, askedBy })));
  }
  return pages;
}

const idsOf = (pages: Answer[]) => new Set(pages.flatMap(({ traces }) => traces.map(({ id }) => id)));

test('a window of all IDs costs one call a page of traces, however many IDs the page shows, and none again within a minute', async () => {
  // 12 servers on the page, 50 traces each: three full pages.
  const traces = servers.flatMap(({ id }, which) => Array.from({ length: 50 }, (_, index) => traceOf(id, (index * 12 + which + 1) * 60_000)));
  world.sandbox.setTraces(project.id, traces);
  const pages = await readWindow(everything(24));
  expect(idsOf(pages).size).toBe(600);
  expect(new Set(pages.flatMap((page) => page.traces.map(({ resourceId }) => resourceId))).size).toBe(servers.length);

  const calls = ctsCalls(world.sandbox);
  // The third page is full, too, and only a fourth can tell that nothing is left.
  expect(calls.length).toBeLessThanOrEqual(4);
  for (const { path, query } of calls) {
    expect(path).toBe(`/v3/${project.id}/traces`);
    for (const filter of ['resource_id', 'resource_name', 'trace_id']) expect(query.has(filter)).toBe(false);
    expect(Number(query.get('to')) - Number(query.get('from'))).toBeLessThanOrEqual(24 * hour);
  }
  expect(new Set(calls.map(({ query }) => query.get('from'))).size).toBe(1);

  await world.browser.killWorker();
  const again = await lookUp(everything(24));
  expect(idsOf([again]).size).toBe(600);
  expect(again).toMatchObject({ next: null, coverage: { isComplete: true, pages: pages.length, askedBy: 'none' } });
  expect(ctsCalls(world.sandbox)).toHaveLength(calls.length);
});

test('an hour, a day and a week are questions of their own', async () => {
  world.sandbox.setTraces(project.id, [traceOf('a', hour / 2), traceOf('b', 5 * hour), traceOf('c', 50 * hour)]);
  const found: number[] = [];
  for (const hours of [1, 24, 168] as const) found.push((await lookUp(everything(hours))).traces.length);
  expect(found).toEqual([1, 2, 3]);
  expect(ctsCalls(world.sandbox)).toHaveLength(3);
});

test('a window of 5,000 traces is read in 25 pages and shown again without a call', async () => {
  world.sandbox.setTraces(project.id, Array.from({ length: 4_990 }, (_, index) => traceOf(servers[index % servers.length]?.id ?? '', (index + 1) * 15_000)));
  const pages = await readWindow(everything(24));
  expect(pages).toHaveLength(25);
  expect(idsOf(pages).size).toBe(4_990);
  expect(ctsCalls(world.sandbox)).toHaveLength(25);
  expect(idsOf([await lookUp(everything(24))]).size).toBe(4_990);
  expect(ctsCalls(world.sandbox)).toHaveLength(25);
});
