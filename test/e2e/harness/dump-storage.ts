import type { Page } from 'puppeteer-core';

type Area = { get(keys: null): Promise<Record<string, unknown>> };
declare const chrome: { storage: { local: Area; session: Area } };

/** Reads both storage areas in a page of ours that `open` opens, and closes it. */
export async function dumpStorage(open: () => Promise<Page>): Promise<{ local: Record<string, unknown>; session: Record<string, unknown> }> {
  const page = await open();
  try {
    return await page.evaluate(async () => ({
      local: await chrome.storage.local.get(null),
      session: await chrome.storage.session.get(null),
    }));
  } finally {
    await page.close();
  }
}
