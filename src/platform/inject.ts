import { browser } from './browser';

/**
 * Our scripts that are not in the manifest, made by vite.config.ts: files that can import nothing, so what both need runs first.
 * From the root, since Firefox takes a relative path as relative to the page that asks.
 */
const files = {
  look: ['/content/shared.js', '/content/look.js'],
  scan: ['/content/shared.js', '/content/scan.js'],
};

/** Runs one of our scripts in some frames of a tab, or in all. @returns the frames where it ran; none where the browser refuses. */
export async function inject(script: keyof typeof files, tabId: number, frameIds: number[] | 'all'): Promise<number[]> {
  const target = frameIds === 'all' ? { tabId, allFrames: true } : { tabId, frameIds };
  const results = await browser.scripting.executeScript({ target, files: files[script] }).catch(() => []);
  // Firefox also lists the frames where it failed.
  return results.filter((result) => !result.error).map(({ frameId }) => frameId);
}
