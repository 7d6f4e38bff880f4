import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readKey } from '../corpus/answer-key';
import { corpusPages, pagesFolder } from '../corpus/corpus-pages';

const key = (more: object) => JSON.stringify({ address: 'https://console.otc.t-systems.com/ecm/corpus/page', about: 'x', ids: ['a'], ...more });

describe('the corpus', () => {
  test('has at least 40 pages, and at least three of each of four component libraries', () => {
    const drawnBy = (library: string) => corpusPages.filter(({ name, file }) => name.startsWith(library) && !file.endsWith('.html')).length;
    expect(corpusPages.length).toBeGreaterThanOrEqual(40);
    expect(['ag-grid-', 'shoelace-', 'element-', 'antd-'].filter((library) => drawnBy(library) < 3)).toEqual([]);
  });

  test('has an answer key beside each page, and no key without a page', () => {
    const keys = readdirSync(pagesFolder).filter((file) => file.endsWith('.json'));
    expect(keys.toSorted()).toEqual(corpusPages.map(({ name }) => `${name}.json`).toSorted());
  });

  test.each(corpusPages)('$name: what is hidden is on the page, and no answer', ({ file, key: { ids, hidden } }) => {
    const text = readFileSync(file, 'utf8');
    expect(hidden.filter((id) => ids.some((one) => one.id === id))).toEqual([]);
    // Rows of long lists are counted, not written out.
    expect(hidden.filter((id) => !text.includes(id) && !text.includes(id.slice(0, 23)))).toEqual([]);
  });
});

describe('a key', () => {
  test('is read with what is not said', () => {
    expect(readKey(key({}), 'page')).toMatchObject({ ids: [{ id: 'a', role: 'resource', hover: true, listed: true }], decoys: [], hidden: [] });
    expect(readKey(key({ ids: [{ id: 'a', after: '#tip' }] }), 'page').ids[0]?.listed).toBe(false);
  });

  test.each([
    ['a field that it does not know', { decoy: [] }],
    ['an ID with a field that it does not know', { ids: [{ id: 'a', rolle: 'trace' }] }],
    ['a role that there is not', { ids: [{ id: 'a', role: 'server' }] }],
    ['an address that is another page', { address: 'https://console.otc.t-systems.com/ecm/corpus/other' }],
    ['no ID at all', { ids: [] }],
  ])('with %s is refused', (_what, more) => {
    expect(() => readKey(key(more), 'page')).toThrow('page');
  });
});
