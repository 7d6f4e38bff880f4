import type { Browser, Extension, Page, WebWorker } from 'puppeteer-core';
import { rightClick } from './right-click';
import type { Point } from './test-browser';
import { until } from './until';

interface Tab {
  id: number;
}
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: { query(filter: { active: true; lastFocusedWindow: true }): Promise<[Tab]> };
  contextMenus: { onClicked: { dispatch(info: unknown, tab: unknown): void } };
  commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
};

/** The living worker; one that ended is woken by a message, as everything wakes it. */
async function awakeWorker(extension: Extension, browser: Browser): Promise<WebWorker> {
  // After an update the one that ended is listed, too, before the living.
  const living = (await extension.workers()).at(-1);
  if (living) return living;
  const page = await browser.newPage({ background: true });
  await page.goto(`chrome-extension://${extension.id}/manifest.json`);
  await page.evaluate(() => chrome.runtime.sendMessage({ kind: 'wake' }).catch(() => null));
  await page.close();
  return until('the worker to wake', async () => (await extension.workers())[0]);
}

/** A real right click, then the click on our item as Chromium would report it (its native menu is out of reach headless). */
export async function dispatchMenuClick(extension: Extension, browser: Browser, page: Page, target: string | Point): Promise<void> {
  const at = await rightClick(page, target);
  const found = await page.evaluate(({ x, y }) => {
    const link = document.elementFromPoint(x, y)?.closest('a[href]');
    const selectionText = getSelection()?.toString() ?? '';
    return { ...(selectionText && { selectionText }), ...(link && { linkUrl: (link as HTMLAnchorElement).href }) };
  }, at);
  const info = { menuItemId: 'look-up-traces', pageUrl: page.url(), frameId: 0, frameUrl: page.url(), editable: false, ...found };
  const worker = await awakeWorker(extension, browser);
  await worker.evaluate(async (click) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch(click, { ...tab, url: click.pageUrl });
  }, info);
}

/** A command, as if its keys had been pressed. */
export async function dispatchCommand(extension: Extension, browser: Browser, page: Page, command: string): Promise<void> {
  await page.bringToFront();
  const worker = await awakeWorker(extension, browser);
  await worker.evaluate(
    async (name, url) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(name, { ...tab, url });
    },
    command,
    page.url(),
  );
}
