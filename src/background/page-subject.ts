import { readConsolePage } from '../core/console-page/read-console-page';
import { kindOf } from '../core/resource-id/kind-of';
import type { PageSubject } from '../platform/messages';
import { inject } from '../platform/inject';
import { activeTab, noticeTab } from '../platform/tabs';
import { listAccounts } from './accounts';
import { customHosts } from './find-place';

/** The ID in a content script's reply, checked: the page is hostile until shown otherwise. */
function readId(reply: unknown): string | null {
  const { id } = (reply ?? {}) as { id?: unknown };
  return typeof id === 'string' && id !== '' && id.length <= 512 ? id : null;
}

/** What the popup opens on: the resource of the current page by its address, else the ID under the selection. */
export async function pageSubject(): Promise<PageSubject> {
  const tab = await activeTab();
  if (!tab?.url) return { page: null, tabId: null, subject: null, site: null };
  const hosts = customHosts(await listAccounts());
  const page = readConsolePage(tab.url, hosts);
  if (!page?.cloud) return { page: null, tabId: null, subject: null, site: null };
  const [own] = page.resources;
  if (own) return { page: tab.url, tabId: tab.id, subject: { ...own, page: tab.url }, site: { host: page.host, pausedUntil: 0 } };
  await inject('look', tab.id, 'all');
  const id = readId(await noticeTab(tab.id, { kind: 'what-id' }));
  return { page: tab.url, tabId: tab.id, site: { host: page.host, pausedUntil: 0 }, subject: id === null ? null : { id, kind: kindOf(id), page: tab.url } };
}
