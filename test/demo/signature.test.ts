import { describe, expect, test } from 'vitest';
import { canonicalRequest, isSignedBy, readSdkDate, readSignature, writeSdkDate } from '../../src/demo/signature';
import vectors from '../fixtures/signing.json' with { type: 'json' };

const plain = vectors.filter((vector) => vector.algorithm === 'SDK-HMAC-SHA256');

function requestOf({ host, path, query, method, headers, body }: (typeof vectors)[number]): Request {
  const search = new URLSearchParams(query as [string, string][]);
  return new Request(`https://${host === '(any)' ? 'any.example' : host}${path}?${search}`, {
    method,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Host')) as Record<string, string>,
    ...(body && { body }),
  });
}

describe('official signing vectors', () => {
  test.each(plain.map((vector, at) => [at, vector] as const))('vector %i is accepted', async (_, vector) => {
    const signature = readSignature(vector.authorization);
    const canonical = await canonicalRequest(requestOf(vector), signature?.signedHeaders ?? []);
    expect(canonical).toBe(vector.canonical_request);
    expect(signature?.accessKey).toBe(vector.access_key);
    expect(await isSignedBy(vector.secret_key, canonical, vector.headers['X-Sdk-Date'], vector.official_signature)).toBe(true);
    expect(await isSignedBy(`${vector.secret_key}x`, canonical, vector.headers['X-Sdk-Date'], vector.official_signature)).toBe(false);
  });

  test('there are plain vectors to go by, and a derived signature is no plain one', () => {
    expect(plain.length).toBeGreaterThanOrEqual(7);
    const derived = vectors.filter((one) => one.algorithm !== 'SDK-HMAC-SHA256');
    expect(derived.map((vector) => readSignature(vector.authorization))).toEqual([null, null]);
  });
});

test('query pairs are sorted by name, then value; reserved characters, blanks and empty values are encoded (domain.md §3.3)', async () => {
  const request = new Request('https://cts.example/a%2fb/%E5%90%8D?b=2&a=z&b=1&a=*&c=&%E5%90%8D=x+y');
  expect((await canonicalRequest(request, [])).split('\n').slice(0, 3)).toEqual([
    'GET',
    '/a%2Fb/%E5%90%8D/',
    'a=%2A&a=z&b=1&b=2&c=&%E5%90%8D=x%20y',
  ]);
});

test('X-Sdk-Date is read as it is written', () => {
  expect(writeSdkDate(Date.UTC(2020, 5, 8, 2, 39))).toBe('20200608T023900Z');
  expect(readSdkDate('20200608T023900Z')).toBe(Date.UTC(2020, 5, 8, 2, 39));
  expect(readSdkDate('yesterday')).toBeNaN();
});
