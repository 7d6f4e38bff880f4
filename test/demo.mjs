// `npm run demo`: a browser with the extension and a demo console, on a machine that has nothing but Node and npm.
// `npm run demo -- --headless --out DIR` leaves pictures instead.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './setup/browsers.mjs';
import { run } from './setup/commands.mjs';
import { ensurePackages } from './setup/packages.mjs';

const usage = 'Usage: npm run demo [-- --headless --out DIR]';

/** What was asked for, as arguments for the part that needs packages; throws a sentence when it cannot be. */
function readArguments() {
  let values;
  try {
    ({ values } = parseArgs({ options: { headless: { type: 'boolean' }, out: { type: 'string' } } }));
  } catch (error) {
    throw new Error(`${error.message}\n${usage}`, { cause: error });
  }
  if (values.headless && !values.out) throw new Error(`Say where the pictures go: --out DIR.\n${usage}`);
  if (values.out && !values.headless) throw new Error(`--out goes with --headless.\n${usage}`);
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (!values.headless && process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    throw new Error('There is no screen here to open a browser on. For pictures instead: npm run demo -- --headless --out DIR');
  }
  return values.headless ? ['--headless', '--out', resolve(values.out)] : [];
}

try {
  const args = readArguments();
  await ensurePackages();
  await ensureBrowsers(['chromium']);
  console.log('Building …');
  const build = await run('vite', ['build', '--mode', 'chromium']);
  if (build.code !== 0) throw new Error(`${build.output}\nThe extension could not be built.`);
  const { code } = await run('node', ['test/setup/run-module.mjs', 'test/setup/demo/main.ts', ...args], { show: true, limit: args.length > 0 ? 300_000 : null });
  process.exitCode = code ?? 1;
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}
