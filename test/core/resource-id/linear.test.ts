import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIds } from '../../../src/core/resource-id/find-ids';
import { anyId } from './samples';

// What finding costs is counted, not timed: every character that it asks a text for, and every one that it cuts out (an expression
// may look at each of these a bounded number of times).
let cost = 0;

const counted = (text: string): string =>
  Object.assign(Object(text) as string, {
    charCodeAt: (at: number) => (cost++, text.charCodeAt(at)),
    slice: (start: number, end: number) => {
      const piece = text.slice(start, end);
      cost += piece.length;
      return piece;
    },
  });

function costOf(text: string): number {
  cost = 0;
  findIds(counted(text));
  return cost;
}

const uuid = '46b20c38-5c54-4781-9f00-d25d8c1717a8';
const hex = 'f7e6a949fe8c4177bf074a03bb747d87';
const pieces = [
  hex, `${uuid} `, `${uuid.slice(0, -1)}g `, '-', 'a ', `${'x'.repeat(24)} `, `${'x'.repeat(37)} `, `${'x'.repeat(38)} `, `${hex}/`, `${hex} `,
  `md5:${hex} `, `etag: W/"${hex}" `, `${'12345678'.repeat(4)} `, 'urn:smn:', `urn:smn:eu-de:${hex}:${'a'.repeat(256)} `, `${hex}in03;`, `${hex}.js `, 'jb-',
];
const repeat = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

describe('the cost of finding is linear', () => {
  test('characters are counted, and of blanks one in 24 is asked for', () => {
    expect(costOf(' '.repeat(24_000))).toBe(1_000);
    expect(costOf('f'.repeat(24_000))).toBeGreaterThan(12_000);
  });

  test.each(pieces)('in a text of %o', (piece) => {
    for (const text of [repeat(piece, 400), repeat(piece, 40_000), repeat(`${piece}${'源'.repeat(piece.length)}`, 40_000)])
      expect(costOf(text)).toBeLessThanOrEqual(9 * text.length);
  });

  test('in any text: twice the text, twice the cost', () => {
    const part = fc.oneof(
      anyId.map(({ id }) => id),
      fc.constantFrom(...pieces, ' ', '/', ':', '"', 'md5:', '源', '😀', '.js'),
      fc.string({ unit: fc.constantFrom(...'0123456789abcdefgz-_'), maxLength: 80 }),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const text = repeat(`${parts.join('')} `, 10_000);
        const once = costOf(text);
        expect(once).toBeLessThanOrEqual(9 * text.length);
        expect(costOf(text + text)).toBeLessThanOrEqual(2.1 * once + 1_000);
      }),
      { numRuns: 300 },
    );
  });
});
