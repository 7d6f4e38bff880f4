import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../src/background/packed';

test('what is packed comes out as JSON would give it, and the text is plain ASCII', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const text = await pack(value);
      expect(text).toMatch(/^[A-Za-z\d+/=]+$/);
      expect(await unpack(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a long text comes out whole', async () => {
  const text = '操作 trace\u0000'.repeat(200_000);
  expect(await unpack(await pack(text))).toBe(text);
});

test.each(['', 'no base64 ✗', btoa('no gzip'), 'H4sIAAAAAAAAA'])('what is none of ours is nothing: %j', async (text) => expect(await unpack(text)).toBeNull());
