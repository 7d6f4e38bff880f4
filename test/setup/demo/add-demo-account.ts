import type { TestBrowser } from '../../e2e/harness/browser';

/** Saves the demo account as a person would: on the options page. Leaves that page open and gives it. */
export async function addDemoAccount(browser: TestBrowser) {
  const page = await browser.openExtensionPage('src/options/index.html');
  await page.locator('::-p-aria([name="Add account"][role="button"])').click();
  await page.locator('::-p-aria([name="Cloud"][role="combobox"])').fill('demo');
  await page.locator('::-p-aria([name="Save"][role="button"])').click();
  await page.waitForSelector('::-p-aria([name="Accounts"][role="list"]) li');
  return page;
}
