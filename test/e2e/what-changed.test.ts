import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import type { LookupReply, Subject } from '../../src/core/lookup';
import type { WindowHours } from '../../src/core/window';
import { listAddress, servers } from '../sandbox/pages/ids';
import { until } from './harness/browser';
import { marked } from './marks';
import { useWorld } from './use-world';
import { ctsCalls, openPopup, press, project, server, traceOf } from './world';

const world = useWorld();
let ours: Page;
const hour = 3_600_000;

beforeEach(async () => {
  ours = await world.browser.openExtensionPage('src/options/index.html');
  return () => ours.close();
});

const everything = (hours: WindowHours): Subject => ({ id: '*', kind: 'text', role: 'everything', page: listAddress, hours });

/** What a surface has read, in short: whole answers are slow to bring out of a browser. */
interface Read {
  /** Traces of all pages, without duplicates. */
  traces: number;
  resources: string[];
  asked: number;
  last: { next: string | null; isComplete: boolean; pages: number; askedBy: string };
}

declare const chrome: { runtime: { sendMessage: (message: unknown) => Promise<LookupReply> } };

/** Reads a window as a surface does, up to so many pages. */
const read = (subject: Subject, limit = 100): Promise<Read> =>
  ours.evaluate(
    async (wanted, most) => {
      const ask = async (kind: string, payload: object) => {
        const reply = await chrome.runtime.sendMessage({ kind, payload: { surface: 'test', subject: wanted, ...payload } });
        if (reply.kind === 'answer') return reply.answer;
        throw new Error(JSON.stringify(reply.failure));
      };
      let answer = await ask('look-up', { place: null, refresh: false });
      const traces = new Set<string | null>();
      const resources = new Set<string | null>();
      let asked = 0;
      for (;;) {
        for (const { id, resourceId } of answer.traces) {
          traces.add(id);
          resources.add(resourceId);
        }
        const { place, from, to, askedBy, isComplete, pages } = answer.coverage;
        const { next } = answer;
        asked += 1;
        if (next === null || asked === most) return { traces: traces.size, resources: [...resources].map(String), asked, last: { next, isComplete, pages, askedBy } };
        answer = await ask('load-more', { place: { accountId: place.accountId, projectId: place.projectId }, from, to, next, askedBy });
      }
    },
    subject,
    limit,
  );

test('a window of all IDs costs one call a page of traces, however many IDs the page shows, and none again within a minute', async () => {
  // 12 servers on the page, 50 traces each: three full pages.
  const traces = servers.flatMap(({ id }, which) => Array.from({ length: 50 }, (_, index) => traceOf(id, (index * 12 + which + 1) * 60_000)));
  world.sandbox.setTraces(project.id, traces);
  const first = await read(everything(24));
  expect(first.traces).toBe(600);
  expect(first.resources.toSorted()).toEqual(servers.map(({ id }) => id).toSorted());

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
  const again = await read(everything(24), 1);
  expect(again).toMatchObject({ traces: 600, last: { next: null, isComplete: true, pages: first.asked, askedBy: 'none' } });
  expect(ctsCalls(world.sandbox)).toHaveLength(calls.length);
});

test('an hour, a day and a week are questions of their own', async () => {
  world.sandbox.setTraces(project.id, [traceOf('a', hour / 2), traceOf('b', 5 * hour), traceOf('c', 50 * hour)]);
  const found: number[] = [];
  for (const hours of [1, 24, 168] as const) found.push((await read(everything(hours))).traces);
  expect(found).toEqual([1, 2, 3]);
  expect(ctsCalls(world.sandbox)).toHaveLength(3);
});

test('a window of 5,000 traces is read in 25 pages and shown again without a call', async () => {
  world.sandbox.setTraces(project.id, Array.from({ length: 4_990 }, (_, index) => traceOf(servers[index % servers.length]?.id ?? '', (index + 1) * 15_000)));
  expect(await read(everything(24))).toMatchObject({ traces: 4_990, asked: 25 });
  expect(ctsCalls(world.sandbox)).toHaveLength(25);
  expect(await read(everything(24), 1)).toMatchObject({ traces: 4_990, last: { pages: 25 } });
  expect(ctsCalls(world.sandbox)).toHaveLength(25);
});

