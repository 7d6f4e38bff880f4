import { readConsolePage, type ConsolePage } from '../core/console-page/read-console-page';
import type { Subject } from '../core/lookup';
import { kindOf } from '../core/resource-id/kind-of';
import type { PageSubject, Payload } from '../platform/messages';
import { inject } from '../platform/inject';
import { activeTab, noticeTab, openTabs, type OpenTab } from '../platform/tabs';
import { listAccounts } from './accounts';
import { customHosts } from './find-place';
import { pausedUntil } from './pauses';
import { roleOf } from './subject-role';

const nowhere: PageSubject = { page: null, tabId: null, subject: null, site: null };

/** The ID in a content script's reply, checked: the page is hostile until shown otherwise. */
function readId(reply: unknown): string | null {
  const { id } = (reply ?? {}) as { id?: unknown };
  return typeof id === 'string' && id !== '' && id.length <= 512 ? id : null;
}

/** The tab that shows this very address, the one used last where there are several. */
async function tabAt(address: string): Promise<OpenTab | null> {
  const wanted = URL.canParse(address) ? new URL(address).href : null;
  return (await openTabs()).find(({ url }) => url !== null && url === wanted) ?? null;
}

async function subjectOn(address: string, { resources: [own] }: ConsolePage, tabId: number | null): Promise<Subject | null> {
  if (own) return { ...own, page: address };
  if (tabId === null) return null;
  await inject('look', tabId, 'all');
  const id = readId(await noticeTab(tabId, { kind: 'what-id' }));
  if (id === null) return null;
  const subject: Subject = { id, kind: kindOf(id), page: address };
  return { ...subject, role: await roleOf(subject, { label: null, param: null }) };
}

/**
 * What the popup opens on: the page in front, or the one at the address that it was given (with the tab that shows it, if one
 * does), and that page's own resource by its address, else the ID under the selection.
 */
export async function pageSubject({ page: named }: Payload<'page-subject'>): Promise<PageSubject> {
  const tab = named === null ? await activeTab() : await tabAt(named);
  const address = named ?? tab?.url ?? null;
  const page = address === null ? null : readConsolePage(address, customHosts(await listAccounts()));
  if (address === null || !page?.cloud) return nowhere;
  const tabId = tab?.id ?? null;
  const [subject, until] = await Promise.all([subjectOn(address, page, tabId), pausedUntil(page.host)]);
  return { page: address, tabId, subject, site: { host: page.host, pausedUntil: until } };
}
