import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './commands.mjs';

const changedAt = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Installs the locked packages where they are missing or older than the lock file. Throws a sentence on failure. */
export async function ensurePackages() {
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  console.log('Installing packages (npm ci) …');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund'], { env: { CI: 'true' } });
  if (code !== 0) throw new Error(`${output}\nThe packages could not be installed: npm ci failed. Is the npm registry reachable?`);
}
