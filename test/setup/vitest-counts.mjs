import { readFileSync } from 'node:fs';

/**
 * Reads vitest's JSON report into { passed, failed, skipped }. A file that could not be loaded counts as one failure,
 * and so does a run that ended badly for a reason that no test names (an unhandled rejection, a crash, no report).
 */
export function countTests(path, code) {
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const files = report.testResults ?? [];
  const broken = files.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'));
  const states = files.flatMap((file) => file.assertionResults.map((test) => test.status));
  const count = (...wanted) => states.filter((state) => wanted.includes(state)).length;
  const failed = count('failed') + broken.length;
  return { passed: count('passed'), failed: failed || code === 0 ? failed : 1, skipped: count('skipped', 'pending', 'todo', 'disabled') };
}
