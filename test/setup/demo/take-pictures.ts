import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openBrowser, type TestBrowser, until } from '../../e2e/harness/browser';
import { detailAddress, ids, listAddress } from '../../sandbox/pages/ids';
import { addDemoAccount } from './add-demo-account';

/** Blink's own numbers for them; set for the whole browser, since emulation does not reach the card's frame. */
const schemes = { light: 1, dark: 0 } as const;

/** The toolbar popup as a page, to be photographed. */
async function popupPage(browser: TestBrowser, page: Page, shown: string): Promise<Page> {
  await browser.popup(page);
  const address = browser.extensionUrl('src/popup/index.html');
  const target = await until('the popup', async () => browser.browser.targets().find((one) => one.url().startsWith(address)));
  const popup = await target.asPage();
  await popup.waitForSelector(shown);
  return popup;
}

/** A tab as the pictures show it, drawn as sharply as on a good screen: CSS px. */
const tabSize = { width: 1280, height: 800, deviceScaleFactor: 2 };

/** Leaves console page, hover card, the page's IDs, what changed, marks, popup, detail and options as PNG files in a folder, light and dark. Every one is reached by real gestures. */
export async function takePictures(port: number, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const taken: string[] = [];
  for (const [scheme, number] of Object.entries(schemes)) {
    const flags = [`--blink-settings=preferredColorScheme=${number}`, '--screen-info={3840x2400 devicePixelRatio=2}', '--hide-scrollbars'];
    const browser = await openBrowser('chromium', { port, flags });
    const take = async (page: Page, name: string) => {
      const path = join(folder, `${name}-${scheme}.png`);
      await page.screenshot({ path: path as `${string}.png` });
      taken.push(path);
    };
    try {
      const options = await addDemoAccount(browser);
      await options.setViewport(tabSize);
      await take(options, 'options');

      const list = await browser.newPage(listAddress);
      await list.setViewport(tabSize);
      await take(list, 'console-page');
      const { x, y } = await (await list.waitForSelector(`::-p-text(${ids.server})`))!.clickablePoint();
      await list.mouse.move(x - 40, y + 3, { steps: 4 });
      await list.mouse.move(x, y, { steps: 4 });
      await (await browser.cardFrame(list)).waitForSelector('[data-trace-id]');
      await take(list, 'hover-card');

      const changes = await browser.newPage(listAddress);
      await changes.setViewport(tabSize);
      const board = await popupPage(browser, changes, '[data-id]');
      await take(board, 'page-ids');
      await (await board.waitForSelector('::-p-text(What changed here?)'))?.click();
      await board.waitForSelector('[data-mark]');
      await until('the marks', () => changes.evaluate(() => CSS.highlights.size > 0));
      await take(board, 'what-changed');
      await take(changes, 'marks');

      const popup = await popupPage(browser, await browser.newPage(detailAddress(ids.server)), '[data-trace-id]');
      await take(popup, 'popup');
      // Of all traces, one that failed shows best what a detail has to say.
      await popup.click('[data-trace-id]:not([data-rating="normal"]) button[aria-expanded]');
      const detail = await popup.waitForSelector('[data-trace-id]:has(> button[aria-expanded="true"])');
      // Its head just below the page's own, which stays in place.
      await detail?.evaluate((trace) => {
        const covered = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
        scrollBy(0, trace.getBoundingClientRect().top - covered);
      });
      await take(popup, 'detail');
    } finally {
      await browser.close();
    }
  }
  return taken;
}
