// `npm run package`: the archives that the stores take, and the source archive that Mozilla's reviewers ask for.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './setup/commands.mjs';
import { ensurePackages } from './setup/packages.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const archive = (kind) => `${name}-${version}-${kind}.zip`;

async function must(command, args) {
  const { code, output } = await run(command, args);
  if (code !== 0) throw new Error(`${output}\n${command} failed.`);
}

try {
  rmSync(join(root, 'artifacts'), { recursive: true, force: true });
  mkdirSync(join(root, 'artifacts'));
  await ensurePackages();
  for (const browser of ['chromium', 'firefox']) {
    await must('vite', ['build', '--mode', browser]);
    const where = ['--source-dir', `dist/${browser}`, '--artifacts-dir', 'artifacts', '--filename', archive(browser)];
    await must('web-ext', ['build', ...where, '--overwrite-dest']);
    console.log(`artifacts/${archive(browser)}`);
  }
  // What is committed and nothing else: reviewers build exactly this.
  await must('git', ['archive', '--format=zip', `--output=artifacts/${archive('source')}`, 'HEAD']);
  console.log(`artifacts/${archive('source')}`);
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}
