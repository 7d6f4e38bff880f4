import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signRequest } from '../../src/api/sign';
import type { AccessKey } from '../../src/api/wire';
import { key, secrets, start } from './wires';

interface Vector {
  source: string;
  algorithm: string;
  access_key: string;
  secret_key: string;
  method: string;
  host: string;
  path: string;
  query: [string, string][];
  headers: Record<string, string>;
  body: string;
  signed_headers: string;
  authorization: string;
}

const vectors = JSON.parse(readFileSync(new URL('../fixtures/signing.json', import.meta.url), 'utf8')) as Vector[];
const [ours, derived] = [
  vectors.filter(({ algorithm }) => algorithm === 'SDK-HMAC-SHA256'),
  vectors.filter(({ algorithm }) => algorithm !== 'SDK-HMAC-SHA256'),
];

const timeOf = (date: string): number => Date.parse(date.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z'));

const signatureOf = async (url: string, body = '', headers = {}, by: AccessKey = key, at = start) =>
  (await signRequest({ method: 'GET', url: new URL(url), headers, body }, by, at)).Authorization;

describe('official vectors', () => {
  test.each(ours)('$source: $method $path', async (vector) => {
    const { 'X-Sdk-Date': date = '', ...headers } = vector.headers;
    const url = new URL(`https://${vector.host === '(any)' ? 'any.example.com' : vector.host}${vector.path}`);
    for (const [name, value] of vector.query) url.searchParams.append(name, value);
    const by: AccessKey = { signIn: 'access-key', accessKey: vector.access_key, secretKey: vector.secret_key, securityToken: null };
    const added = await signRequest({ method: vector.method, url, headers, body: vector.body }, by, timeOf(date));
    expect(added).toEqual({ 'X-Sdk-Date': date, Authorization: vector.authorization });
  });

  test('the others are derived keys, which SDKs use on other hosts than those of CTS only (domain.md §3.3)', () => {
    expect(ours).toHaveLength(7);
    expect(derived.map(({ algorithm }) => algorithm)).toEqual(['V11-HMAC-SHA256', 'V11-HMAC-SHA256']);
  });
});

describe('what goes into the signature', () => {
  test('an encoded path is decoded first, so that it is not encoded twice', async () => {
    const plain = await signatureOf('https://a.example/v3/(x)/é');
    expect(await signatureOf('https://a.example/v3/%28x%29/%C3%A9')).toBe(plain);
    expect(await signatureOf('https://a.example/v3/%2528x%2529/%25C3%25A9')).not.toBe(plain);
  });

  test('a path that is no valid encoding is signed all the same', async () => {
    expect(await signatureOf('https://a.example/100%/%E0%A4')).toContain('Signature=');
  });

  test('a trailing slash makes no difference', async () => {
    expect(await signatureOf('https://a.example/v3/x/')).toBe(await signatureOf('https://a.example/v3/x'));
  });

  test('empty and repeated parameters count', async () => {
    const queries = ['', '?a', '?a=&a=', '?a=1&a=', '?a=1&a=1', '?a=1'];
    const signatures = await Promise.all(queries.map((query) => signatureOf(`https://a.example/${query}`)));
    expect(new Set(signatures).size).toBe(6);
    expect(await signatureOf('https://a.example/?a')).toBe(await signatureOf('https://a.example/?a='));
  });

  test('names are sorted by their bytes, upper case first', async () => {
    expect(await signatureOf('https://a.example/?a=1&B=2&_=3')).toBe(await signatureOf('https://a.example/?B=2&_=3&a=1'));
  });

  test('a temporary key sends its security token and signs it', async () => {
    const added = await signRequest(
      { method: 'GET', url: new URL('https://a.example/'), headers: { 'X-Project-Id': ' p1 ' }, body: '' },
      { ...key, securityToken: secrets.securityToken },
      start,
    );
    expect(added['X-Security-Token']).toBe(secrets.securityToken);
    expect(added['X-Sdk-Date']).toBe('20260102T030405Z');
    expect(added.Authorization).toContain('SignedHeaders=x-project-id;x-sdk-date;x-security-token,');
  });

  test('a header whose name holds _ is not signed, since gateways drop it', async () => {
    expect(await signatureOf('https://a.example/', '', { x_a: '1' })).toBe(await signatureOf('https://a.example/'));
  });
});

describe('properties', () => {
  const pairs = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), { maxLength: 6 });
  const urlOf = (query: [string, string][]) => {
    const url = new URL('https://a.example/v3/p/traces');
    for (const [name, value] of query) url.searchParams.append(name, value);
    return url.href;
  };

  test('the same request has the same signature, in whatever order its parameters come', () =>
    fc.assert(
      fc.asyncProperty(pairs, fc.array(fc.nat()), async (query, order) => {
        const ranked = query.map((pair, index) => ({ pair, rank: order[index] ?? 0 }));
        const shuffled = ranked.sort((a, b) => a.rank - b.rank).map(({ pair }) => pair);
        expect(await signatureOf(urlOf(shuffled))).toBe(await signatureOf(urlOf(query)));
      }),
    ));

  test('what is added never holds the secret key', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ minLength: 8, unit: 'binary' }), pairs, async (secretKey, query) => {
        const added = await signRequest({ method: 'GET', url: new URL(urlOf(query)), headers: {}, body: '' }, { ...key, secretKey }, start);
        expect(JSON.stringify(added)).not.toContain(secretKey);
      }),
    ));

  test('method, path, parameters, body, key and time each change it', async () => {
    const base = await signatureOf('https://a.example/v3/x?a=1');
    const others = [
      (await signRequest({ method: 'POST', url: new URL('https://a.example/v3/x?a=1'), headers: {}, body: '' }, key, start)).Authorization,
      await signatureOf('https://a.example/v3/y?a=1'),
      await signatureOf('https://a.example/v3/x?a=2'),
      await signatureOf('https://a.example/v3/x?a=1', 'body'),
      await signatureOf('https://a.example/v3/x?a=1', '', {}, { ...key, secretKey: 'another secret' }),
      await signatureOf('https://a.example/v3/x?a=1', '', {}, key, start + 1000),
    ];
    expect(new Set([base, ...others]).size).toBe(7);
  });
});
