import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { agencyId, ids, listAddress, servers } from '../sandbox/pages/ids';
import { until, type Surface } from './harness/browser';
import { marked } from './marks';
import { useWorld } from './use-world';
import { ask, ctsCalls, fill, openPopup, press, project, server, traceOf } from './world';

const world = useWorld();
let page: Page;
let panel: Page;

const list = '[aria-label="IDs on this page"]';
const items = `${list} > [data-id]`;
const listed = (): Promise<string[]> => panel.$$eval(items, (all) => all.map((one) => (one as HTMLElement).dataset.id ?? ''));
const textOf = (id: string): Promise<string> => panel.$eval(`[data-id="${id}"]`, (one) => one.textContent ?? '');

/** The demo console's list of servers, and beside it the popup page that is told of it. */
async function openList(): Promise<void> {
  page = await world.browser.newPage(listAddress);
  panel = await openPopup(world);
  await panel.waitForSelector(items, { timeout: 15_000 });
  await panel.waitForFunction(() => /\d+ IDs on this page/.test(document.body.innerText), { timeout: 15_000 });
}

describe('the IDs on the page', () => {
  test('are those that a person sees there, and what is no resource is told apart', async () => {
    await openList();
    expect((await listed()).toSorted()).toEqual([...new Set([...servers.map(({ id }) => id), ids.systemDisk, ids.dataDisk, ids.vpc, ids.securityGroup, ids.subnet, ids.image, ids.database, ids.topic])].toSorted());
    expect(await textOf(server.id)).toContain('web-frontend-02');
    const others = await panel.$$eval('[aria-label="Not resources"] > [data-id]', (all) => all.map((one) => [(one as HTMLElement).dataset.id, (one as HTMLElement).dataset.role]));
    expect(Object.fromEntries(others)).toMatchObject({ [ids.projectId]: 'project', [ids.accountId]: 'domain', [agencyId]: 'agency' });
    expect(ctsCalls(world.sandbox)).toEqual([]);
  });

  test('come and go with the application', async () => {
    await openList();
    const fresh = '0d0d0d0d-1111-4222-8333-444444444444';
    await page.evaluate(
      (gone, added) => {
        document.querySelector(`[data-server="${gone}"]`)?.remove();
        document.body.append(added);
      },
      server.id,
      fresh,
    );
    // The page is read again when that costs it no more than a hundredth of its time (content/scan/watch-ids.ts).
    await until('the new ID', async () => (await listed()).includes(fresh), 40_000);
    expect(await listed()).not.toContain(server.id);
  });

  test('are those of a page that writes itself anew', async () => {
    await openList();
    const fresh = '0d0d0d0d-1111-4222-8333-444444444444';
    await page.evaluate((text) => {
      document.open();
      document.write(`<body><p>${text}</p></body>`);
      document.close();
    }, fresh);
    await until('the new ID alone', async () => (await listed()).join() === fresh, 40_000);
  });

  test('are scrolled to on the page', async () => {
    await openList();
    await page.evaluate(() => document.querySelector('h1')?.insertAdjacentHTML('afterend', '<div style="height:4000px"></div>'));
    const topOf = () => page.$eval(`[data-server="${servers[11]?.id}"]`, (row) => row.getBoundingClientRect().top);
    expect(await topOf()).toBeGreaterThan(2_000);
    await panel.$eval(`[data-id="${servers[11]?.id}"] .id-words`, (button) => (button as HTMLElement).click());
    await page.bringToFront();
    await page.waitForFunction((id) => (document.querySelector(`[data-server="${id}"]`)?.getBoundingClientRect().top ?? 9_999) < innerHeight, { timeout: 10_000 }, servers[11]?.id);
  });

  test('are there in the toolbar popup too', async () => {
    page = await world.browser.newPage(listAddress);
    const popup: Surface = await world.browser.popup(page);
    await popup.waitForSelector(items);
    expect(await popup.evaluate((selector) => document.querySelectorAll(selector).length, items)).toBeGreaterThan(0);
    await page.close();
  });
});

