// `npm test`: everything, on a machine that has nothing but Node and npm. `node test/run.mjs unit browser` runs only those suites.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './setup/browsers.mjs';
import { run } from './setup/commands.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runInLanes } from './setup/schedule.mjs';
import { suites } from './setup/suites.mjs';
import { countTests } from './setup/vitest-counts.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const reports = mkdtempSync(join(tmpdir(), 'trace-lens-'));

/** Figures that a suite prints, told also when it passed: how much of what people see is found (test/corpus). */
const figures = /^(recall|false) \(.*$/gm;

const words = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** Ends with the one line that tools read, and nothing after it. */
function end() {
  rmSync(reports, { recursive: true, force: true });
  process.stdout.write(`${words(total)}\n`, () => process.exit(total.failed > 0 ? 1 : 0));
}

function tell({ name }, counts, since, output = '') {
  for (const key of Object.keys(total)) total[key] += counts[key];
  const passed = counts.failed === 0;
  if (!passed && output) console.log(`\n--- ${name} ---\n${output.trimEnd()}\n--- end of ${name} ---\n`);
  const seconds = ((Date.now() - since) / 1_000).toFixed(1);
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name.padEnd(18)} ${words(counts).padEnd(32)} ${seconds.padStart(6)} s`);
  for (const [line] of output.matchAll(figures)) console.log(`     ${line}`);
  return passed;
}

async function start(suite) {
  const since = Date.now();
  if (!suite.counts) {
    const [command, ...args] = suite.command;
    const { code, output } = await run(command, args, { env: suite.env });
    return tell(suite, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, since, output);
  }
  const report = join(reports, `${suite.name}.json`);
  const args = ['run', '--project', suite.name, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await run('vitest', args);
  return tell(suite, countTests(report, code), since, output);
}

const refuse = (suite, need) => tell(suite, { passed: 0, failed: 1, skipped: 0 }, Date.now(), `Not run: ${need} failed.`);

/** The suites that were named, with the builds that they need; all of them when none was named. */
function chosen(names) {
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
  if (unknown) throw new Error(`There is no suite "${unknown}". There are: ${suites.map(({ name }) => name).join(', ')}.`);
  const wanted = new Set(names.flatMap((name) => [name, ...(suites.find((suite) => suite.name === name).needs ?? [])]));
  return names.length === 0 ? suites : suites.filter(({ name }) => wanted.has(name));
}

try {
  const wanted = chosen(process.argv.slice(2));
  await ensurePackages();
  await ensureBrowsers([...new Set(wanted.flatMap(({ browsers = [] }) => browsers))]);
  await runInLanes(wanted, 2, start, refuse);
} catch (error) {
  console.log(error.message);
  total.failed += 1;
}
end();
