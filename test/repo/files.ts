import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const ignored = new Set(['.git', 'node_modules', 'dist', 'artifacts']);

/** Every file under a folder of the repository, as paths from the root with forward slashes; what git ignores is left out. */
function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !ignored.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [relative(root, join(root, path)).split(sep).join('/')];
    });
}

const listed = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });

/** Every committed file; in a source archive, which has no git, simply every file. */
export const committed = listed.status === 0 ? listed.stdout.split('\0').filter((path) => path && existsSync(join(root, path))) : filesUnder('.');

/** The text of a file of the repository. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** All TypeScript of the product. */
export const sources = filesUnder('src').filter((path) => /\.tsx?$/.test(path));
