import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root, sources, textOf } from './files';

interface Report {
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
  modules: { source: string; dependencies: unknown[] }[];
}

const config = join(root, '.dependency-cruiser.cjs');

/** What dependency-cruiser says about the `src` folder inside `folder`. */
function cruise(folder: string, runTimeOnly = false): Report {
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const { stdout } = spawnSync(process.execPath, [program, 'src', '--config', config, '--output-type', 'json'], {
    cwd: folder,
    env: { ...process.env, RUN_TIME_ONLY: runTimeOnly ? '1' : '' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Report;
}

/** `room -> rooms it may import`, as the table in ARCHITECTURE.md has it. */
const table = textOf('ARCHITECTURE.md')
  .split('\n')
  .filter((line) => line.startsWith('| `src/'))
  .flatMap((line) => {
    const [, rooms = '', , allowed = ''] = line.split('|').map((cell) => cell.trim());
    const names = [...rooms.matchAll(/`src\/(\w+)`/g)].map(([, name]) => name ?? '');
    return names.map((name) => [name, allowed === 'nothing of ours' ? [] : allowed.split(', ')] as const);
  });
const rooms = table.map(([room]) => room);

/** A small tree in which every room has a file that breaks every arrow it can, and everything else that is forbidden. */
function plant(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trace-lens-layers-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const room of rooms) {
    write(`src/${room}/thing.ts`, `export const thing = '${room}';\nexport type Thing = string;\n`);
    for (const other of rooms.filter((one) => one !== room)) {
      write(`src/${room}/takes-${other}.ts`, `import { thing } from '../${other}/thing';\nexport const taken = thing;\n`);
      write(`src/${room}/types-${other}.ts`, `import type { Thing } from '../${other}/thing';\nexport type Taken = Thing;\n`);
    }
  }
  write('src/content/index.ts', "import './door';\nimport '../platform/schemas';\nimport '../core/circle-a';\n");
  write('src/content/door.ts', "import browser from 'webextension-polyfill';\nexport const door = browser;\n");
  write('src/platform/browser.ts', "import browser from 'webextension-polyfill';\nexport const door = browser;\n");
  write('src/platform/schemas.ts', "import * as z from 'zod/mini';\nexport const schema = z.string();\n");
  write('src/content/takes-types.ts', "import type { schema } from '../platform/schemas';\nexport type Taken = typeof schema;\n");
  write('src/core/circle-a.ts', "import { b } from './circle-b';\nexport const a = (): unknown => b;\n");
  write('src/core/circle-b.ts', "import { a } from './circle-a';\nexport const b = (): unknown => a;\n");
  write('src/core/lost.ts', "import { nothing } from './not-there';\nexport const lost = nothing;\n");
  write('src/core/tested.ts', "import { made } from '../../test/made';\nexport const tested = made;\n");
  write('test/made.ts', 'export const made = 1;\n');
  cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

const planted = plant();
afterAll(() => rmSync(planted, { recursive: true, force: true }));
const found = cruise(planted).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
const caught = (rule: string, from: string) => found.some((one) => one.startsWith(rule) && one.includes(`: src/${from} ->`));

test('the table in ARCHITECTURE.md names every room that there is', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).filter((name) => !rooms.includes(name))).toEqual([]);
});

test('the rules say what the table says', () => {
  const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: { name: string; to: { pathNot?: string } }[] };
  for (const [room, allowed] of table) {
    const rule = forbidden.find(({ name }) => name.startsWith(`${room}-imports-only-`));
    expect([room, rule?.to.pathNot?.match(/\((.*)\)/)?.[1]?.split('|').toSorted()]).toEqual([room, [room, ...allowed].toSorted()]);
  }
});

test.each(table.flatMap(([room, allowed]) => rooms.filter((other) => other !== room).map((other) => [room, other, allowed.includes(other)] as const)))(
  '%s -> %s is allowed: %s',
  (room, other, isAllowed) => {
    const rule = `${room}-imports-only-`;
    expect([caught(rule, `${room}/takes-${other}.ts`), caught(rule, `${room}/types-${other}.ts`)]).toEqual([!isAllowed, !isAllowed]);
  },
);

test.each([
  ['one-door-to-the-browser', 'content/door.ts', true],
  ['one-door-to-the-browser', 'platform/browser.ts', false],
  ['no-circle', 'core/circle-a.ts', true],
  ['resolvable', 'core/lost.ts', true],
  ['source-knows-no-test', 'core/tested.ts', true],
  ['production-packages-only', 'platform/schemas.ts', false],
])('%s catches %s: %s', (rule, from, isCaught) => {
  expect(caught(rule, from)).toBe(isCaught);
});

test('a file that no entry reaches is caught, a reached one is not', () => {
  const unreached = found.filter((one) => one.startsWith('reachable-from-an-entry'));
  expect(unreached.some((one) => one.includes('src/core/lost.ts'))).toBe(true);
  expect(unreached.some((one) => one.includes('src/core/circle-b.ts'))).toBe(false);
});

test('the content script may take the types of schemas, not their code', () => {
  const reached = cruise(planted, true).summary.violations.filter(({ rule }) => rule.name === 'no-schema-in-the-page');
  expect(reached.map(({ from }) => from)).toEqual(['src/content/index.ts']);
});

test('dependency-cruiser sees every source file and its imports (a bad setup gives an empty graph and no error)', () => {
  const { modules } = cruise(root);
  expect(sources.filter((path) => !modules.some(({ source }) => source === path))).toEqual([]);
  expect(modules.flatMap(({ dependencies }) => dependencies).length).toBeGreaterThan(sources.length / 2);
});
