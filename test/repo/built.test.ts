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

/** A script that is injected can import nothing. */
const moduleWords = /(^|[;}\s])(import|export)\s*[\w*{"'(]/;

// `npm test` builds first; a run of the unit tests alone may have nothing to look at.
describe.each(['chromium', 'firefox'])('dist/%s', (name) => {
  const folder = `dist/${name}`;
  const isBuilt = existsSync(join(root, folder, 'manifest.json'));
  const manifest = isBuilt ? (JSON.parse(textOf(`${folder}/manifest.json`)) as Manifest) : null;

  test.runIf(isBuilt)('its content script, which every console frame runs, is one self-contained file of at most 1.5 kB gzipped', () => {
    const scripts = manifest?.content_scripts.flatMap(({ js }) => js) ?? [];
    expect(scripts).toHaveLength(1);
    const text = textOf(`${folder}/${scripts[0]}`);
    expect(text).not.toMatch(moduleWords);
    expect(gzipSync(text).length).toBeLessThanOrEqual(1_500);
  });

  test.runIf(isBuilt).each([
    ['what it brings in when a person points', 'look'],
    ['what a surface brings in for the whole page', 'scan'],
  ])('%s is one self-contained file of at most 20 kB gzipped', (_, script) => {
    const text = textOf(`${folder}/content/${script}.js`);
    expect(text).not.toMatch(moduleWords);
    expect(gzipSync(text).length).toBeLessThanOrEqual(20_000);
  });

  test.runIf(isBuilt)('what reads a whole page when it is asked to is one self-contained file of at most 20 kB gzipped', () => {
    const text = textOf(`${folder}/content/scan.js`);
    expect(text).not.toMatch(moduleWords);
    expect(gzipSync(text).length).toBeLessThanOrEqual(20_000);
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
