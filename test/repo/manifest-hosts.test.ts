import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { apiMatches, consoleMatches } from '../../src/core/clouds/match-patterns';

interface ContentScript {
  matches: string[];
  all_frames: boolean;
  match_about_blank: boolean;
  match_origin_as_fallback?: boolean;
}

test('the content script runs on the consoles of the table, all of them and no others', () => {
  expect(manifest.content_scripts.flatMap(({ matches }) => matches).sort()).toEqual(consoleMatches());
});

test('it runs in the frames that these write by themselves: in those without an address of the console where that is a whole host', () => {
  for (const { matches, match_origin_as_fallback: isFallback, match_about_blank: isBlank, all_frames: isAll } of manifest.content_scripts as ContentScript[]) {
    expect([isBlank, isAll]).toEqual([true, true]);
    // Chromium takes no path there: https://developer.chrome.com/docs/extensions/reference/manifest/content-scripts
    for (const pattern of matches) expect(isFallback ?? false).toBe(/^https:\/\/[^/]+\/\*$/.test(pattern));
  }
  const [first, ...others] = manifest.content_scripts.map(({ js }) => js);
  for (const js of others) expect(js).toEqual(first);
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
