import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, textOf } from './files';

interface Manifest {
  manifest_version: number;
  action: { default_popup: string };
  options_ui: { page: string };
  content_scripts: { js: string[] }[];
  web_accessible_resources: { resources: string[] }[];
  background: { service_worker?: string; scripts?: string[] };
}

// `npm test` builds first; a run of the unit tests alone may have nothing to look at.
describe.each(['chromium', 'firefox'])('dist/%s', (name) => {
  const folder = `dist/${name}`;
  const isBuilt = existsSync(join(root, folder, 'manifest.json'));
  const manifest = isBuilt ? (JSON.parse(textOf(`${folder}/manifest.json`)) as Manifest) : null;

  test.runIf(isBuilt)('its content script is one self-contained file of at most 10 kB gzipped', () => {
    const scripts = manifest?.content_scripts.flatMap(({ js }) => js) ?? [];
    expect(scripts).toHaveLength(1);
    const text = textOf(`${folder}/${scripts[0]}`);
    expect(text).not.toMatch(/(^|[;}\s])(import|export)\s*[\w*{"'(]/);
    expect(gzipSync(text).length).toBeLessThanOrEqual(10_000);
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