/** How the text of an ID looks under a highlight's name, as the browser would paint it. */
const lookOf = (page: Page, mark: string) =>
  page.evaluate(
    (id, name) => {
      const { backgroundColor, textDecorationStyle } = getComputedStyle(document.querySelector(`[data-server="${id}"] .id`) ?? document.body, `::highlight(${name})`);
      return { backgroundColor, textDecorationStyle };
    },
    server.id,
    `trace-lens-${mark}`,
  );

test('what is no resource is listed, and never said to have changed, though every call names it', async () => {
  const other = '4f1d9a7c20b84e6f9c3d5a1b7e8f0246';
  world.sandbox.setTraces(project.id, [traceOf(server.id, 60_000, { request: JSON.stringify({ project_id: other, server: server.id }) })]);
  const page = await world.browser.newPage(listAddress);
  await page.evaluate((text) => document.querySelector('main, body')?.prepend(`Project ID: ${text}`), other);
  const panel = await openPopup(world);
  await press(panel, 'What changed here?');
  await panel.waitForSelector(`[data-id="${server.id}"][data-mark="changed"]`, { timeout: 15_000 });
  expect(await panel.$eval(`[data-id="${other}"]`, (row) => [row.getAttribute('data-mark'), row.textContent])).toEqual([null, expect.stringContaining('Project')]);
  await page.close();
});

test('a row that the page draws when the popup is closed is marked like the others; a project is not', async () => {
  const [later, inBody, untouched] = ['0d0d0d0d-1111-4222-8333-444444444444', '0d0d0d0d-1111-4222-8333-555555555555', '0d0d0d0d-1111-4222-8333-666666666666'];
  const address = '80.158.10.20';
  world.sandbox.setTraces(project.id, [
    traceOf(server.id, 60_000),
    traceOf(later, 70_000, { resource_name: 'later', trace_rating: 'warning', request: JSON.stringify({ project_id: project.id, volumes: [inBody] }) }),
    traceOf(project.id, 80_000, { resource_name: 'whole-service', resource_type: 'all' }),
    traceOf('0d0d0d0d-1111-4222-8333-777777777777', 90_000, { resource_name: address, resource_type: 'eip' }),
  ]);
  const page = await world.browser.newPage(listAddress);
  const panel = await openPopup(world);
  await press(panel, 'What changed here?');
  await panel.waitForSelector(`[data-id="${server.id}"][data-mark="changed"]`, { timeout: 15_000 });
  await page.bringToFront();
  await until('the mark', async () => (await marked(page)).includes(server.id));
  await panel.close();
  await page.evaluate((added) => document.querySelector('main, body')?.prepend(...added.map((id) => Object.assign(document.createElement('p'), { textContent: id }))), [later, inBody, untouched, project.id, `EIP: ${address}`]);
  await until('marks on what came', async () => {
    const texts = await marked(page);
    return [later, inBody, address].every((id) => texts.includes(id));
  }, 20_000);
  expect((await marked(page)).filter((text) => [untouched, project.id].includes(text))).toEqual([]);
  await page.close();
});

test('marks bring their looks into the page, and take them away again', async () => {
  world.sandbox.setTraces(project.id, [traceOf(server.id, 60_000)]);
  const page = await world.browser.newPage(listAddress);
  const plain = await lookOf(page, 'failed');
  const panel = await openPopup(world);
  await press(panel, 'What changed here?');
  await panel.waitForSelector(`[data-id="${server.id}"][data-mark="changed"]`, { timeout: 15_000 });
  await until('the looks', async () => (await lookOf(page, 'failed')).textDecorationStyle === 'wavy');
  expect((await lookOf(page, 'changed')).backgroundColor).not.toBe(plain.backgroundColor);
  await panel.bringToFront();
  await press(panel, 'Clear marks');
  await until('the looks to go', async () => JSON.stringify(await lookOf(page, 'failed')) === JSON.stringify(plain));
  await page.close();
});
