import { afterEach, expect, test } from 'vitest';
import { listAddress, servers } from '../sandbox/pages/ids';
import { until } from './harness/browser';
import { developerMode } from './harness/test-browser';
import { closeCard, longEnough, restOn } from './pointer';
import { openWorld, server, type World } from './world';

let world: World;
afterEach(() => world?.close());

const other = servers[3]?.id ?? '';

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
    await longEnough(page);
    expect(await page.$$eval('trace-lens-card', (cards) => cards.length)).toBe(1);
    await closeCard(page);
    await world.browser.rightClickLookUp(page, '#server-id');
    await world.browser.cardFrame(page);
    await longEnough(page);
    expect(await page.$$eval('trace-lens-card', (cards) => cards.length)).toBe(1);
  }
});
