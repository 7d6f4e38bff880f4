import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { apiMatches, consoleMatches } from '../../src/core/clouds/match-patterns';

test('the content script runs on the consoles of the table, all of them and no others', () => {
  expect(manifest.content_scripts.map(({ matches }) => matches)).toEqual([consoleMatches()]);
});

test('the hosts asked for at install are the endpoints and consoles of the table, all of them and no others', () => {
  expect(manifest.host_permissions).toEqual([...apiMatches(), ...consoleMatches()].sort());
});

test('every entry is a match pattern of one real host', () => {
  for (const pattern of [...consoleMatches(), ...apiMatches()]) {
    expect(pattern).toMatch(/^https:\/\/[a-z\d-]+(\.[a-z\d-]+)+(\/obs)?\/\*$/);
    expect(pattern).not.toContain('.invalid/');
  }
});

test('both lists are sorted and unique', () => {
  for (const list of [consoleMatches(), apiMatches()]) expect(list).toEqual([...new Set(list)].sort());
});
