import { browser } from './browser';

/** What was right-clicked. */
export interface Click {
  tabId: number | null;
  frameId: number;
  selection: string | null;
  link: string | null;
  /** Address of the page. */
  page: string | null;
}

const title = 'Look up traces';

/**
 * The context menu's entry, made once at install (rebuilding menus on each selection is what such extensions are blamed for).
 * Consoles get it everywhere; other pages on selected text only. One pattern list cannot say both, hence the second item:
 * the browser shows one of them at a time.
 */
export function createMenu(consolePatterns: string[]): void {
  browser.contextMenus.removeAll().then(() => {
    browser.contextMenus.create({
      id: 'look-up-traces',
      title,
      contexts: ['page', 'frame', 'link', 'image', 'editable'],
      documentUrlPatterns: consolePatterns,
    });
    browser.contextMenus.create({ id: 'look-up-traces-selection', title, contexts: ['selection'] });
  });
}

/** Shows the entry on these consoles, too. */
export async function followMenu(consolePatterns: string[]): Promise<void> {
  await browser.contextMenus.update('look-up-traces', { documentUrlPatterns: consolePatterns }).catch(() => undefined);
}

/** Calls back on a click of our menu entry. Register it synchronously at start (promise 6). */
export function onMenuClick(listener: (click: Click) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) =>
    listener({
      tabId: tab?.id ?? null,
      frameId: info.frameId ?? 0,
      selection: info.selectionText ?? null,
      link: info.linkUrl ?? null,
      page: info.pageUrl ?? null,
    }),
  );
}

/** Calls back on the keyboard command, with the tab that it was given in where the browser tells. */
export function onCommand(name: string, listener: (tabId: number | null) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name) listener(tab?.id ?? null);
  });
}

/** Calls back on an entry under our keyword in the address bar. */
export function onOmnibox(listener: (text: string) => void): void {
  browser.omnibox.onInputEntered.addListener((text) => listener(text));
}

/** Calls back once after install and after each update. */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
}
