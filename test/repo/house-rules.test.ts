import { describe, expect, test } from 'vitest';
import { committed, sources, textOf } from './files';

/** Tables of facts may be longer than code. */
const dataTables = ['src/core/clouds/table.ts', 'src/demo/synthetic-services.ts'];

const linesOf = (path: string) => textOf(path).trimEnd().split('\n').length;
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

describe('source files', () => {
  test('have at most 300 lines', () => {
    expect(sources.filter((path) => !dataTables.includes(path) && linesOf(path) > 300)).toEqual([]);
  });

  test('have kebab-case names, components PascalCase ones', () => {
    const isWellNamed = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*\.tsx?$|^[A-Z][A-Za-z0-9]*\.tsx$/.test(name);
    expect(sources.filter((path) => !isWellNamed(nameOf(path)))).toEqual([]);
  });

  test('are named by what they hold', () => {
    const vague = /(^|[-/])(utils?|helpers?|manager|handler|common|misc)([-./]|$)/i;
    expect(sources.filter((path) => vague.test(path))).toEqual([]);
  });

  test('have no unfinished places', () => {
    // A letter in brackets keeps this file from holding the words itself.
    const words = /(T[O]DO|FIX[M]E|X[X]X)|not imp[l]emented/;
    expect(sources.filter((path) => words.test(textOf(path)))).toEqual([]);
  });

  test('only one imports the polyfill', () => {
    expect(sources.filter((path) => textOf(path).includes("'webextension-polyfill'"))).toEqual(['src/platform/browser.ts']);
  });
});

describe('packages', () => {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>;

  test.each(Object.entries({ ...dependencies, ...devDependencies }))('%s is pinned: %s', (_name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('what is committed', () => {
  const texts = committed.filter((path) => !/\.(png|ico|zip|gz|woff2?)$/.test(path));
  const foreign = /[/](work|root|Users)[/]|registry[.](np[m]js|ya[r]npkg)|deb[.]deb[i]an/;

  test('names no path of a machine and no host of a package registry', () => {
    expect(texts.filter((path) => foreign.test(textOf(path)))).toEqual([]);
  });

  test('every test can fail: none is skipped, focused or retried', () => {
    const excused = /(test|it|describe)\.(sk[i]p|on[l]y|to[d]o|fix[m]e)|retr[y]: *[1-9]/;
    expect(texts.filter((path) => /^test\/.*\.tsx?$/.test(path) && excused.test(textOf(path)))).toEqual([]);
  });
});
