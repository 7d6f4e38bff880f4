/**
 * Every suite of `npm test`, in the order in which they start. `after`: suites that must have ended before.
 * `needs`: the same, and they must have passed. `counts`: a vitest project, whose tests count one by one.
 *
 * End to end, each browser has the machine for itself. They pass side by side, too; but they wait ten seconds at most for what
 * takes one, and nobody knows how slow the machine is.
 */
export const suites = [
  { name: 'build-chromium', command: ['vite', 'build', '--mode', 'chromium'] },
  { name: 'build-firefox', command: ['vite', 'build', '--mode', 'firefox'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings', 'src', 'test', 'vite.config.ts'] },
  { name: 'layers', command: ['depcruise', 'src', '--config', '.dependency-cruiser.cjs'] },
  { name: 'layers-at-run-time', command: ['depcruise', 'src', '--config', '.dependency-cruiser.cjs'], env: { RUN_TIME_ONLY: '1' } },
  { name: 'dead-code', command: ['knip'] },
  { name: 'unit', counts: true, after: ['build-chromium', 'build-firefox'] },
  { name: 'browser', counts: true, browsers: ['chromium'] },
  { name: 'web-ext-lint', command: ['node', 'test/setup/web-ext-lint.mjs'], needs: ['build-firefox'] },
  { name: 'e2e-chromium', counts: true, browsers: ['chromium'], needs: ['build-chromium'], after: ['unit', 'browser'] },
  { name: 'e2e-firefox', counts: true, browsers: ['firefox'], needs: ['build-firefox'], after: ['e2e-chromium'] },
];
