import type { Browser, Page } from 'puppeteer-core';

/** A point in a page's viewport: CSS px. */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle in a page's viewport: CSS px. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** A function that runs inside a document. It is sent as text: it sees its arguments, which are JSON, and nothing else of the test. */
export type InDocument<A extends unknown[], R> = (...args: A) => R | Promise<R>;

/** A document of ours that is no ordinary tab: the card's frame, the toolbar popup. The same in both browsers. */
export interface Surface {
  /** Runs a function in the document; its result must be JSON. */
  evaluate<A extends unknown[], R>(run: InDocument<A, R>, ...args: A): Promise<R>;
  /** Resolves once an element matches; rejects after ten seconds with what the document holds instead. */
  waitForSelector(selector: string): Promise<void>;
  /** Waits for the element and presses the real mouse button in its middle. */
  click(selector: string): Promise<void>;
}

/** What a test wants of the browser that it gets. */
export interface BrowserOptions {
  /** Every host name is this port of this machine, on port 443. */
  port: number;
  /** Firefox only: preferences over ours. */
  prefs?: Record<string, string | number | boolean>;
  /** Chromium only: what stands in the fresh profile's `Default/Preferences`, given the extension's ID. */
  profileSeed?: (extensionId: string) => object;
  /** Chromium only: more flags. */
  flags?: string[];
  /** With a window; off unless asked for. */
  headed?: boolean;
}

/** A profile seed without which Chromium turns an unpacked extension off when it reloads. */
export const developerMode = () => ({ extensions: { ui: { developer_mode: true } } });

/** A running browser with the built extension in it. */
export interface TestBrowser {
  name: 'chromium' | 'firefox';
  /** Puppeteer's own, for what is the same in both anyway. */
  browser: Browser;
  /** Address of a path inside the extension. */
  extensionUrl(path: string): string;
  /** Opens a path of the extension in a tab of its own, parameters included. */
  openExtensionPage(path: string): Promise<Page>;
  /** Opens an address in a new tab, in front. */
  newPage(url: string): Promise<Page>;
  /** Opens the real toolbar popup over a page. */
  popup(page: Page): Promise<Surface>;
  /** The card shown in a page, once its document is there. */
  cardFrame(page: Page): Promise<Surface>;
  /** Where the card's frame stands in the page (closed shadow root and all), or null when there is none. */
  cardBox(page: Page): Promise<Box | null>;
  /** Right-clicks an element or a point and chooses our item. Chromium's native menu is out of reach headless: its click is dispatched. */
  rightClickLookUp(page: Page, target: string | Point): Promise<void>;
  /** The command `look-up-at-pointer`, for the page in front. */
  lookUpAtPointer(page: Page): Promise<void>;
  /** Ends the background as the browser does when it is idle. The next message wakes it. */
  killWorker(): Promise<void>;
  /** Updates the extension to the same version: its documents close, its worker and content scripts end. Chromium: needs {@link developerMode}. */
  updateExtension(): Promise<void>;
  /** Everything in storage.local and storage.session, as an extension page reads it. */
  storageDump(): Promise<{ local: Record<string, unknown>; session: Record<string, unknown> }>;
  /** Uncaught errors of the extension's own documents so far. */
  uncaughtErrors(): Promise<string[]>;
  /** Ends the browser, by its process id if it does not answer. */
  close(): Promise<void>;
}
