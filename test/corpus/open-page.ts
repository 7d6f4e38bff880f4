import { until, type TestBrowser } from '../e2e/harness/browser';
import type { Observer } from './observer';
import type { OpenPage } from './point-at';

/** Opens a page of the corpus in a tab in front, and waits until it says that it is ready. */
export async function openCorpusPage(browser: TestBrowser, observer: Observer, address: string): Promise<OpenPage> {
  const page = await browser.newPage(address);
  await until('the page to be ready', () => page.evaluate(() => 'ready' in document.documentElement.dataset));
  return { page, observer, tabId: await observer.tabOf(address), ask: (at) => browser.rightClickLookUp(page, at) };
}
