import type { Page } from 'puppeteer-core';
import type { MessageKind, Payload, Replies } from '../../src/platform/messages';

declare const chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };

/** Says something to the background from a page of ours, as its own code would. */
export const say = <K extends MessageKind>(page: Page, kind: K, payload: Payload<K>): Promise<Replies[K]> =>
  page.evaluate((message) => chrome.runtime.sendMessage(message), { kind, payload }) as Promise<Replies[K]>;
