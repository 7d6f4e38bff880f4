/**
 * The arrows of ARCHITECTURE.md ("Rooms") as rules. test/repo/layers.test.ts plants a violation of each and sees it caught.
 *
 * The graph is drawn twice: with type-only imports, for the arrows between rooms, and (RUN_TIME_ONLY=1) without them,
 * since the content script may take zod's types but not its code.
 */
const runTimeOnly = process.env.RUN_TIME_ONLY === '1';

/** Room -> rooms that it may import. A room that is not named here may not exist. */
const rooms = {
  core: [],
  api: ['core'],
  demo: ['core'],
  ui: ['core'],
  platform: ['core'],
  background: ['platform', 'api', 'core', 'demo'],
  content: ['platform', 'core'],
  popup: ['ui', 'platform', 'core'],
  card: ['ui', 'platform', 'core'],
  options: ['ui', 'platform', 'core'],
};

const entries = '^src/(background|content)/index[.]ts$|^src/content/(look|scan)[.]ts$|^src/(popup|card|options)/index[.]tsx$';

const arrows = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-imports-only-${['itself', ...allowed].join('-')}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}));

const always = [
  ...arrows,
  { name: 'known-room', severity: 'error', from: { path: '^src/', pathNot: `^src/(${Object.keys(rooms).join('|')})/` }, to: {} },
  { name: 'source-knows-no-test', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
  {
    name: 'one-door-to-the-browser',
    comment: 'The polyfill throws outside an extension: one file imports it, so everything else can be tested without one.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/platform/browser[.]ts$' },
    to: { path: 'webextension-polyfill' },
  },
  { name: 'no-circle', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
  { name: 'resolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
  {
    name: 'production-packages-only',
    severity: 'error',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'reachable-from-an-entry',
    comment: 'A file that no entry reaches is not part of the product.',
    severity: 'error',
    from: { path: entries },
    to: { path: '^src/.*[.]tsx?$', pathNot: entries, reachable: false },
  },
];

const atRunTime = [
  {
    name: 'no-schema-in-the-page',
    comment: 'zod is larger than the whole content script may be (10 kB gzipped).',
    severity: 'error',
    from: { path: '^src/content/' },
    to: { path: '(^|/)zod(/|$)', reachable: true },
  },
];

module.exports = {
  forbidden: runTimeOnly ? atRunTime : always,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: !runTimeOnly,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'types', 'default'] },
  },
};
