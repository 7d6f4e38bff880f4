// `npm run bench`: every module test/bench/*/*.ts, one after the other, so that none disturbs another.
// Prints `name: value unit` lines; `npm run bench -- hover` runs only modules whose path holds a word.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from './setup/browsers.mjs';
import { root, run } from './setup/commands.mjs';
import { ensurePackages } from './setup/packages.mjs';

const words = process.argv.slice(2);

/** Bench modules: those in a folder of test/bench, since what stands beside the folders is shared by them. */
const modules = readdirSync(join(root, 'test/bench'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(root, 'test/bench', name)).map((file) => `test/bench/${name}/${file}`))
  .filter((path) => path.endsWith('.ts') && words.every((word) => path.includes(word)))
  .toSorted();

try {
  await ensurePackages();
  await ensureBrowsers(['chromium']);
  const build = await run('vite', ['build', '--mode', 'chromium']);
  if (build.code !== 0) throw new Error(`${build.output}\nThe extension could not be built.`);
  if (modules.length === 0) throw new Error('There is no such bench.');
  for (const path of modules) {
    const { code } = await run('node', ['test/setup/run-module.mjs', 'test/setup/run-bench.ts', path], { show: true });
    if (code !== 0) process.exitCode = 1;
  }
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}
