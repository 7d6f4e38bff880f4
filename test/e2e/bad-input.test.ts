import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../sandbox/fault';
import { keys } from '../sandbox/sandbox-cloud';
import { until } from './harness/browser';
import { useWorld } from './use-world';
import { addAccount, ask, coverageOf, ctsCalls, errorOf, listed, press, project, readerKey, server, startOver, textOf, traceOf } from './world';

const world = useWorld({ isKept: true });
let page: Page;
beforeEach(() => {
  world.sandbox.setTraces(project.id, [traceOf(server.id, 60_000)]);
});
afterEach(async () => {
  if (page && !page.isClosed()) await page.close();
});

const atCts = (fault: Fault, times?: number) => world.sandbox.fault(({ hostname }) => hostname.startsWith('cts.'), fault, times);

/** Every test asks about an ID of its own: what another was told is in the cache. */
let asked = 0;
async function askAgain(): Promise<void> {
  const id = `3f2504e0-4f89-41d3-9a0c-${String(asked).padStart(12, '0')}`;
  world.sandbox.setTraces(project.id, [traceOf(id, 60_000)]);
  page = await ask(world, id);
}
const askAnew = (): Promise<void> => {
  asked += 1;
  return askAgain();
};

const gateway = (error_code: string, error_msg: string) => JSON.stringify({ error_code, error_msg, request_id: 'db86e248e59fb7dae8bf211a0bf33e71' });

