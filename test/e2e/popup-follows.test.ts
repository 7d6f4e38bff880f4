import { expect, test } from 'vitest';
import { listAddress } from '../sandbox/pages/ids';
import { projects } from '../sandbox/sandbox-cloud';
import { until } from './harness/browser';
import { marked } from './marks';
import { useWorld } from './use-world';
import { coverageOf, openPopup, press, project, server, traceOf } from './world';

// A popup and its page, which may go elsewhere, be closed over, or hold frames of other regions.

const world = useWorld();
const elsewhere = listAddress.replace('eu-de', 'eu-nl');
const item = `[data-id="${server.id}"]`;

test('a tab that leaves for a site that is no console is not read for ever, and is followed back', async () => {
  const page = await world.browser.newPage(listAddress);
  const panel = await openPopup(world);
  await panel.waitForSelector(item, { timeout: 15_000 });
  await page.evaluate(() => location.assign('https://example.com/'));
  await panel.waitForFunction(() => document.body.innerText.includes('open this on a console page') && !document.querySelector('.pause-bar, .id-section'), { timeout: 15_000 });
  await page.evaluate((address) => location.assign(address), listAddress);
  await panel.waitForSelector(item, { timeout: 15_000 });
  await panel.waitForSelector('.pause-bar');
});

test('a page that goes to another region without a load takes the old answer and its marks away', async () => {
  world.sandbox.setTraces(project.id, [traceOf(server.id, 60_000)]);
  const page = await world.browser.newPage(listAddress);
  const panel = await openPopup(world);
  await press(panel, 'What changed here?');
  await until('the mark', async () => (await marked(page)).includes(server.id));
  await page.evaluate((address) => history.pushState(null, '', address), elsewhere);
  await until('no mark', async () => (await marked(page)).length === 0);
  await panel.waitForSelector(item, { timeout: 15_000 });
  expect(await panel.$('[aria-label="Coverage of changes"]')).toBeNull();
});

test('what was asked when the popup was closed is marked when it is opened again', async () => {
  world.sandbox.setTraces(project.id, [traceOf(server.id, 60_000)]);
  world.sandbox.fault(({ hostname }) => hostname.startsWith('cts.'), { kind: 'delay', ms: 3_000 });
  const page = await world.browser.newPage(listAddress);
  const panel = await openPopup(world);
  await press(panel, 'What changed here?');
  await panel.waitForFunction(() => document.body.innerText.includes('Keep this open'), { timeout: 10_000 });
  await panel.close();
  await openPopup(world);
  await until('the mark', async () => (await marked(page)).includes(server.id), 20_000);
});

test('an ID in a frame of another region is looked up there', async () => {
  world.sandbox.setTraces(projects['eu-nl'].id, [traceOf(server.id, 60_000)]);
  const page = await world.browser.newPage(listAddress);
  await page.evaluate((src) => document.body.replaceChildren(Object.assign(document.createElement('iframe'), { src, width: 900, height: 700 })), elsewhere);
  const panel = await openPopup(world);
  const button = await panel.waitForSelector(`[aria-label="Look up ${server.id}"]`, { timeout: 15_000 });
  await button?.click();
  expect(await coverageOf(panel)).toMatchObject({ region: 'eu-nl', loaded: '1' });
});
