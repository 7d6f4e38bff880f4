import type { Page } from 'puppeteer-core';
import { openBrowser, type TestBrowser } from '../../../e2e/harness/browser';
import { startPlainServer } from '../../../e2e/harness/plain-server';
import { builtManifest } from '../../../e2e/harness/built-extension';

/** A browser with the built extension; every console has one and the same page. */
export interface Built {
  browser: TestBrowser;
  /** A page of the extension, which does as a surface does. */
  surface: Page;
  close: () => Promise<void>;
}

/** Starts it. */
export async function openBuilt(html: string): Promise<Built> {
  const server = await startPlainServer(html);
  const browser = await openBrowser('chromium', { port: server.port });
  const surface = await browser.openExtensionPage(builtManifest('chromium').options_ui.page);
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { browser, surface, close };
}
