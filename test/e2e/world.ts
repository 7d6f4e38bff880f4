import type { ElementHandle, Page } from 'puppeteer-core';
import type { StoredTrace } from '../../src/demo/cloud-options';
import { startSandbox, type RecordedCall, type Sandbox } from '../sandbox/start-sandbox';
import { listAddress, servers } from '../sandbox/pages/ids';
import { keys, projects } from '../sandbox/sandbox-cloud';
import { browserUnderTest, openBrowser, type TestBrowser } from './harness/browser';

/** A browser with the built extension, and the clouds that it meets. */
export interface World {
  sandbox: Sandbox;
  browser: TestBrowser;
  close: () => Promise<void>;
}

/** Starts both. */
export async function openWorld(options: Partial<Parameters<typeof openBrowser>[1]> = {}): Promise<World> {
  const sandbox = await startSandbox();
  const browser = await openBrowser(browserUnderTest, { port: sandbox.port, ...options });
  return {
    sandbox,
    browser,
    close: async () => {
      await browser.close();
      await sandbox.close();
    },
  };
}

declare const chrome: { storage: Record<'local' | 'session', { clear: () => Promise<void> }> };

/** Makes the extension and the clouds as they were at the start: a new browser for each test would take three seconds. */
export async function startOver({ sandbox, browser }: World): Promise<void> {
  sandbox.reset();
  for (const open of await browser.browser.pages()) if (open.url() !== 'about:blank') await open.close();
  const page = await browser.openExtensionPage(options);
  await page.waitForSelector('h2');
  await page.evaluate(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
  });
  await page.close();
}

/** The server that most tests ask about, and its project. */
export const server = servers[1] ?? fail('The demo console lists no second server.');
export const project = projects['eu-de'];

function fail(words: string): never {
  throw new Error(words);
}

const options = 'src/options/index.html';
let made = 0;
const day = 86_400_000;

/** A trace as CTS stores it. `ago`: how long ago it happened, in ms. */
export function traceOf(resourceId: string, ago: number, more: Partial<StoredTrace> = {}): StoredTrace {
  made += 1;
  const time = Date.now() - ago;
  return {
    trace_id: `e001ccb9-bc09-11e6-b00b-${String(made).padStart(12, '0')}`,
    time,
    record_time: time,
    trace_name: 'resizeServer',
    trace_rating: 'normal',
    trace_type: 'ConsoleAction',
    service_type: 'ECS',
    resource_type: 'ecs',
    resource_name: 'web-frontend-02',
    resource_id: resourceId,
    source_ip: '203.0.113.7',
    user: { name: 'alice', id: '26e96eda18034ae9a44130bacb967b96', domain: { name: 'acme', id: '1f9b9ba51f6b4061bd5c1736b28469f8' } },
    code: '200',
    api_version: '1.0',
    request: '{"resize":{"flavorRef":"s7n.xlarge.2"}}',
    ...more,
  };
}

/** So many traces of a resource, a minute apart. */
export const tracesOf = (resourceId: string, count: number): StoredTrace[] =>
  Array.from({ length: count }, (_, index) => traceOf(resourceId, (index + 1) * Math.min(60_000, (6 * day) / count)));

/** Calls of the list of traces, as opposed to IAM's. */
export const ctsCalls = ({ requests }: Sandbox): RecordedCall[] => requests.filter(({ host }) => host.startsWith('cts.'));

/** Fills the field or select with this label, as a person would see it named. */
export function fill(page: Page, label: string, value: string): Promise<void> {
  return page.evaluate(
    async (wanted, text) => {
      const find = () => [...document.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(wanted))?.control;
      for (let tries = 0; tries < 200 && !find(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 25));
      const control = find();
      if (!control) throw new Error(`No field labelled ${wanted}`);
      const prototype = Object.getPrototypeOf(control) as object;
      Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, text);
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    value,
  );
}

/** Presses the button with this name, with the real mouse: browsers ask for leave only in a real click. */
export async function press(page: Page, name: string): Promise<void> {
  const found = await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === wanted && !one.disabled),
    { timeout: 10_000 },
    name,
  );
  const button = found as ElementHandle<HTMLButtonElement>;
  // Rows of a long list get their heights as they come into view, which may move what lies below.
  await button.evaluate(async (one) => {
    const top = () => {
      one.scrollIntoView({ block: 'center', behavior: 'instant' });
      return one.getBoundingClientRect().top;
    };
    for (let before = Number.NaN, now = top(); now !== before; ) {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      [before, now] = [now, top()];
    }
  });
  await button.click();
}

/** What stands on the page once it matches. */
export async function textOf(page: Page, selector: string): Promise<string> {
  await page.waitForSelector(selector, { timeout: 10_000 });
  return page.$eval(selector, (element) => element.textContent ?? '');
}

const item = '[aria-label="Accounts"] > li';

/** Fields of the account form, by label. */
export type Fields = Record<string, string>;

/** An access key that may read, on Open Telekom Cloud. */
export const readerKey: Fields = {
  Cloud: 'otc',
  'Sign-in method': 'access-key',
  'Access key ID': keys.reader.accessKey,
  'Secret access key': keys.reader.secretKey,
};

/** Opens the options page with the account form filled in. */
export async function openForm({ browser }: World, fields: Fields): Promise<Page> {
  const page = await browser.openExtensionPage(options);
  await press(page, 'Add account');
  for (const [label, value] of Object.entries(fields)) await fill(page, label, value);
  return page;
}

/** Adds an account by the form, as a person would; its projects are found when this ends, unless none are to be found. */
export async function addAccount(world: World, fields: Fields = readerKey, projectsFound = true): Promise<void> {
  const page = await openForm(world, fields);
  await press(page, 'Save');
  await page.waitForSelector(item, { timeout: 10_000 });
  if (projectsFound) await page.waitForFunction((selector) => /[1-9]\d* project/.test(document.querySelector(selector)?.textContent ?? ''), { timeout: 15_000 }, item);
  await page.close();
}

/** The popup's page in a tab of its own, told of a page of a console that a tab shows; null for none. */
export const openPopup = ({ browser }: World, page: string | null = listAddress): Promise<Page> =>
  browser.openExtensionPage(`src/popup/index.html${page ? `?${new URLSearchParams({ page })}` : ''}`);

/** Opens the permalink of an ID, met on this page of a console. */
export const ask = ({ browser }: World, id: string, page: string | null = listAddress): Promise<Page> =>
  browser.openExtensionPage(`src/popup/index.html?${new URLSearchParams({ id, ...(page && { page }) })}`);

/** The numbers and names of an answer, once it is there. */
export async function coverageOf(page: Page): Promise<DOMStringMap> {
  await page.waitForSelector('[role="status"][aria-label="Coverage"]', { timeout: 15_000 });
  return page.$eval('[aria-label="Coverage"]', (element) => ({ ...(element as HTMLElement).dataset }));
}

/** Kind of the failure shown, once there is one. Waits as long as a failure may take (contract.md: 60 s). */
export async function errorOf(page: Page): Promise<string | undefined> {
  await page.waitForSelector('[role="alert"][data-error]', { timeout: 58_000 });
  return page.$eval('[role="alert"]', (element) => (element as HTMLElement).dataset.error);
}

/** IDs of the traces listed, top first. */
export const listed = (page: Page): Promise<string[]> =>
  page.$$eval('[aria-label="Traces"] > [data-trace-id]', (items) => items.map((one) => (one as HTMLElement).dataset.traceId ?? ''));
