import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { listAddress } from '../sandbox/pages/ids';
import { domain, users } from '../sandbox/sandbox-cloud';
import { closeCard, hasCard, longEnough, middleOf, restOn } from './pointer';
import { say } from './say';
import { useWorld } from './use-world';
import { ctsCalls, project, server, traceOf } from './world';

// A password tells more of an account than a key: its user.
const password = { 'Account name': domain.name, 'User name': users.reader.name, Password: users.reader.password };
const world = useWorld({ account: { Cloud: 'otc', 'Sign-in method': 'password', ...password }, isKept: true });
let page: Page;
const bareHex = '4f1d9a7c20b84e6f9c3d5a1b7e8f0246';
const traceId = 'e001ccb9-bc09-11e6-b00b-4b2a61338db6';
const requestId = '7b43af21c9d84e0fb6a1532cd0e94f78';

beforeEach(async () => {
  world.sandbox.setTraces(project.id, [
    traceOf(server.id, 60_000, { trace_id: traceId }),
    traceOf(server.id, 120_000, { request_id: requestId }),
    traceOf(bareHex, 180_000),
  ]);
  page = await world.browser.newPage(listAddress);
  return () => page.close();
});

/** Shows an ID on the page with this label. */
const write = (label: string, id: string) =>
  page.evaluate(
    (words, text) => {
      const list = document.createElement('dl');
      const [term, value] = [document.createElement('dt'), document.createElement('dd')];
      [term.textContent, value.textContent] = [words, text];
      list.append(term, value);
      list.style.cssText = 'position: fixed; left: 300px; top: 300px; width: 500px; padding: 20px; background: white; z-index: 5';
      document.body.append(list);
    },
    label,
    id,
  );

const query = () => ctsCalls(world.sandbox).map((call) => Object.fromEntries(call.query));
const traces = '[aria-label="Traces"] > [data-trace-id]';

describe('hover stays quiet on what the account knows as its own, whatever the page calls it', () => {
  test.each([
    ['a project', project.id],
    ['the account holder', domain.id],
    ['the user', users.reader.id],
  ])('%s', async (_what, id) => {
    await write('Instance ID', id);
    await restOn(page, id);
    await longEnough(page);
    expect(await hasCard(page)).toBe(false);
    expect(query()).toEqual([]);
  });

  test('and shows a card for another ID of the same shape in the same place', async () => {
    await write('Instance ID', bareHex);
    await restOn(page, bareHex);
    const card = await world.browser.cardFrame(page);
    await card.waitForSelector(traces);
    expect(query()).toMatchObject([{ resource_id: bareHex }]);
  });
});

test('hover stays quiet on an ID that its label calls a project', async () => {
  await write('Projekt-ID', bareHex);
  await restOn(page, bareHex);
  await longEnough(page);
  expect(await hasCard(page)).toBe(false);
});

test('who asks about a project gets a card that says so, and no call before insisting', async () => {
  await write('Instance ID', project.id);
  await world.browser.rightClickLookUp(page, await middleOf(page, project.id));
  const card = await world.browser.cardFrame(page);
  await card.waitForSelector('[data-role-note="project"]');
  await longEnough(page);
  expect(query()).toEqual([]);
  await card.click('[data-role-note] button');
  await card.waitForSelector('[data-empty]');
  expect(query()).toMatchObject([{ resource_id: project.id }]);
});

test('a trace ID looks up that trace', async () => {
  await write('Trace ID', traceId);
  await restOn(page, traceId);
  const card = await world.browser.cardFrame(page);
  await card.waitForSelector(`[data-trace-id="${traceId}"]`);
  expect(await card.evaluate((selector) => document.querySelectorAll(selector).length, traces)).toBe(1);
  const [call, ...others] = query();
  expect(others).toEqual([]);
  expect(call).toMatchObject({ trace_id: traceId });
  expect(call).not.toHaveProperty('resource_id');
});

test('a request ID finds its trace among those of a day', async () => {
  await write('Request ID', requestId);
  await restOn(page, requestId);
  const card = await world.browser.cardFrame(page);
  await card.waitForSelector(traces);
  expect(await card.evaluate((selector) => document.querySelectorAll(selector).length, traces)).toBe(1);
  expect(await card.evaluate(() => document.body.innerText)).toContain(requestId);
  const [call, ...others] = query();
  expect(others).toEqual([]);
  for (const filter of ['resource_id', 'trace_id', 'resource_name']) expect(call).not.toHaveProperty(filter);
  expect(Number(call?.to) - Number(call?.from)).toBeLessThanOrEqual(86_400_000);
  await closeCard(page);
});

test('what the accounts know of themselves stays with our pages and the disk, without a secret', async () => {
  const ours = await world.browser.openExtensionPage('src/options/index.html');
  expect(await say(ours, 'list-accounts', {})).toMatchObject([{ domainIds: [domain.id], userIds: [users.reader.id] }]);
  const { local } = await world.browser.storageDump();
  expect(JSON.stringify(local)).not.toContain(users.reader.password);
  await ours.close();
});
