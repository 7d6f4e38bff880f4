import { browser } from './browser';

/**
 * Our scripts that are not in the manifest: each one self-contained file, made by vite.config.ts.
 * From the root, since Firefox takes a relative path as relative to the page that asks.
 */
const files = { look: '/content/look.js', scan: '/content/scan.js' } as const;

/** Runs one of our scripts in some frames of a tab, or in all. @returns the frames where it ran; none where the browser refuses. */
export async function inject(file: keyof typeof files, tabId: number, frameIds: number[] | 'all'): Promise<number[]> {
  const target = frameIds === 'all' ? { tabId, allFrames: true } : { tabId, frameIds };
  const results = await browser.scripting.executeScript({ target, files: [files[file]] }).catch(() => []);
  // Firefox also lists the frames where it failed.
  return results.filter((result) => !result.error).map(({ frameId }) => frameId);
}
