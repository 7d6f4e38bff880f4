import { browser } from './browser';
import type { PageNotice } from './notice';

/** Hears what the background tells our own pages, until the signal aborts. */
export function onNotice(listener: (notice: PageNotice) => void, signal: AbortSignal): void {
  const receive = (message: unknown, sender: { id?: string | undefined }): undefined => {
    const kind = (message as Partial<PageNotice> | null)?.kind;
    if (sender.id === browser.runtime.id && kind === 'accounts-changed') listener({ kind });
  };
  browser.runtime.onMessage.addListener(receive);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(receive));
}

/** Tells all our open pages. Nobody listening is no failure. */
export async function notifyPages(notice: PageNotice): Promise<void> {
  await browser.runtime.sendMessage(notice).catch(() => undefined);
}
