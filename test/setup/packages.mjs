import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './commands.mjs';

/** Packages by path, as a lock file names them; null where there is none. */
function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return null;
  }
}

/** True when the locked packages are those that stand there. Told by what the files say: in a fresh clone every file is new. */
function areInstalled() {
  const wanted = packagesIn('package-lock.json');
  const there = packagesIn('node_modules/.package-lock.json');
  if (!wanted || !there) return false;
  // What another platform needs is left out.
  const isThere = ([path, { version, optional }]) => path === '' || there[path]?.version === version || (optional && !there[path]);
  return Object.entries(wanted).every(isThere) && Object.keys(there).every((path) => path in wanted);
}

/** Installs the locked packages where they are missing or others. Throws a sentence on failure. */
export async function ensurePackages() {
  if (areInstalled()) return;
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Error('node_modules is a link to packages other than package-lock.json names. npm ci would empty that folder: remove the link, or install there.');
  }
  console.log('Installing packages (npm ci) …');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund'], { env: { CI: 'true' } });
  if (code !== 0) throw new Error(`${output}\nThe packages could not be installed: npm ci failed. Is the npm registry reachable?`);
}
