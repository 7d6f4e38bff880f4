import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserUnderTest, openBrowser, until, type TestBrowser } from './harness/browser';
import { startPlainServer, type PlainServer } from './harness/plain-server';

const consolePage = 'https://console.otc.t-systems.com/ecm/';

let server: PlainServer;
let browser: TestBrowser;
beforeAll(async () => {
  server = await startPlainServer();
  browser = await openBrowser(browserUnderTest, { port: server.port });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test.each(['src/popup/index.html', 'src/options/index.html'])('%s opens as a page', async (path) => {
  const page = await browser.openExtensionPage(path);
  await page.waitForSelector('body *');
  expect(await page.evaluate(() => location.href)).toBe(browser.extensionUrl(path));
  await page.close();
});

test('the toolbar popup opens over a console page', async () => {
  const page = await browser.newPage(consolePage);
  const popup = await browser.popup(page);
  await popup.waitForSelector('body *');
  expect(await popup.evaluate(() => location.pathname)).toBe('/src/popup/index.html');
  await page.close();
});

test('the background ends when killed and comes back when spoken to', async () => {
  await browser.killWorker();
  await expect(browser.storageDump()).resolves.toMatchObject({ local: {}, session: {} });
});

test('nothing was thrown uncaught, and if it were we would see it', async () => {
  expect(await browser.uncaughtErrors()).toEqual([]);
  const page = await browser.openExtensionPage('src/popup/index.html');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('thrown on purpose');
    });
  });
  const errors = await until('the error to be told', async () => {
    const told = await browser.uncaughtErrors();
    return told.length > 0 && told;
  });
  expect(errors).toEqual([expect.stringContaining('thrown on purpose')]);
});
