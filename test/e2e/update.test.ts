import { afterEach, expect, test } from 'vitest';
import { listAddress, servers } from '../sandbox/pages/ids';
import { until } from './harness/browser';
import { developerMode } from './harness/test-browser';
import { closeCard, longEnough, restOn } from './pointer';
import { addAccount, openPopup, openWorld, press, project, server, traceOf, type World } from './world';

let world: World;
afterEach(() => world?.close());

const other = servers[3]?.id ?? '';
/** An old script gives a new one a second and a half to answer before it speaks up (content/update-note.ts): ms. */
const answered = 2_200;

test('a console that was open before an update has the gestures of the new version without a reload, each once', async () => {
  world = await openWorld({ profileSeed: developerMode });
  const used = await world.browser.newPage(listAddress);
  await restOn(used, server.id);
  await world.browser.cardFrame(used);
  await closeCard(used);
  const unused = await world.browser.newPage(listAddress);

  await world.browser.updateExtension();
  await until('open tabs to be reached', async () => (await world.browser.storageDump()).session.reached === true);

  for (const page of [used, unused]) {
    await page.bringToFront();
    await restOn(page, other);
    const card = await world.browser.cardFrame(page);
    await card.waitForSelector('[data-error="no-account"]');
    await longEnough(page, answered);
    expect(await page.$$eval('trace-lens-card', (cards) => cards.length)).toBe(1);
    await closeCard(page);
    await world.browser.rightClickLookUp(page, '#server-id');
    await world.browser.cardFrame(page);
    await longEnough(page, answered);
    expect(await page.$$eval('trace-lens-card', (cards) => cards.length)).toBe(1);
  }
});

test('marks that are on at an update go, and the script that drew them draws no more', async () => {
  world = await openWorld({ profileSeed: developerMode });
  await addAccount(world);
  world.sandbox.setTraces(project.id, [traceOf(server.id, 60_000)]);
  const page = await world.browser.newPage(listAddress);
  const popup = await openPopup(world);
  await press(popup, 'What changed here?');
  await popup.waitForSelector(`[data-id="${server.id}"][data-mark]`, { timeout: 20_000 });
  await popup.close();
  await page.bringToFront();
  const marks = () => page.evaluate(() => [...(CSS as unknown as { highlights: Map<string, Set<unknown>> }).highlights.values()].reduce((sum, { size }) => sum + size, 0));
  await until('a mark', async () => (await marks()) > 0);

  await world.browser.updateExtension();
  await page.bringToFront();
  await until('no mark', async () => (await marks()) === 0);
  await page.evaluate((id) => document.body.prepend(id), server.id);
  await longEnough(page);
  expect(await marks()).toBe(0);
});
