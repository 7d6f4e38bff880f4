import type { Subject } from '../core/lookup';
import { browser } from './browser';

const popupPage = 'src/popup/index.html';

/** Address of the popup page for a subject: the extension's own permalink (contract.md). What is no resource says its role, too. */
export function permalink({ id, page, role = 'resource' }: Pick<Subject, 'id' | 'page' | 'role'>): string {
  const parameters = new URLSearchParams({ id, ...(page === null ? {} : { page }), ...(role === 'resource' ? {} : { role }) });
  return browser.runtime.getURL(`${popupPage}?${parameters}`);
}

/** Opens the popup page in a small window of its own, where there is no page to show a card on. */
export async function openWindow(id: string | null, page: string | null): Promise<void> {
  const url = id === null ? browser.runtime.getURL(popupPage) : permalink({ id, page });
  await browser.windows.create({ url, type: 'popup', width: 520, height: 720 });
}

/** Opens the popup page for an ID in a tab. */
export async function openTab(id: string): Promise<void> {
  await browser.tabs.create({ url: permalink({ id, page: null }) });
}
