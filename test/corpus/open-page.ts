import type { TestBrowser } from '../e2e/harness/browser';
import type { Observer } from './observer';
import type { OpenPage } from './point-at';

/** Opens a page of the corpus in a tab in front, and waits until it says that it is ready. */
export async function openCorpusPage(browser: TestBrowser, observer: Observer, address: string): Promise<OpenPage> {
  const page = await browser.newPage(address);
  await page.waitForFunction(() => 'ready' in document.documentElement.dataset, { timeout: 15_000 });
  return { page, observer, tabId: await observer.tabOf(address), ask: (at) => browser.rightClickLookUp(page, at) };
}
