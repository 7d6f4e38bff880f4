import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsInText } from '../../../src/core/page-ids/ids-in-text';
import { plainText } from '../../../src/core/page-ids/plain-text';

const [a, b, c] = ['3f2504e0-4f89-41d3-9a0c-0305e82c3301', '0b4a35e6-6d7c-4d0e-9c1b-5a3fd2e87c10', '7c9e6679-7425-40de-944b-e07fc1f90ae7'] as const;
const hex = '623b4f96b22925701d812b389fb95643';
const found = (text: string) => idsInText(text).map(({ id }) => id);
const broken = (id: string, at: number, by: string) => id.slice(0, at) + by + id.slice(at);

describe('an ID is found behind what JSON, HTML, addresses and terminals write for a character', () => {
  test.each<[string, string, string[]]>([
    ['a line break in JSON', `{"message": "deleting\\n${a}\\n${b}\\nnow", "volume": "${c}"}`, [a, b, c]],
    ['one in JSON in JSON', `"{\\"message\\":\\"deleting\\\\n${a}\\\\r\\\\n${b}\\"}"`, [a, b]],
    ['a tab in JSON', `"x\\t${a}\\t${b}"`, [a, b]],
    ['a quote in JSON', `\\u0022${a}\\u0022`, [a]],
    ['quotes in HTML', `&quot;id&quot;:&quot;${a}&quot;&nbsp;${b}&#39;`, [a, b]],
    ['an address', `redirect=%2Fecm%3FserverId%3D${a}%26x%3D%22${b}%22`, [a, b]],
    ['an address in an address', `to=%252Fecm%253FserverId%253D${a}`, [a]],
    ['colours', `\u001B[31m${a}\u001B[0m \u001B[01;31m\u001B[K${b.slice(0, 4)}\u001B[m\u001B[K${b.slice(4)}`, [a, b]],
  ])('%s', (_, text, ids) => expect(found(text)).toEqual(ids));
});

describe('an ID is found whole', () => {
  test.each<[string, string, string[]]>([
    ['with a blank without width, or a soft hyphen, in it', `failed: ${broken(a, 10, '\u200B')}, ${broken(b, 14, '\u00AD')}, ${c}\uFEFF`, [a, b, c]],
    ['with hyphens that do not break, and dashes', `${a.replaceAll('-', '\u2011')} ${b.replaceAll('-', '\u2013')}`, [a, b]],
    ['in letters of full width', `ＩＤ＝${hex}，${a}`, [hex, a]],
    ['broken over two lines', `see ${broken(a, 19, '\r\n')} and ${broken(b, 11, '\n   ')}`, [a, b]],
    ['broken over two lines of a quoted mail', `> see ${broken(a, 19, '\n> ')}\n> > and ${broken(b, 24, '\n> > ')}`, [a, b]],
    ['broken by the code of mails', `see ${broken(a, 21, '=\r\n')}.`, [a]],
  ])('%s', (_, text, ids) => expect(found(text)).toEqual(ids));
});

test.each<[string, string]>([
  ['IDs on lines of their own', `${a}\n${b}\n${c}`],
  ['a line that ends with hex', `cafe\n${a}\nbeef\n${b}`],
  ['a path of Windows', `C:\\new\\reports\\${a}\\x`],
  ['a percentage', `95%\n${a}`],
])('%s: nothing else is found', (_, text) => expect(found(text)).toEqual([a, b, c].filter((id) => text.includes(id))));

test('labels are told through escapes', () => {
  expect(idsInText(`&quot;user_id&quot;:&quot;${hex}&quot;`)).toMatchObject([{ role: 'user' }]);
  expect(idsInText(`项目ＩＤ＝${hex}`)).toMatchObject([{ role: 'project' }]);
  expect(idsInText(`"Project ID: ${hex}\\nServer ID: ${a}"`)).toMatchObject([{ role: 'project' }, { role: 'resource' }]);
});

test('a break anywhere in an ID is mended, and what is plain stays as it is', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 1, max: 35 }), fc.constantFrom('\n', '\r\n', '\n> ', '=\n', '\n  '), (id, at, by) => plainText(`x ${broken(id, at, by)} y`) === `x ${id} y`),
    { numRuns: 5_000 },
  );
  fc.assert(fc.property(fc.stringMatching(/^[\w .,:;=/(){}[\]"'-]{0,80}$/), (text) => plainText(text) === text));
});

test('takes time linear in the length of a text made to be slow', () => {
  for (const piece of ['\\', '%25', '&', 'a\n', '\u001B[', '- ', 'a-\n> ']) {
    const text = piece.repeat(1_000_000 / piece.length);
    const cost = (of: string) => {
      const start = performance.now();
      plainText(of);
      return performance.now() - start;
    };
    cost(text);
    // Quadratic time would be sixteen times as long for four times the text, and minutes for this one.
    expect(cost(text)).toBeLessThan(5_000);
  }
});
