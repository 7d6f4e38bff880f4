import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { listAddress, servers } from '../sandbox/pages/ids';
import { closeCard, hasCard, longEnough, restOn } from './pointer';
import { say } from './say';
import { useWorld } from './use-world';
import { ctsCalls, openPopup, project, server, traceOf } from './world';

const world = useWorld({ isKept: true });
let ours: Page;
let page: Page;
const { host } = new URL(listAddress);
const other = servers[3]?.id ?? '';

beforeAll(async () => {
  ours = await world.browser.openExtensionPage('src/options/index.html');
});
beforeEach(async () => {
  world.sandbox.setTraces(project.id, [traceOf(server.id, 60_000), traceOf(other, 60_000)]);
  for (const { host: paused } of await say(ours, 'list-pauses', {})) await say(ours, 'pause-site', { host: paused, until: 0 });
  page = await world.browser.newPage(listAddress);
  return () => page.close();
});

test('on a paused site hover shows nothing and asks nothing, at once and in pages opened later; the end of the pause ends that', async () => {
  await restOn(page, server.id);
  await world.browser.cardFrame(page);
  await closeCard(page);
  const before = ctsCalls(world.sandbox).length;
  await say(ours, 'pause-site', { host, until: Date.now() + 3_600_000 });
  await restOn(page, other);
  await longEnough(page);
  expect(await hasCard(page)).toBe(false);
  const later = await world.browser.newPage(listAddress);
  await restOn(later, other);
  await longEnough(later);
  expect(await hasCard(later)).toBe(false);
  await later.close();
  expect(ctsCalls(world.sandbox)).toHaveLength(before);
  await page.bringToFront();
  await say(ours, 'pause-site', { host, until: 0 });
  await page.mouse.move(3, 3);
  await restOn(page, other);
  await world.browser.cardFrame(page);
});

test('right-click and the command work all the same', async () => {
  await say(ours, 'pause-site', { host, until: Date.now() + 3_600_000 });
  await world.browser.rightClickLookUp(page, '#server-id');
  const card = await world.browser.cardFrame(page);
  await card.waitForSelector('[aria-label="Coverage"]');
  await closeCard(page);
  await page.$eval('#server-id', (element) => getSelection()?.selectAllChildren(element));
  await world.browser.lookUpAtPointer(page);
  await world.browser.cardFrame(page);
});

test('another site is not paused', async () => {
  await say(ours, 'pause-site', { host: 'console.huaweicloud.com', until: Date.now() + 3_600_000 });
  await restOn(page, server.id);
  await world.browser.cardFrame(page);
});

test('a pause outlives the worker, is listed with its end, and one that has ended is forgotten', async () => {
  const until = Date.now() + 3_600_000;
  await say(ours, 'pause-site', { host, until });
  await say(ours, 'pause-site', { host: 'console.eu.huaweicloud.com', until: Date.now() - 1 });
  await world.browser.killWorker();
  expect(await say(ours, 'list-pauses', {})).toEqual([{ host, until }]);
  expect((await world.browser.storageDump()).local.pauses).toEqual({ [host]: until });
  await restOn(page, server.id);
  await longEnough(page);
  expect(await hasCard(page)).toBe(false);
});

test('the popup hears of the tab that shows a page, of its site and its pause', async () => {
  const until = Date.now() + 3_600_000;
  await say(ours, 'pause-site', { host, until });
  const found = await say(ours, 'page-subject', { page: page.url() });
  expect(found).toMatchObject({ page: page.url(), subject: null, site: { host, pausedUntil: until } });
  expect(found.tabId).toEqual(expect.any(Number));
  const elsewhere = `https://console.otc.t-systems.com/ecm/?region=eu-nl#/ecs/manager/ecsDetail?instanceId=${server.id}`;
  expect(await say(ours, 'page-subject', { page: elsewhere })).toMatchObject({ tabId: null, subject: { id: server.id }, site: { host } });
  expect(await say(ours, 'page-subject', { page: 'https://example.org/' })).toEqual({ page: null, tabId: null, subject: null, site: null });
});

test('a pause that runs out ends by itself, on the page and in the popup', async () => {
  const until = Date.now() + 6_000;
  await say(ours, 'pause-site', { host, until });
  const popup = await openPopup(world);
  await popup.waitForFunction(() => /paused until/.test(document.body.innerText), { timeout: 5_000 });
  await page.bringToFront();
  await restOn(page, server.id);
  await longEnough(page);
  expect(await hasCard(page)).toBe(false);
  await popup.waitForFunction(() => !/paused until/.test(document.body.innerText) && /Pause for an hour/.test(document.body.innerText), { timeout: 30_000, polling: 250 });
  expect(Date.now()).toBeGreaterThanOrEqual(until);
  await page.mouse.move(3, 3);
  await restOn(page, server.id);
  await world.browser.cardFrame(page);
  await popup.close();
});
