import { afterEach, expect, test } from 'vitest';
import { ids } from '../sandbox/pages/ids';
import { keys } from '../sandbox/sandbox-cloud';
import { until } from './harness/browser';
import { addAccount, ask, coverageOf, ctsCalls, errorOf, fill, openForm, openWorld, press, project, traceOf, type Fields, type World } from './world';

let world: World;
afterEach(() => world?.close());

const consolePage = 'https://console.private-cloud.example/ecm/?region=eu-de#/ecs/manager/vmList';
const fields: Fields = {
  Cloud: 'custom',
  'CTS address': 'https://cts.{region}.private-cloud.example',
  'IAM address': 'https://iam.private-cloud.example',
  'Console hosts': 'console.private-cloud.example',
  'Sign-in method': 'access-key',
  'Access key ID': keys.reader.accessKey,
  'Secret access key': keys.reader.secretKey,
};
const hosts = ['https://*.private-cloud.example/*', 'https://iam.private-cloud.example/*', 'https://console.private-cloud.example/*'];

/** A profile in which the person has said yes before: headless Chromium cannot answer the prompt. */
const profileSeed = (id: string) => ({
  extensions: { settings: { [id]: { runtime_granted_permissions: { api: [], explicit_host: hosts, manifest_permissions: [], scriptable_host: [] } } } },
});

/** Firefox is told to say yes by itself. */
const prefs = { 'extensions.webextOptionalPermissionPrompts': false };

test('a private cloud answers on its own console, once the browser allows its hosts', async () => {
  world = await openWorld({ profileSeed, prefs });
  world.sandbox.setTraces(project.id, [traceOf(ids.server, 60_000)]);
  await addAccount(world, fields);
  const page = await world.browser.newPage(consolePage);
  const at = await until('the ID', () =>
    page.evaluate((id) => {
      const element = [...document.querySelectorAll('td *')].find((one) => one.textContent?.trim() === id);
      const box = element?.getBoundingClientRect();
      return box && { x: box.left + 40, y: box.top + box.height / 2 };
    }, ids.server),
  );
  await page.mouse.move(at.x - 5, at.y);
  await page.mouse.move(at.x, at.y);
  const card = await world.browser.cardFrame(page);
  await card.waitForSelector('[aria-label="Traces"] > [data-trace-id]');
  expect(ctsCalls(world.sandbox)).toMatchObject([{ host: 'cts.eu-de.private-cloud.example' }]);
});

test('without leave of the browser nothing is sent, and the failure says so', async () => {
  world = await openWorld();
  const form = await openForm(world, fields);
  await press(form, 'Add project');
  await fill(form, 'Region', 'eu-de');
  await fill(form, 'Project ID', project.id);
  await press(form, 'Save');
  await form.waitForSelector('[aria-label="Accounts"] > li');
  const page = await ask(world, ids.server, consolePage);
  expect(await errorOf(page)).toBe('permission-missing');
  expect(world.sandbox.requests).toEqual([]);
});

test('an account of another private cloud is not asked', async () => {
  world = await openWorld({ profileSeed, prefs });
  await addAccount(world, fields);
  const page = await ask(world, ids.server, 'https://console.other-cloud.example/ecm/?region=eu-de');
  expect(await errorOf(page)).toBe('unknown-console');
  const own = await ask(world, ids.server, consolePage);
  expect(await coverageOf(own)).toMatchObject({ region: 'eu-de' });
});
