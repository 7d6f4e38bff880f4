import { browser } from './browser';

/** The manifest's content script, and the patterns of the pages that it runs in. */
export function contentScript(): { js: string[]; matches: string[] } {
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  // Firefox tells the manifest's paths as addresses, and takes only paths.
  const js = (scripts[0]?.js ?? []).map((file) => file.replace(browser.runtime.getURL(''), ''));
  return { js, matches: scripts.flatMap(({ matches = [] }) => matches) };
}

/**
 * Runs the content script in open tabs whose pages match: browsers run it only in pages that load later, and Chromium leaves
 * the one of an older version behind. It runs once in a frame, however often it is injected. One tab after the other, since
 * nobody waits for it; unloaded tabs get it when they load.
 */
export async function reachTabs(patterns: string[]): Promise<void> {
  const { js } = contentScript();
  if (patterns.length === 0 || js.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns, discarded: false }).catch(() => []);
  for (const { id } of tabs) {
    if (id !== undefined) await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: js }).catch(() => undefined);
  }
}
