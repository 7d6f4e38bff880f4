import { browser } from './browser';

const id = 'custom-consoles';

/**
 * Runs our content script on the consoles of private clouds, too, where the person gave leave.
 * The clouds of the table are in the manifest.
 */
export async function registerConsoles(patterns: string[]): Promise<void> {
  const { content_scripts: [script] = [] } = browser.runtime.getManifest();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (patterns.length === 0 || !script?.js) return;
  // Firefox tells the manifest's paths as addresses, and takes only paths.
  const js = script.js.map((file) => file.replace(browser.runtime.getURL(''), ''));
  await browser.scripting
    .registerContentScripts([{ id, matches: patterns, js, allFrames: true, runAt: 'document_idle', persistAcrossSessions: true }])
    .catch(() => undefined);
}
