import { browser } from './browser';
import { contentScript } from './reach-tabs';

const id = 'custom-consoles';

/**
 * Runs our content script on the consoles of private clouds, too, where the person gave leave.
 * The clouds of the table are in the manifest.
 */
export async function registerConsoles(patterns: string[]): Promise<void> {
  const { js } = contentScript();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (patterns.length === 0 || js.length === 0) return;
  await browser.scripting
    .registerContentScripts([{ id, matches: patterns, js, allFrames: true, matchOriginAsFallback: true, runAt: 'document_idle', persistAcrossSessions: true }])
    .catch(() => undefined);
}