describe('what changed', () => {
  test('is one question for the window, joined here, marked on the page and in the list, and taken off again', async () => {
    const [first, , third, fourth] = servers;
    world.sandbox.setTraces(project.id, [
      traceOf(server.id, 600_000),
      traceOf(first?.id ?? '', 700_000, { resource_name: 'web-frontend-01', trace_rating: 'warning', trace_name: 'deleteServer', code: '409' }),
      traceOf('none', 800_000, { resource_id: '', resource_name: '', request: JSON.stringify({ servers: [{ id: third?.id }] }), trace_name: 'batchStopServers' }),
      traceOf(fourth?.id ?? '', 40 * 3_600_000, { resource_name: 'orders-api-blue' }),
      ...Array.from({ length: 450 }, (_, at) => traceOf('8d1f0c52-77aa-4d0e-9f11-000000000000', 900_000 + at * 60_000, { resource_name: 'elsewhere' })),
    ]);
    await openList();
    await press(panel, 'What changed here?');
    await panel.waitForSelector('[aria-label="Coverage of changes"][data-complete="true"]', { timeout: 20_000 });
    // One day of the 40 hours and more: three pages, however many IDs.
    const calls = ctsCalls(world.sandbox);
    expect(calls).toHaveLength(3);
    expect(calls.filter(({ query }) => query.has('resource_id') || query.has('resource_name'))).toEqual([]);
    await panel.waitForSelector(`[data-id="${third?.id}"][data-mark="changed"]`, { timeout: 10_000 });
    expect(await panel.$$eval('[data-mark]', (all) => all.map((one) => (one as HTMLElement).dataset.mark).toSorted())).toEqual(['changed', 'changed', 'failed']);
    expect(await textOf(server.id)).toContain('resizeServer by alice, 10 min ago');
    expect(await textOf(third?.id ?? '')).toContain('named in the request');

    await panel.$eval(`[data-id="${first?.id}"] .id-change`, (button) => (button as HTMLElement).click());
    await panel.waitForSelector(`[aria-label="Traces of ${first?.id}"] [data-rating="warning"]`);
    expect(ctsCalls(world.sandbox)).toHaveLength(3);

    await page.bringToFront();
    await until('the marks', async () => (await marked(page)).length > 0);
    const texts = await marked(page);
    expect(servers.map(({ id }) => id).filter((id) => texts.includes(id))).toEqual([first?.id, server.id, third?.id]);

    await panel.bringToFront();
    await press(panel, 'Clear marks');
    await page.bringToFront();
    await until('the marks to go', async () => (await marked(page)).length === 0);
    expect(await panel.$('[data-mark]')).toBeNull();
  });

  test('marks outlive the popup, which shows what they stand for without a call when it is opened again', async () => {
    world.sandbox.setTraces(project.id, [traceOf(server.id, 600_000)]);
    await openList();
    await press(panel, 'What changed here?');
    await panel.waitForSelector(`[data-id="${server.id}"][data-mark="changed"]`, { timeout: 15_000 });
    await panel.close();
    await page.bringToFront();
    await until('the marks', async () => (await marked(page)).includes(server.id));
    const calls = ctsCalls(world.sandbox).length;
    panel = await openPopup(world);
    await panel.waitForSelector(`[data-id="${server.id}"][data-mark="changed"]`, { timeout: 15_000 });
    expect(ctsCalls(world.sandbox)).toHaveLength(calls);
  });
});

test('where the ID finds nothing, the name beside it is the next question', async () => {
  world.sandbox.setTraces(project.id, [traceOf('another', 60_000, { resource_name: 'web-frontend-02' })]);
  await openList();
  await panel.$eval(`[data-id="${server.id}"] .quiet`, (button) => (button as HTMLElement).click());
  await panel.waitForSelector('[data-empty]', { timeout: 15_000 });
  await press(panel, 'Look up the name “web-frontend-02”');
  await panel.waitForSelector('[aria-label="Traces"] > [data-trace-id]', { timeout: 15_000 });
  expect(ctsCalls(world.sandbox).map(({ query }) => query.get('resource_name'))).toEqual([null, 'web-frontend-02']);
});

test('an answer comes first and the list is folded away: of the ID that the address names, and of a typed one', async () => {
  const isFolded = () => panel.$eval(list, (element) => element.closest('[hidden]') !== null);
  page = await world.browser.newPage(listAddress);
  world.sandbox.setTraces(project.id, [traceOf(server.id, 60_000)]);
  panel = await ask(world, server.id);
  await panel.waitForSelector('[aria-label="Traces"] > [data-trace-id]', { timeout: 15_000 });
  await panel.waitForSelector(items, { timeout: 15_000 });
  expect(await isFolded()).toBe(true);
  await panel.close();

  panel = await openPopup(world);
  await panel.waitForSelector(items, { timeout: 15_000 });
  expect(await isFolded()).toBe(false);
  await fill(panel, 'Resource ID', server.id);
  await press(panel, 'Look up');
  await panel.waitForSelector('[aria-label="Traces"] > [data-trace-id]', { timeout: 15_000 });
  expect(await isFolded()).toBe(true);
});

test('hover is paused on the site and resumed, from the popup and in the options', async () => {
  await openList();
  await press(panel, 'Pause for an hour');
  await panel.waitForFunction(() => /paused until/.test(document.body.innerText), { timeout: 10_000 });
  const options = await world.browser.openExtensionPage('src/options/index.html');
  await options.waitForSelector('[aria-label="Paused sites"] [data-host="console.otc.t-systems.com"]', { timeout: 10_000 });
  await press(options, 'Resume');
  await options.waitForFunction(() => !document.querySelector('[aria-label="Paused sites"]'), { timeout: 10_000 });
  const again = await world.browser.openExtensionPage('src/options/index.html');
  await again.waitForFunction(() => /paused on no site/.test(document.body.innerText), { timeout: 10_000 });
});