describe.each<[string, string, Fault]>([
  ['a refused permission', 'forbidden', { kind: 'status', status: 403, body: JSON.stringify({ error_code: 'CTS.0013', error_msg: 'No permission.' }) }],
  ['CTS not enabled', 'not-enabled', { kind: 'status', status: 404, body: JSON.stringify({ error_code: 'CTS.0214', error_msg: 'The tracker does not exist.' }) }],
  ['no such route in any version', 'bad-response', { kind: 'status', status: 404, body: gateway('APIGW.0101', 'The API does not exist or has not been published in the environment') }],
  ['throttled with Retry-After', 'rate-limited', { kind: 'status', status: 429, retryAfter: '120' }],
  ['throttled without Retry-After', 'rate-limited', { kind: 'status', status: 429 }],
  ['a server fault', 'server', { kind: 'status', status: 503 }],
  ['a web page instead of an answer', 'bad-response', { kind: 'html', status: 200 }],
  ['a web page with a bad gateway', 'server', { kind: 'html', status: 502 }],
  ['a redirect to another host', 'bad-response', { kind: 'redirect', to: 'https://login.example.com/' }],
  ['a truncated body', 'bad-response', { kind: 'truncate', bytes: 40, how: 'clean' }],
  ['a connection that breaks off', 'offline', { kind: 'truncate', bytes: 40, how: 'cut' }],
  ['a dropped connection', 'offline', { kind: 'drop' }],
  ['a body of 100 MB', 'bad-response', { kind: 'flood' }],
  ['a server that never answers', 'timeout', { kind: 'hang' }],
])('%s', (_name, kind, fault) => {
  test(`is "${kind}", and asking again mends it`, async () => {
    atCts(fault);
    await askAnew();
    expect(await errorOf(page)).toBe(kind);
    const words = await textOf(page, '[role="alert"]');
    expect(words.length).toBeGreaterThan(40);
    expect(words).not.toMatch(/TypeError|undefined|\[object|at .*\.js/);
    // A failure is never cached: the next lookup asks again.
    world.sandbox.reset();
    await page.close();
    await askAgain();
    expect(await coverageOf(page)).toMatchObject({ loaded: '1', complete: 'true' });
  });
});

test('the request ID of a refusal can be quoted', async () => {
  atCts({ kind: 'status', status: 403, body: gateway('APIGW.0302', 'Forbidden') });
  await askAnew();
  expect(await errorOf(page)).toBe('forbidden');
  expect(await textOf(page, '[role="alert"]')).toContain('db86e248e59fb7dae8bf211a0bf33e71');
});

test('one hiccup of the server is tried again without a word', async () => {
  atCts({ kind: 'status', status: 500 }, 1);
  await askAnew();
  expect(await coverageOf(page)).toMatchObject({ loaded: '1' });
  expect(ctsCalls(world.sandbox)).toHaveLength(2);
});

test.each([20, -20])('a clock %d minutes off is corrected by the server’s Date, once', async (minutes) => {
  world.sandbox.shiftClock(minutes * 60_000);
  await askAnew();
  await coverageOf(page);
  // Refused, signed by the right clock, and asked for the right seven days.
  expect(ctsCalls(world.sandbox)).toHaveLength(3);
  const covered = await coverageOf(page);
  expect(Math.abs(Number(covered.to) - (Date.now() + minutes * 60_000))).toBeLessThan(30_000);
  await page.close();
  await askAnew();
  await coverageOf(page);
  expect(ctsCalls(world.sandbox)).toHaveLength(4);
  // The endpoint's clock is remembered: back to ours for the tests that follow.
  world.sandbox.shiftClock(0);
  await page.close();
  await askAnew();
  await coverageOf(page);
});

test('an unknown console is not guessed at', async () => {
  page = await ask(world, server.id, 'https://console.example.com/ecm/?region=eu-de');
  expect(await errorOf(page)).toBe('unknown-console');
  expect(ctsCalls(world.sandbox)).toEqual([]);
});

test('a look-alike console is unknown', async () => {
  page = await ask(world, server.id, 'https://evilconsole.otc.t-systems.com/ecm/?region=eu-de');
  expect(await errorOf(page)).toBe('unknown-console');
});

test('a region in which the account has no project', async () => {
  page = await ask(world, server.id, 'https://console.otc.t-systems.com/ecm/?region=eu-xx#/ecs/manager/vmList');
  expect(await errorOf(page)).toBe('no-project');
});

test('a console of a cloud without an account', async () => {
  page = await ask(world, server.id, 'https://console.huaweicloud.com/ecm/?region=cn-north-4#/ecs/manager/vmList');
  expect(await errorOf(page)).toBe('no-account');
});

test('a failing refresh keeps the traces that are shown', async () => {
  await askAnew();
  await coverageOf(page);
  atCts({ kind: 'status', status: 403, body: gateway('APIGW.0302', 'Forbidden') });
  await page.$eval('[aria-label="Coverage"]', (coverage) => {
    const refresh = [...document.querySelectorAll('button')].find((button) => /refresh/i.test(button.textContent + (button.ariaLabel ?? '') + button.title));
    if (!refresh || !coverage) throw new Error('No Refresh');
    refresh.click();
  });
  expect(await errorOf(page)).toBe('forbidden');
  expect(await listed(page)).toHaveLength(1);
});

test('a secret that went when the browser closed', async () => {
  await startOver(world);
  await addAccount(world);
  const other = await world.browser.openExtensionPage('src/options/index.html');
  await other.evaluate(() => (globalThis as unknown as { chrome: { storage: { session: { clear: () => Promise<void> } } } }).chrome.storage.session.clear());
  await other.close();
  await askAnew();
  expect(await errorOf(page)).toBe('locked');
  expect(ctsCalls(world.sandbox)).toEqual([]);
  page = await world.browser.openExtensionPage('src/options/index.html');
  expect(await textOf(page, '[aria-label="Accounts"] > li')).toMatch(/locked/i);
  await page.close();
  await startOver(world);
  await addAccount(world);
});

test('no failure lost the account', async () => {
  const { local } = await world.browser.storageDump();
  expect(local.accounts).toMatchObject([{ cloud: 'otc', projects: expect.arrayContaining([expect.objectContaining({ id: project.id })]) }]);
  page = await world.browser.openExtensionPage('src/options/index.html');
  await page.waitForSelector('[aria-label="Accounts"] > li');
});

describe('sign-ins that the cloud refuses', () => {
  beforeEach(() => startOver(world));

  test.each<[string, Record<string, string>, string]>([
    ['a key that does not exist', { 'Access key ID': 'NOSUCHKEY00000000001' }, 'unauthorized'],
    ['a wrong secret', { 'Secret access key': 'wrong-secret-0000000000000' }, 'unauthorized'],
    ['an expired token', { 'Sign-in method': 'token', Token: 'MIIexpired' }, 'unauthorized'],
    ['a user who may not list traces', { 'Access key ID': keys.powerless.accessKey, 'Secret access key': keys.powerless.secretKey }, 'forbidden'],
  ])('%s', async (_name, fields, kind) => {
    await addAccount(world, { ...(fields.Token ? { Cloud: 'otc' } : readerKey), ...fields }, false);
    page = await ask(world, server.id);
    expect(await errorOf(page)).toBe(kind);
    expect(await page.$eval('[role="alert"] button', (button) => button.textContent)).not.toBe('');
  });

  test('without any account the popup offers to add one', async () => {
    page = await ask(world, server.id);
    expect(await errorOf(page)).toBe('no-account');
    expect(ctsCalls(world.sandbox)).toEqual([]);
    await press(page, await page.$eval('[role="alert"] button', (button) => button.textContent ?? ''));
    await until('the options page', async () => {
      const open = await world.browser.browser.pages();
      const addresses = await Promise.all(open.map((one) => one.evaluate(() => location.pathname).catch(() => '')));
      return addresses.some((path) => path.includes('options'));
    });
  });
});
