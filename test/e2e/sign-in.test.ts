import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { keys, users, domain, projects } from '../sandbox/sandbox-cloud';
import { useWorld } from './use-world';
import { addAccount, ask, coverageOf, ctsCalls, errorOf, fill, openForm, press, project, readerKey, server, textOf, traceOf, type Fields } from './world';

const world = useWorld({ account: null });
beforeEach(() => {
  world.sandbox.setTraces(project.id, [traceOf(server.id, 60_000)]);
});

const password = (user: keyof typeof users, more: Fields = {}): Fields => ({
  Cloud: 'otc',
  'Sign-in method': 'password',
  'Account name': domain.name,
  'User name': users[user].name,
  Password: users[user].password,
  ...more,
});

async function expectAnswer(): Promise<void> {
  const page = await ask(world, server.id);
  expect(await coverageOf(page)).toMatchObject({ loaded: '1', region: 'eu-de', project: project.id, api: 'v3' });
}

/** Everything that the extension wrote down or shows, as text. */
async function everywhere(page: Page): Promise<string> {
  const { local, session } = await world.browser.storageDump();
  const kept = Object.fromEntries(Object.entries(session).filter(([key]) => !/^(secret|tokens):/.test(key)));
  return JSON.stringify({ local, kept, html: await page.evaluate(() => document.documentElement.outerHTML) });
}

describe('each way to sign in answers a lookup', () => {
  test('access key', async () => {
    await addAccount(world);
    await expectAnswer();
  });

  test('temporary access key with its security token', async () => {
    const { accessKey, secretKey, securityToken } = keys.temporary;
    await addAccount(world, { ...readerKey, 'Access key ID': accessKey, 'Secret access key': secretKey, 'Security token': securityToken });
    await expectAnswer();
  });

  test('password, exchanged for one token a scope however often it is asked', async () => {
    await addAccount(world, password('reader'));
    await expectAnswer();
    await expectAnswer();
    const tokens = world.sandbox.requests.filter(({ path }) => path === '/v3/auth/tokens');
    expect(tokens.length).toBeLessThanOrEqual(3);
    expect(tokens.every(({ method }) => method === 'POST')).toBe(true);
  });

  test('password with a one-time code, which is good for one token', async () => {
    const { passcode } = users.careful;
    await addAccount(world, password('careful', { 'One-time code': passcode ?? '' }));
    world.sandbox.cloud.users = world.sandbox.cloud.users.map((user) => (user.name === users.careful.name ? { ...user, passcode: '999999' } : user));
    await expectAnswer();
  });

  test('token', async () => {
    const reply = await fetchToken();
    await addAccount(world, { Cloud: 'otc', 'Sign-in method': 'token', Token: reply });
    await expectAnswer();
  });
});

/** A token as a person would get it from IAM. */
async function fetchToken(): Promise<string> {
  const { requestToken } = await import('../../src/api/request-token');
  const { createCloud } = await import('../../src/demo/create-cloud');
  const cloud = createCloud(world.sandbox.cloud);
  const wire = { fetch: cloud, now: Date.now, sleep: () => new Promise<void>(() => undefined), random: () => 0, admit: async () => null };
  const secret = { signIn: 'password', domainName: domain.name, userName: users.reader.name, password: users.reader.password, passcode: null } as const;
  const token = await requestToken(wire, { iam: 'https://iam.eu-de.otc.t-systems.com', secret, scope: { projectId: project.id } }, new AbortController().signal);
  if (!token.ok) throw new Error(token.failure.kind);
  return token.value.token;
}

test('a wrong password is not sent again by itself: IAM locks users out', async () => {
  const signIns = () => world.sandbox.requests.filter(({ path }) => path === '/v3/auth/tokens').length;
  await addAccount(world, password('reader', { Password: 'wrong' }), false);
  for (const id of ['1', '2', '3']) {
    const page = await ask(world, `3f2504e0-4f89-41d3-9a0c-00000000000${id}`);
    expect(await errorOf(page)).toBe('unauthorized');
    await page.close();
  }
  expect(signIns()).toBe(1);
  world.sandbox.cloud.users = world.sandbox.cloud.users.map((user) => (user.name === users.reader.name ? { ...user, password: 'wrong' } : user));
  const page = await ask(world, server.id);
  await errorOf(page);
  await press(page, 'Ask again');
  expect(await coverageOf(page)).toMatchObject({ loaded: '1' });
});

test('a token that CTS takes no more is renewed without a word', async () => {
  await addAccount(world, password('reader'));
  await expectAnswer();
  world.sandbox.fault(({ hostname }) => hostname.startsWith('cts.'), { kind: 'status', status: 401, body: '{"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information: decrypt token fail"}' }, 1);
  const page = await ask(world, '3f2504e0-4f89-41d3-9a0c-000000000009');
  expect(await coverageOf(page)).toMatchObject({ loaded: '0' });
});

