import { browser } from './browser';
import type { Notice } from './notice';

/** Tells the content script of one frame. Null when there is none. */
export const noticeFrame = (tabId: number, frameId: number, notice: Notice): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, notice, { frameId }).catch(() => null);

/** Tells the content scripts of all frames of a tab; the first reply wins. Null when there is none. */
export const noticeTab = (tabId: number, notice: Notice): Promise<unknown> => browser.tabs.sendMessage(tabId, notice).catch(() => null);

/** A tab, and its address where the browser lets us see it: on consoles, and where a gesture let us in (`activeTab`). */
export interface OpenTab {
  id: number;
  url: string | null;
}

/** All tabs, the one used last first. */
export async function openTabs(): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({});
  const byUse = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  // Empty while a new tab has loaded nothing.
  return byUse.flatMap(({ id, url }) => (id === undefined ? [] : { id, url: url || null }));
}

/** Calls back when a tab goes to another address, with it; null when it is closed, or at one that the browser hides from us. Until the signal aborts. */
export function onTabMoved(tabId: number, listener: (url: string | null) => void, signal: AbortSignal): void {
  const { onUpdated, onRemoved } = browser.tabs;
  const moved = (id: number, { url, status }: { url?: string | undefined; status?: string | undefined }) => {
    if (id !== tabId) return;
    if (url !== undefined) listener(url);
    // Of a site that is no console we hear only that something loads.
    else if (status !== undefined) void tellHidden();
  };
  const tellHidden = async () => {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab && !tab.url && !signal.aborted) listener(null);
  };
  const closed = (id: number) => {
    if (id === tabId) listener(null);
  };
  onUpdated.addListener(moved);
  onRemoved.addListener(closed);
  signal.addEventListener('abort', () => {
    onUpdated.removeListener(moved);
    onRemoved.removeListener(closed);
  });
}

/** The tab in front. */
export async function activeTab(): Promise<OpenTab | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}
