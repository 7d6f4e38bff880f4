import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskSecrets } from '../../../src/core/trace/mask-secrets';
import { mask, maskText } from '../../../src/core/trace/mask-text';
import { isSecretName } from '../../../src/core/trace/secret-names';

const secretNames = [
  'password', 'Password', 'new_password', 'passwords', 'adminPass', 'admin_pass', 'pass', 'userPasswd', 'db_pwd', 'passcode', 'secret',
  'clientSecret', 'secret_value', 'secretString', 'token', 'X-Auth-Token', 'securitytoken', 'security_token', 'token_id', 'private_key',
  'secret_access_key', 'secretKey', 'SK', 'apiKey', 'psk', 'Authorization', 'signature', 'Set-Cookie', 'password_hash', 'password2',
  'X-Swr-Dockerlogin',
];
const plainNames = [
  'access_key_id', 'access', 'accessKey', 'secret_id', 'secret_name', 'password_type', 'key_name', 'compass_id', 'bypass', 'name', 'id',
  'task', 'risk', 'tokenize', 'adminPassEnabled', 'encoded_authorization_message',
];

describe('names', () => {
  test.each(secretNames)('%s is secret', (name) => expect(isSecretName(name)).toBe(true));
  test.each(plainNames)('%s is not', (name) => expect(isSecretName(name)).toBe(false));
});

describe('values', () => {
  test.each([
    [{ server: { adminPass: 'x', name: 'n' } }, { server: { adminPass: mask, name: 'n' } }],
    [{ credential: { access: 'AK', secret: 'SK' } }, { credential: { access: 'AK', secret: mask } }],
    [{ password: null, token: '', secret: false }, { password: null, token: '', secret: false }],
    [{ password: 12345, secret: { value: 'x' }, tokens: ['x'] }, { password: mask, secret: mask, tokens: mask }],
    [{ metadata: [{ key: 'password', value: 'x' }, { Name: 'token', Value: 'x' }, { key: 'k', value: 'v' }] },
      { metadata: [{ key: 'password', value: mask }, { Name: 'token', Value: mask }, { key: 'k', value: 'v' }] }],
    [{ request: '{"server":{"adminPass":"x"}}' }, { request: `{"server":{"adminPass":"${mask}"}}` }],
    [['a=1&token=x&b=2'], [`a=1&token=${mask}&b=2`]],
    ['Authorization: Bearer x', `Authorization: ${mask}`],
    [5, 5],
    [null, null],
  ])('%j', (value, masked) => {
    const before = structuredClone(value);
    expect(maskSecrets(value)).toEqual(masked);
    expect(value).toEqual(before);
  });

  test('JSON text without a secret stays letter for letter', () => {
    const value = { request: '{ "a" : 12345678901234567890 }' };
    expect(maskSecrets(value)).toEqual(value);
  });

  test('what is nested too deep is cut, not followed', () => {
    let deep: unknown = 'hunter2';
    for (let level = 0; level < 100_000; level += 1) deep = level % 2 ? [deep] : { a: deep };
    const shown = JSON.stringify(maskSecrets(deep));
    expect(shown).toContain('nested too deep');
    expect(shown).not.toContain('hunter2');
    const list = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(JSON.stringify(maskSecrets({ request: list }))).toContain('nested too deep');
  });
});

describe('running text', () => {
  test.each([
    ['{"server":{"adminPass":"hunter2","na', `{"server":{"adminPass":${mask},"na`],
    ['{"adminPass":"hunt', `{"adminPass":${mask}`],
    [String.raw`{"request":"{\"password\":\"a`, String.raw`{"request":"{\"password\":${mask}`],
    ['{"password":{"deep":["hunter2"', `{"password":${mask}`],
    ['password = hunter2, user=me', `password = ${mask}, user=me`],
    ["{'secret_key': 'a b'}", `{'secret_key': ${mask}}`],
    ['GET / Authorization: SDK-HMAC-SHA256 Access=AK, Signature=ff\nnext', `GET / Authorization: ${mask}\nnext`],
    ['sent Bearer abcdefghijkl there', `sent Bearer ${mask} there`],
    ['decrypt token fail', 'decrypt token fail'],
    ['x-auth-token not found', 'x-auth-token not found'],
    ['verify aksk signature fail, canonicalRequest:GET|/', 'verify aksk signature fail, canonicalRequest:GET|/'],
  ])('%s', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  test('hostile text ends soon', () => {
    for (const part of ['token', 'token=', 'token="', 'token="\\', 'secret_', 'authorization:', "pass='", 'Bearer ']) {
      expect(maskText(part.repeat(50_000)).length).toBeGreaterThan(0);
    }
  });
});

test('a planted secret never shows', () => {
  const planted = 'PLANTED5ecret';
  const leaf = fc.oneof(
    fc.constantFrom(...secretNames).map((name) => ({ [name]: planted })),
    fc.constantFrom(...secretNames).map((name) => ({ [name]: { deep: [planted] } })),
    fc.constantFrom(...secretNames).map((name) => ({ name, value: planted })),
    fc.constantFrom('password', 'adminPass', 'token').map((name) => `${name}=${planted}`),
    fc.constantFrom('password', 'adminPass', 'token').map((name) => JSON.stringify({ [name]: planted }).slice(0, -2)),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      leaf,
      fc.array(fc.oneof(tie('tree'), fc.jsonValue()), { maxLength: 3 }),
      fc.dictionary(fc.string(), tie('tree'), { maxKeys: 3 }),
      tie('tree').map((value) => JSON.stringify(value)),
    ),
  }));
  fc.assert(fc.property(tree, (value) => {
    expect(JSON.stringify(maskSecrets(value))).not.toContain(planted);
  }), { numRuns: 500 });
});