describe('Test says in words', () => {
  test('what worked', async () => {
    const page = await openForm(world, password('reader'));
    await press(page, 'Test');
    await page.waitForFunction(() => document.body.innerText.includes('CTS answers with v3'), { timeout: 10_000 });
    const text = await page.evaluate(() => document.body.innerText);
    expect(text).toContain(`Signed in as ${users.reader.name}`);
    expect(text).toMatch(/\d+ projects found/);
    expect((await world.browser.storageDump()).local.accounts ?? []).toEqual([]);
  });

  test.each<[string, Fields, RegExp]>([
    ['a wrong password', { Password: 'wrong' }, /password|sign/i],
    ['a missing one-time code', { 'User name': users.careful.name, Password: users.careful.password }, /one-time code/i],
  ])('what did not: %s', async (_name, fields, words) => {
    const page = await openForm(world, { ...password('reader'), ...fields });
    await press(page, 'Test');
    expect(await errorOf(page)).toBe('unauthorized');
    expect(await textOf(page, '[role="alert"]')).toMatch(words);
  });
});

describe('projects', () => {
  test('sub-projects are found; MOS and closed ones are not', async () => {
    await addAccount(world);
    const { local } = await world.browser.storageDump();
    const names = (local.accounts as { projects: { name: string }[] }[])[0]?.projects.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['eu-de', 'eu-de_team', 'eu-nl']));
    expect(names).not.toContain('MOS');
    expect(names).not.toContain('eu-de_closed');
  });

  test('where IAM lists none, region and project are typed', async () => {
    world.sandbox.cloud.iam = 'missing';
    const page = await openForm(world, readerKey);
    await press(page, 'Save');
    await page.waitForSelector('[aria-label="Accounts"] > li');
    expect(await errorOf(page)).toBe('no-project');
    await fill(page, 'Region', 'eu-de');
    await fill(page, 'Project ID', project.id);
    await press(page, 'Save');
    await page.waitForFunction(() => /1 project/.test(document.querySelector('[aria-label="Accounts"]')?.textContent ?? ''));
    await expectAnswer();
  });

  test('they may be typed before saving, too', async () => {
    world.sandbox.cloud.iam = 'missing';
    const page = await openForm(world, readerKey);
    await press(page, 'Add project');
    await fill(page, 'Region', 'eu-de');
    await fill(page, 'Project ID', project.id);
    await press(page, 'Save');
    await page.waitForSelector('[aria-label="Accounts"] > li');
    await expectAnswer();
  });

  test('another project is asked when it is chosen', async () => {
    await addAccount(world);
    const sub = projects['eu-de_team'];
    world.sandbox.setTraces(sub.id, [traceOf(server.id, 1_000), traceOf(server.id, 2_000)]);
    const page = await ask(world, server.id);
    await coverageOf(page);
    await page.evaluate((id) => {
      const select = [...document.querySelectorAll('select')].find((one) => [...one.options].some((option) => option.value.includes(id)));
      if (!select) throw new Error('No choice of places');
      select.value = [...select.options].find((option) => option.value.includes(id))?.value ?? '';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, sub.id);
    await page.waitForSelector(`[aria-label="Coverage"][data-project="${sub.id}"]`);
    expect(await coverageOf(page)).toMatchObject({ loaded: '2' });
  });
});

describe('secrets', () => {
  test('are in the background’s memory and nowhere else', async () => {
    await addAccount(world);
    const page = await ask(world, server.id);
    await coverageOf(page);
    const { session } = await world.browser.storageDump();
    expect(JSON.stringify(session)).toContain(keys.reader.secretKey);
    expect(await everywhere(page)).not.toContain(keys.reader.secretKey);
    expect(await everywhere(page)).not.toContain(keys.reader.accessKey);
  });

  test('never come back to the form, and a blank field keeps them', async () => {
    await addAccount(world);
    const page = await world.browser.openExtensionPage('src/options/index.html');
    await press(page, 'Edit');
    await page.waitForSelector('form');
    expect(await page.$$eval('input', (inputs) => inputs.map(({ value }) => value).join(' '))).not.toMatch(/SANDBOX|sandbox-secret/);
    await fill(page, 'Name', 'Renamed');
    await press(page, 'Save');
    await page.waitForFunction(() => document.querySelector('[aria-label="Accounts"]')?.textContent?.includes('Renamed'));
    await expectAnswer();
  });

  test('go with the account', async () => {
    await addAccount(world);
    const page = await world.browser.openExtensionPage('src/options/index.html');
    await press(page, 'Remove');
    // It asks once more, where the button was.
    await page.waitForSelector('[aria-label="Accounts"] [role="group"][aria-label^="Remove"]');
    await press(page, 'Remove');
    await page.waitForFunction(() => !document.querySelector('[aria-label="Accounts"] > li'));
    const { local, session } = await world.browser.storageDump();
    expect(JSON.stringify({ local, session })).not.toContain('SANDBOX');
  });
});

test('only GET goes to CTS, and no cookie comes along', async () => {
  await addAccount(world, password('reader'));
  world.sandbox.fault(() => true, { kind: 'cookies' });
  await expectAnswer();
  await expectAnswer();
  expect(ctsCalls(world.sandbox).every(({ method }) => method === 'GET')).toBe(true);
  expect(world.sandbox.requests.every(({ headers }) => headers.cookie === undefined)).toBe(true);
});
