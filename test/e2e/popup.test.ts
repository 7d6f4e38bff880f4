import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { detailAddress, listAddress, servers } from '../sandbox/pages/ids';
import { until, type Surface } from './harness/browser';
import { useWorld } from './use-world';
import { addAccount, ask, coverageOf, ctsCalls, listed, press, project, server, startOver, traceOf, tracesOf } from './world';

const world = useWorld({ isKept: true });

let asked = 0;
/** An ID that no test asked about before: what another was told is in the cache. */
const newId = () => `8d1f0c52-77aa-4d0e-9f11-${String((asked += 1)).padStart(12, '0')}`;

const traces = '[aria-label="Traces"] > [data-trace-id]';
const type = (popup: Surface, text: string) =>
  popup.evaluate((typed) => {
    const field = [...document.querySelectorAll('label')].find((label) => label.textContent?.includes('Resource ID'))?.control;
    const input = field as HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(input, typed);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Look up')?.click();
  }, text);

describe('the toolbar popup', () => {
  let page: Page;
  const open = async (address: string) => {
    page = await world.browser.newPage(address);
    return world.browser.popup(page);
  };

  test('opens on the resource that the page’s address names', async () => {
    const id = newId();
    world.sandbox.setTraces(project.id, [traceOf(id, 60_000)]);
    const popup = await open(detailAddress(id));
    await popup.waitForSelector(traces);
    expect(await popup.evaluate(() => document.body.innerText)).toContain('alice');
    await page.close();
  });

  test('opens on the ID that is selected', async () => {
    const id = servers[3]?.id ?? '';
    world.sandbox.setTraces(project.id, [traceOf(id, 60_000)]);
    page = await world.browser.newPage(listAddress);
    await page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        if (!walker.currentNode.textContent?.includes(wanted)) continue;
        getSelection()?.selectAllChildren(walker.currentNode.parentElement as Element);
        return;
      }
    }, id);
    const popup = await world.browser.popup(page);
    await popup.waitForSelector(traces);
    expect(ctsCalls(world.sandbox).map(({ query }) => query.get('resource_id'))).toEqual([id]);
    await page.close();
  });

  test('takes any pasted text with an ID in it, in the region of the page', async () => {
    const id = newId();
    world.sandbox.setTraces(project.id, [traceOf(id, 60_000)]);
    const popup = await open(listAddress);
    await popup.waitForSelector('textarea:enabled');
    await type(popup, `  ERROR server ${id} is down\n`);
    await popup.waitForSelector(traces);
    expect(ctsCalls(world.sandbox)).toMatchObject([{ host: 'cts.eu-de.otc.t-systems.com' }]);
    await page.close();
  });
});

