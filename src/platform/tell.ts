import type { MessageKind, Payload, Replies, messages } from './messages';
import type { Notice } from './notice';

/** Messages that a content script may send. */
export type ContentMessage = {
  [K in MessageKind]: (typeof messages)[K]['from'] extends 'content' ? K : never;
}[MessageKind];

interface Runtime {
  id?: string;
  getURL: (path: string) => string;
  sendMessage: (message: unknown) => Promise<unknown>;
  onMessage: {
    addListener: (listener: Receive) => void;
    removeListener: (listener: Receive) => void;
  };
}

type Receive = (message: unknown, sender: { id?: string }, sendResponse: (value: unknown) => void) => void;

declare const browser: { runtime: Runtime } | undefined;
declare const chrome: { runtime: Runtime };

// Manifest V3 gives promises natively in both browsers: the content script need not carry the polyfill's 3 kB.
const runtime = (): Runtime => (typeof browser === 'undefined' ? chrome : browser).runtime;

/** False once the extension was updated or removed: Chromium then leaves the content script behind without a runtime id. */
export function isConnected(): boolean {
  try {
    return Boolean(runtime().id);
  } catch {
    return false;
  }
}

/**
 * Says something to the background from a content script.
 * @returns its reply, or null when there is nobody to answer (extension updated or removed, worker killed).
 */
export async function tell<K extends ContentMessage>(kind: K, payload: Payload<K>): Promise<Replies[K] | null> {
  try {
    return ((await runtime().sendMessage({ kind, payload })) ?? null) as Replies[K] | null;
  } catch {
    return null;
  }
}

/** Hears what the background tells this content script, until the signal aborts. */
export function onNotice(listener: (notice: Notice, reply: (value: unknown) => void) => void, signal: AbortSignal): void {
  const receive: Receive = (message, sender, sendResponse) => {
    if (sender.id === runtime().id) listener(message as Notice, sendResponse);
  };
  const { onMessage } = runtime();
  onMessage.addListener(receive);
  signal.addEventListener('abort', () => onMessage.removeListener(receive));
}

/** Address of the card page for a nonce. */
export const cardAddress = (nonce: string): string => `${runtime().getURL('src/card/index.html')}#${nonce}`;
