import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { builtFolder, builtManifest } from './built-extension';
import { chromiumCardBox } from './chromium-card-box';
import { collectErrors } from './chromium-errors';
import { dispatchCommand, dispatchMenuClick } from './chromium-dispatch';
import { closerOf } from './close-browser';
import { dumpStorage } from './dump-storage';
import { endWorkers } from './end-workers';
import { createSurface } from './surface';
import type { BrowserOptions, Surface, TestBrowser } from './test-browser';
import { until } from './until';

declare const chrome: { runtime: { reload: () => void } };

/** Chromium names an unpacked extension by its folder: SHA-256 of the path, 16 bytes, hex digits as the letters a to p. */
const idOf = (folder: string) =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));

function freshProfile(seed: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'trace-lens-chromium-'));
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(seed));
  return folder;
}

const surfaceOf = (document: Page | ReturnType<Page['mainFrame']>): Surface => ({
  ...createSurface(document.evaluate.bind(document) as Surface['evaluate'], async () => {}),
  click: async (selector) => {
    await document.waitForSelector(selector, { visible: true, timeout: 10_000 });
    await document.click(selector);
  },
});

/** Starts Chromium with the production build; every host name leads to `port`. */
export async function openChromium({ port, profileSeed, flags = [], headed = false }: BrowserOptions): Promise<TestBrowser> {
  const folder = realpathSync(builtFolder('chromium'));
  const manifest = builtManifest('chromium');
  const id = idOf(folder);
  const profile = freshProfile(profileSeed?.(id) ?? {});
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: !headed,
    userDataDir: profile,
    defaultViewport: headed ? null : { width: 1280, height: 800 },
    ignoreDefaultArgs: ['--disable-extensions', ...(headed ? ['--enable-automation'] : [])],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Headless, a screen is 800 × 600 unless told, and a popup is cut to it.
      '--screen-info={1920x1200}',
      // Google's own Chrome ignores --load-extension without it; Chromium does not mind.
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      `--host-resolver-rules=MAP *:443 127.0.0.1:${port}`,
      '--ignore-certificate-errors',
      // Without it a window says that flags like these are not supported.
      ...(headed ? ['--test-type'] : []),
      ...flags,
    ],
  });
  const end = closerOf(browser);
  const close = async () => {
    await end();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const errors = collectErrors(browser, id);
    const extension = await until('the extension to be loaded', async () => (await browser.extensions()).get(id));
    const extensionUrl = (path: string) => `chrome-extension://${id}/${path}`;
    const newPage = async (url: string) => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    };
    const cardPath = `/${manifest.web_accessible_resources[0].resources[0]}`;
    return {
      name: 'chromium',
      browser,
      extensionUrl,
      newPage,
      openExtensionPage: (path) => newPage(extensionUrl(path)),
      async popup(page) {
        const isPopup = (url: string) => url.startsWith(extensionUrl(manifest.action.default_popup));
        const before = new Set(browser.targets());
        await page.bringToFront();
        await extension.triggerAction(page);
        const target = await browser.waitForTarget((one) => !before.has(one) && isPopup(one.url()), { timeout: 10_000 });
        return surfaceOf(await target.asPage());
      },
      async cardFrame(page) {
        const isCard = (url: string) => url.startsWith('chrome-extension:') && new URL(url).pathname === cardPath;
        return surfaceOf(await until('the card', async () => page.frames().findLast((frame) => isCard(frame.url()))));
      },
      cardBox: chromiumCardBox,
      rightClickLookUp: (page, target) => dispatchMenuClick(extension, browser, page, target),
      lookUpAtPointer: (page) => dispatchCommand(extension, browser, page, 'look-up-at-pointer'),
      killWorker: () => endWorkers(browser, extension),
      async updateExtension() {
        const page = await newPage(extensionUrl(manifest.options_ui.page));
        const before = await extension.workers();
        // The page goes with the extension, so nobody is left to answer.
        void page.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
        // The debugger goes on listing the worker that ended.
        await until('the new worker', async () => page.isClosed() && (await extension.workers()).some((worker) => !before.includes(worker)));
      },
      storageDump: () => dumpStorage(() => newPage(extensionUrl(manifest.options_ui.page))),
      uncaughtErrors: async () => [...errors],
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
