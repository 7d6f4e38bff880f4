import { browser } from './browser';
import type { Notice } from './messages';

/** Tells the content script of one frame. Null when there is none. */
export const noticeFrame = (tabId: number, frameId: number, notice: Notice): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, notice, { frameId }).catch(() => null);

/** Tells the content scripts of all frames of a tab; the first reply wins. Null when there is none. */
export const noticeTab = (tabId: number, notice: Notice): Promise<unknown> => browser.tabs.sendMessage(tabId, notice).catch(() => null);

/** Tells every tab that listens. */
export async function noticeAllTabs(notice: Notice): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : noticeTab(id, notice))));
}

/** The tab in front. Its address is known only where the person's gesture let us see it (`activeTab`). */
export async function activeTab(): Promise<{ id: number; url: string | null } | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}
