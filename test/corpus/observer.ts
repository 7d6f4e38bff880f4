import type { Page } from 'puppeteer-core';
import type { SeenId } from '../../src/core/page-ids/seen-id';
import { pageIdsPort } from '../../src/platform/page-talk';
import { until, type TestBrowser } from '../e2e/harness/browser';

/** The subject that a card was opened for. */
export interface CardSubject {
  nonce: string;
  id: string;
  label: string | null;
  name: string | null;
}

/** What one frame of a page listed, as it said last; `ids` is null where it has not said all yet. */
export interface Listing {
  frameId: number;
  ids: SeenId[] | null;
}

interface Port {
  onMessage: { addListener: (hear: (message: { kind: string; isWhole?: boolean; ids?: SeenId[] }) => void) => void };
  disconnect: () => void;
}

declare const chrome: {
  runtime: { sendMessage: (message: object) => Promise<unknown> };
  storage: { session: { get: (key: string) => Promise<Record<string, unknown>> } };
  scripting: { executeScript: (injection: object) => Promise<{ frameId: number }[]> };
  tabs: {
    query: (filter: object) => Promise<{ id?: number; url?: string; active: boolean }[]>;
    connect: (tabId: number, options: object) => Port;
    sendMessage: (tabId: number, message: object) => Promise<unknown>;
  };
};

/** The listing that goes on, in the extension's page. */
declare let traceLensListing: { listings: Listing[]; end: () => void };

/** Watches from a page of the extension what it does in others; a person has no part in it. */
export interface Observer {
  /** The tab that shows an address (hash aside). */
  tabOf: (address: string) => Promise<number>;
  /** The newest card of any page. */
  newestCard: () => Promise<CardSubject | null>;
  /** Closes the card as its own close button would. */
  closeCard: (tabId: number, nonce: string) => Promise<void>;
  /** Asks every frame of a tab for all IDs that it shows, as the popup does, until `isEnough` of what they say, or for eight seconds. */
  listIds: (tabId: number, isEnough: (said: Listing[]) => boolean) => Promise<Listing[]>;
}

/** Opens the extension's page and takes the waiting out of hover. */
export async function openObserver(browser: TestBrowser): Promise<Observer> {
  const page: Page = await browser.openExtensionPage('src/options/index.html');
  await page.waitForSelector('h2');
  await page.evaluate(() => chrome.runtime.sendMessage({ kind: 'save-settings', payload: { hoverDelay: 0, hoverKey: 'none' } }));
  return {
    tabOf: (address) =>
      page.evaluate(async (wanted) => {
        const tabs = await chrome.tabs.query({});
        const tab = tabs.find(({ url }) => url?.split('#')[0] === wanted);
        if (tab?.id === undefined) throw new Error(`No tab shows ${wanted}`);
        return tab.id;
      }, address.split('#')[0] ?? ''),
    newestCard: () =>
      page.evaluate(async () => {
        const { cards = [] } = (await chrome.storage.session.get('cards')) as { cards?: string[] };
        const nonce = cards.at(-1);
        if (nonce === undefined) return null;
        const card = (await chrome.storage.session.get(`card:${nonce}`))[`card:${nonce}`] as { subject: { id: string; label?: string; name?: string } } | undefined;
        return card ? { nonce, id: card.subject.id, label: card.subject.label ?? null, name: card.subject.name ?? null } : null;
      }),
    closeCard: (tabId, nonce) =>
      page.evaluate(
        async (tab, card) => {
          await chrome.tabs.sendMessage(tab, { kind: 'close-card', nonce: card }).catch(() => null);
        },
        tabId,
        nonce,
      ),
    listIds: async (tabId, isEnough) => {
      await page.evaluate(
        async (tab, port) => {
          const frames = await chrome.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: ['/content/shared.js', '/content/scan.js'] });
          const listings = frames.map(({ frameId }): Listing => ({ frameId, ids: null }));
          const ports = listings.map((listing) => {
            const talk = chrome.tabs.connect(tab, { name: port, frameId: listing.frameId });
            talk.onMessage.addListener(({ kind, isWhole, ids }) => {
              if (kind === 'ids' && isWhole) listing.ids = ids ?? [];
            });
            return talk;
          });
          (globalThis as unknown as { traceLensListing: object }).traceLensListing = { listings, end: () => ports.forEach((talk) => talk.disconnect()) };
        },
        tabId,
        pageIdsPort,
      );
      const said = () => page.evaluate(() => traceLensListing.listings);
      // What is said before all labels are known is no list yet.
      await until('the whole list', async () => isEnough(await said()), 8_000).catch(() => null);
      const last = await said();
      await page.evaluate(() => traceLensListing.end());
      return last;
    },
  };
}
