import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The parts of a built manifest that tests read paths from (contract.md, "Commands and outputs"). */
export interface BuiltManifest {
  action: { default_popup: string };
  options_ui: { page: string };
  web_accessible_resources: [{ resources: [string] }];
  browser_specific_settings?: { gecko: { id: string } };
}

/** Folder of the built extension. */
export const builtFolder = (name: 'chromium' | 'firefox'): string => fileURLToPath(new URL(`../../../dist/${name}`, import.meta.url));

/** The manifest in it. */
export const builtManifest = (name: 'chromium' | 'firefox'): BuiltManifest =>
  JSON.parse(readFileSync(join(builtFolder(name), 'manifest.json'), 'utf8')) as BuiltManifest;
