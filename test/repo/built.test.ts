import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MessageKind } from '../../src/platform/messages';
import type { FromFrame } from '../../src/platform/page-talk';
import { root, textOf } from './files';

interface Manifest {
  manifest_version: number;
  action: { default_popup: string };
  options_ui: { page: string };
  content_scripts: { js: string[] }[];
  web_accessible_resources: { resources: string[] }[];
  background: { service_worker?: string; scripts?: string[] };
}

/** A script that is injected can import nothing. */
const moduleWords = /(^|[;}\s])(import|export)\s*[\w*{"'(]/;

const contentScripts = (manifest: Manifest | null) => [...new Set(manifest?.content_scripts.flatMap(({ js }) => js))];

interface InPage {
  what: string;
  files: (manifest: Manifest | null) => string[];
  /** Bytes gzipped, at most. */
  most: number;
  /** What the script cannot do without saying, a message or an API: an empty file fits any budget. */
  says: MessageKind | FromFrame['kind'] | 'openOrClosedShadowRoot';
}

/** Every script of ours that runs in a console's pages. */
const inPages: InPage[] = [
  { what: 'the content script, which every console frame runs,', files: contentScripts, most: 1_500, says: 'wake-page' },
  { what: 'what it brings in when a person points', files: () => ['content/look.js'], most: 9_500, says: 'open-card' },
  { what: 'what a surface brings in for the whole page', files: () => ['content/scan.js'], most: 12_750, says: 'frames-came' },
  { what: 'what both of them need', files: () => ['content/shared.js'], most: 15_750, says: 'openOrClosedShadowRoot' },
];

// `npm test` builds first; a run of the unit tests alone may have nothing to look at.
describe.each(['chromium', 'firefox'])('dist/%s', (name) => {
  const folder = `dist/${name}`;
  const isBuilt = existsSync(join(root, folder, 'manifest.json'));
  const manifest = isBuilt ? (JSON.parse(textOf(`${folder}/manifest.json`)) as Manifest) : null;

  test.runIf(isBuilt).each(inPages.map((one) => [one.what, one] as const))('%s is one self-contained file that does something, within its budget', (_what, { files, most, says }) => {
    const [file, ...others] = files(manifest);
    expect(others).toEqual([]);
    const text = textOf(`${folder}/${file}`);
    expect(text).toContain(says);
    expect(text).not.toMatch(moduleWords);
    expect(gzipSync(text).length).toBeLessThanOrEqual(most);
  });

  test.runIf(isBuilt)('names its pages, and only the card may be framed by a console', () => {
    expect(manifest?.manifest_version).toBe(3);
    const pages = [manifest?.action.default_popup, manifest?.options_ui.page, 'src/card/index.html'];
    expect(pages.filter((page) => !page || !existsSync(join(root, folder, page)))).toEqual([]);
    expect(manifest?.web_accessible_resources.flatMap(({ resources }) => resources)).toEqual(['src/card/index.html']);
  });

  test.runIf(isBuilt)('has the one kind of background that its browser knows', () => {
    expect(Object.keys(manifest?.background ?? {}).toSorted()).toEqual([name === 'chromium' ? 'service_worker' : 'scripts', 'type']);
  });
});
