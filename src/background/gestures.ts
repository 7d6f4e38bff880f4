import type { Account } from '../core/account';
import { readConsolePage } from '../core/console-page/read-console-page';
import { plainText } from '../core/page-ids/plain-text';
import { findIds } from '../core/resource-id/find-ids';
import { rankIds } from '../core/resource-id/rank';
import type { Click } from '../platform/gestures';
import { inject } from '../platform/inject';
import { openTab, openWindow } from '../platform/open-page';
import { activeTab, noticeFrame, noticeTab } from '../platform/tabs';
import { listAccounts } from './accounts';
import { customHosts } from './find-place';

const longestName = 200;

/** The ID in a text that a person chose: one of a known shape, else the text itself when it could be a name. */
function idIn(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  const plain = plainText(trimmed);
  const [found] = rankIds(findIds(plain), null, plain);
  if (found) return found.id;
  return trimmed !== '' && trimmed.length <= longestName && !/\s/.test(trimmed) ? trimmed : null;
}

/** The ID that a frame found where no card could be shown: in one without an origin. */
const idSeen = (reply: unknown): string | null => (typeof reply === 'string' ? idIn(reply) : null);

/** A console's link names its resource by a parameter or a path; in any other the likeliest ID is taken. */
function idInLink(link: string | null): string | null {
  if (link === null) return null;
  const page = readConsolePage(link);
  return page?.resources[0]?.id ?? rankIds(findIds(link), page, link)[0]?.id ?? null;
}

/** The first of these addresses that is a console's: it tells where to ask. */
const consoleAmong = (accounts: readonly Account[], ...addresses: (string | null)[]): string | null =>
  addresses.find((address) => address !== null && readConsolePage(address, customHosts(accounts))?.cloud) ?? null;

/** Right-click: a card beside the ID on a console page; elsewhere a small window, since there is no page of ours to show it on. */
export async function lookUpClicked({ tabId, frameId, selection, link, page }: Click): Promise<void> {
  const id = idIn(selection) ?? idInLink(link);
  const accounts = await listAccounts();
  // The click lets us into any page, but only consoles get a card.
  if (tabId !== null && consoleAmong(accounts, page) !== null) await inject('look', tabId, [frameId]);
  const shown = tabId === null ? null : await noticeFrame(tabId, frameId, { kind: 'show-card', at: 'context', id });
  if (shown !== true) await openWindow(id ?? idSeen(shown), consoleAmong(accounts, selection === null ? link : null, page));
}

/** Keyboard: the ID under the pointer, or the selected one, of the tab in front; where there is none, the field for any. */
export async function lookUpAtPointer(tabId: number | null): Promise<void> {
  const front = await activeTab();
  const id = tabId ?? front?.id;
  if (id !== undefined && front?.id === id && consoleAmong(await listAccounts(), front.url) !== null) await inject('look', id, 'all');
  const shown = id === undefined ? null : await noticeTab(id, { kind: 'show-card', at: 'pointer', id: null });
  const seen = idSeen(shown);
  if (shown !== true) await openWindow(seen, seen === null ? null : consoleAmong(await listAccounts(), front?.url ?? null));
}

/** Address bar: `cts <ID>` opens the permalink. */
export async function lookUpTyped(text: string): Promise<void> {
  const id = idIn(text);
  if (id) await openTab(id);
}