describe('an answer', () => {
  test('says what it covers', async () => {
    const id = newId();
    world.sandbox.setTraces(project.id, tracesOf(id, 3));
    const page = await ask(world, id);
    const coverage = await coverageOf(page);
    expect(coverage).toMatchObject({ region: 'eu-de', project: project.id, api: 'v3', loaded: '3', shown: '3', complete: 'true' });
    const [call] = ctsCalls(world.sandbox);
    expect(Number(call?.query.get('from'))).toBeLessThan(Number(coverage.from));
    expect(Number(call?.query.get('to'))).toBeGreaterThan(Number(coverage.to));
    const days = (Number(coverage.to) - Number(coverage.from)) / 86_400_000;
    expect(days).toBeGreaterThan(6.99);
    expect(days).toBeLessThanOrEqual(7);
    await page.close();
  });

  test('opens a trace to all its fields, by keyboard', async () => {
    const id = newId();
    world.sandbox.setTraces(project.id, [traceOf(id, 60_000, { made_up_field: 'kept for the raw view', request: '{"adminPass":"hunter2-secret","flavor":"x"}' })]);
    const page = await ask(world, id);
    await page.waitForSelector(`${traces} button[aria-expanded="false"]`);
    await page.focus(`${traces} button[aria-expanded]`);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${traces} button[aria-expanded="true"]`);
    const text = await page.$eval(traces, (item) => item.textContent ?? '');
    expect(text).toContain('203.0.113.7');
    expect(text).not.toContain('hunter2-secret');
    await page.close();
  });

  test('of nothing says why it may be empty, which is no failure', async () => {
    const page = await ask(world, newId());
    await page.waitForSelector('[data-empty]');
    expect(await page.$('[role="alert"]')).toBeNull();
    expect(await coverageOf(page)).toMatchObject({ loaded: '0', complete: 'true' });
    await page.close();
  });

  test('that is unreadable in part loses none of the rest', async () => {
    const id = newId();
    const body = { traces: [traceOf(id, 1_000), 'no trace at all', 7, traceOf(id, 2_000)], meta_data: { count: 4, marker: null } };
    world.sandbox.fault(({ hostname }) => hostname.startsWith('cts.'), { kind: 'body', body: JSON.stringify(body) });
    const page = await ask(world, id);
    expect(await coverageOf(page)).toMatchObject({ loaded: '4' });
    expect(new Set(await listed(page)).size).toBe(4);
    await page.close();
  });
});

describe('pages', () => {
  test('are loaded one by one, and never pass for the whole', async () => {
    const id = newId();
    world.sandbox.setTraces(project.id, tracesOf(id, 450));
    const page = await ask(world, id);
    expect(await coverageOf(page)).toMatchObject({ loaded: '200', complete: 'false' });
    await press(page, 'Load more');
    await page.waitForSelector('[aria-label="Coverage"][data-loaded="400"]');
    await press(page, 'Load more');
    await page.waitForSelector('[aria-label="Coverage"][data-loaded="450"][data-complete="true"]');
    expect(await page.$$eval('button', (buttons) => buttons.filter(({ textContent }) => textContent?.trim() === 'Load more').length)).toBe(0);
    const ids = await listed(page);
    expect(new Set(ids).size).toBe(450);
    expect(ctsCalls(world.sandbox)).toHaveLength(3);
    await page.close();
  });

  test('are loaded all at once on request', async () => {
    const id = newId();
    world.sandbox.setTraces(project.id, tracesOf(id, 900));
    const page = await ask(world, id);
    await coverageOf(page);
    await press(page, 'Load all');
    await page.waitForSelector('[aria-label="Coverage"][data-loaded="900"][data-complete="true"]', { timeout: 20_000 });
    await page.close();
  });

  test('that fail keep what is shown', async () => {
    const id = newId();
    world.sandbox.setTraces(project.id, tracesOf(id, 250));
    const page = await ask(world, id);
    await coverageOf(page);
    // A browser asks by itself once more after a drop, so every try is dropped until the line is back.
    let isDown = true;
    world.sandbox.fault(({ searchParams }) => isDown && searchParams.has('next'), { kind: 'drop' });
    await press(page, 'Load more');
    await page.waitForSelector('[role="alert"][data-error="offline"]', { timeout: 15_000 });
    expect(await listed(page)).toHaveLength(200);
    isDown = false;
    await page.$eval('[role="alert"] .buttons button', (button) => (button as HTMLElement).click());
    await page.waitForSelector('[aria-label="Coverage"][data-loaded="250"]', { timeout: 15_000 });
    await page.close();
  });
});

describe('the versions of the list call', () => {
  test.each([['v2.0', ['v2.0', 'v1.0']], ['v1.0', ['v1.0']]] as const)('%s is found where newer ones are not published, and remembered', async (api, versions) => {
    await startOver(world);
    world.sandbox.cloud.versions = [...versions];
    await addAccount(world);
    world.sandbox.setTraces(project.id, [traceOf(server.id, 60_000)]);
    const page = await ask(world, server.id);
    expect(await coverageOf(page)).toMatchObject({ api, loaded: '1' });
    const first = ctsCalls(world.sandbox).length;
    await page.close();
    const again = await ask(world, newId());
    await coverageOf(again);
    expect(ctsCalls(world.sandbox)).toHaveLength(first + 1);
    await again.close();
  });
});

test('the background may die at any moment', async () => {
  const id = newId();
  world.sandbox.setTraces(project.id, tracesOf(id, 250));
  const page = await ask(world, id);
  await coverageOf(page);
  await world.browser.killWorker();
  await press(page, 'Load more');
  await page.waitForSelector('[aria-label="Coverage"][data-loaded="250"]', { timeout: 15_000 });
  await page.close();

  await world.browser.killWorker();
  world.sandbox.requests.length = 0;
  const again = await ask(world, id);
  expect(await coverageOf(again)).toMatchObject({ loaded: '250', complete: 'true' });
  expect(ctsCalls(world.sandbox), 'the cache survived').toEqual([]);
  await again.close();

  const slow = newId();
  world.sandbox.setTraces(project.id, [traceOf(slow, 60_000)]);
  world.sandbox.fault(({ hostname }) => hostname.startsWith('cts.'), { kind: 'delay', ms: 1_500 }, 1);
  const asking = ask(world, slow);
  await until('the call', async () => ctsCalls(world.sandbox).length > 0);
  await world.browser.killWorker();
  const killed = await asking;
  expect(await coverageOf(killed)).toMatchObject({ loaded: '1' });
  await killed.close();
});

test('no more than sixty calls a minute, and the wait is shown', async () => {
  await startOver(world);
  await addAccount(world);
  const page = await ask(world, newId());
  await coverageOf(page);
  await page.evaluate(async (page) => {
    const runtime = (globalThis as unknown as { chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } } }).chrome.runtime;
    for (let asked = 0; asked < 70; asked += 1) {
      const subject = { id: crypto.randomUUID(), kind: 'uuid', page };
      await runtime.sendMessage({ kind: 'look-up', payload: { surface: 'test', subject, place: null, refresh: true } });
    }
  }, listAddress);
  expect(world.sandbox.requests.length).toBeLessThanOrEqual(60);
  const waiting = await ask(world, newId());
  await waiting.waitForFunction(() => /\d+ s/.test(document.querySelector('main [role="status"]')?.textContent ?? ''), { timeout: 10_000 });
  expect(await waiting.$('[role="alert"]')).toBeNull();
});
