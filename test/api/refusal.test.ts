import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { maskValues } from '../../src/api/mask';
import { failureOf, isPassing, isRouteMissing, isTraceMissing } from '../../src/api/refusal';
import type { Reply } from '../../src/api/reply';
import { expectNoSecrets, failureIn, secrets } from './wires';

const host = 'cts.example.com';
const reply = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: new Headers(headers),
  text: typeof body === 'string' ? body : JSON.stringify(body),
  serverTime: null,
  retryAt: null,
});
const failure = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  failureIn({ ok: false, failure: failureOf(reply(status, body, headers), host) });

expectNoSecrets();

describe('recorded bodies', () => {
  const file = readFileSync(new URL('../fixtures/errors.json', import.meta.url), 'utf8');
  const recorded = JSON.parse(file) as { status: number; raw: string }[];
  const kindAndWords = recorded.map(({ status, raw }) => {
    const { kind, code, detail, requestId } = failure(status, raw);
    return [kind, code, detail, requestId];
  });

  const incorrect = 'Incorrect IAM authentication information';
  const notPublished = 'The API does not exist or has not been published in the environment';

  test('each gives its kind, code, words and request ID, in the order of the SDKs', () => {
    expect(kindAndWords).toEqual([
      ['unauthorized', 'APIGW.0301', `${incorrect}: Unauthorized`, 'db86e248e59fb7dae8bf211a0bf33e71'],
      ['unauthorized', 'APIGW.0301', `${incorrect}: ak access_key_id not exist`, 'd8d5fbae7c04b23e257c02e7f8835900'],
      ['bad-response', 'APIGW.0101', notPublished, 'b55cf0f4394463e202a743d15e07e4e9'],
      ['bad-response', 'VPC.0501', 'Subnet invalid-subnet-id could not be found', undefined],
      ['bad-response', 'XXX.0001', 'Some errors occurred.', undefined],
      ['bad-response', 'XXX.0001', 'Some errors occurred.', undefined],
      ['bad-response', 'XXX.0001', 'Some errors occurred.', undefined],
      ['bad-response', undefined, '{"invalid_key":"invalid_value"}', undefined],
      ['bad-response', undefined, 'invalid json data', undefined],
      ['bad-response', 'XXX.0001', 'Some errors occurred.', undefined],
    ]);
  });
});

describe('kind', () => {
  test.each([
    [401, 'x', 'unauthorized'],
    [403, 'forbidden', 'forbidden'],
    [403, { error_code: 'CTS.0002', error_msg: 'x' }, 'forbidden'],
    [400, { error_code: 'CTS.0013', error_msg: 'x' }, 'forbidden'],
    [404, { error_code: 'CTS.0214', error_msg: 'The tracker does not exist.' }, 'not-enabled'],
    [429, '', 'rate-limited'],
    [403, { error_code: 'APIG.0308', error_msg: 'policy user over ratelimit,limit:10,time:1 second' }, 'rate-limited'],
    [503, { error_code: 'APIGW.0308', error_msg: 'x' }, 'rate-limited'],
    [500, { error_code: 'CTS.0004', error_msg: 'x' }, 'server'],
    [400, { error_code: 'CTS.0001', error_msg: 'IAM or OBS is abnormal' }, 'server'],
    [502, '<html>', 'server'],
    [400, { error_code: 'CTS.0300', error_msg: 'query failed' }, 'bad-response'],
    [404, 'nothing here', 'bad-response'],
    [401, { error: { code: 401, message: 'The username or password is wrong.', title: 'Unauthorized' } }, 'unauthorized'],
  ])('%i %j is %s', (status, body, kind) => {
    expect(failure(status, body)).toMatchObject({ kind, status, host });
  });

  test('a code that only repeats the status is left out', () => {
    expect(failure(401, { error: { code: 401, message: 'wrong' } })).toEqual({ kind: 'unauthorized', status: 401, host, detail: 'wrong' });
  });

  test('camel case is read too', () => {
    expect(failure(400, { errorCode: 'A.1', errorMsg: 'b' })).toMatchObject({ code: 'A.1', detail: 'b' });
  });

  test('the request ID comes from the body, else from the header', () => {
    expect(failure(500, { error_code: 'A.1', error_msg: 'b', request_id: 'r1' }, { 'X-Request-Id': 'r2' }).requestId).toBe('r1');
    expect(failure(500, 'oops', { 'X-Request-Id': 'r2' }).requestId).toBe('r2');
  });

  test('carries the time from which asking again makes sense', () => {
    expect(failureOf({ ...reply(429, ''), retryAt: 42 }, host)).toEqual({ kind: 'rate-limited', status: 429, host, retryAt: 42 });
  });
});

describe('detail', () => {
  test('is one line of at most 300 characters without control or direction characters or markup', () => {
    const { detail = '' } = failure(500, `a\u0000b\r\nc\u202ed\u2028<title>Bad</title><script>x()</script><p>${'y '.repeat(400)}`);
    expect(detail).toMatch(/^a b c d Bad y y y/);
    expect(detail.length).toBeLessThanOrEqual(300);
  });

  test.each([
    ['verify aksk signature fail, canonicalRequest:GET|/v3/|a=1|x-security-token:st|', 'verify aksk signature fail, canonicalRequest:***'],
    ['bad header SDK-HMAC-SHA256 Access=AK, SignedHeaders=a, Signature=0a1b', 'bad header SDK-HMAC-SHA256 ***'],
    ['got Authorization: Bearer abc.def, sorry', 'got Authorization: Bearer ***, sorry'],
    ['X-Auth-Token: short, x-auth-token not found', 'X-Auth-Token: ***, x-auth-token not found'],
    ['password=hunter2&user=ann', 'password=***&user=ann'],
    [`token ${'Mii+/'.repeat(20)}== is bad`, 'token *** is bad'],
    ['decrypt token fail', 'decrypt token fail'],
    ['ak QTWAOYTTINDUT2QVKYUC not exist', 'ak QTWAOYTTINDUT2QVKYUC not exist'],
  ])('masks %s', (message, detail) => {
    expect(failure(401, { error_code: 'APIGW.0301', error_msg: message }).detail).toBe(detail);
  });

  test('masks a raw body in which a request is echoed', () => {
    const echo = { password: secrets.password, passcode: '12', encoded_authorization_message: 'Eg' };
    const { detail } = failure(400, { echo });
    expect(detail).toBe('{"echo":{"password":"***","passcode":"***","encoded_authorization_message":"***"}}');
  });
});

test('of two secrets that begin alike, nothing of the longer one is left', () => {
  expect(maskValues('got abcdef', ['abc', '', 'abcdef'])).toBe('got ***');
});

describe('404', () => {
  test.each([
    [404, { error_code: 'APIGW.0101', error_msg: 'x' }, true],
    [404, { error_code: 'APIG.0101', error_msg: 'x' }, true],
    [404, { error_code: 'CTS.0100', error_msg: 'x' }, true],
    [404, { message: 'no Route matched with those values' }, true],
    [404, '<html><h1>Not Found</h1>The requested URL /v1.0/p/system/trace was not found', true],
    [404, 'Cannot GET /v3/p/trace not found', true],
    [404, '', true],
    [404, { error_code: 'CTS.0214', error_msg: 'The tracker does not exist.' }, false],
    [404, { error_msg: 'requested trace does not exist' }, false],
    [400, { error_code: 'APIGW.0101', error_msg: 'x' }, false],
  ])('%i %j: route missing is %s', (status, body, expected) => {
    expect(isRouteMissing(reply(status, body))).toBe(expected);
  });

  test('a missing trace is told from a missing route and tracker', () => {
    expect(isTraceMissing(reply(404, { error_msg: 'The requested trace does not exist.' }))).toBe(true);
    expect(isTraceMissing(reply(404, { error_code: 'CTS.0300', error_msg: 'The requested trace does not exist.' }))).toBe(true);
    expect(isTraceMissing(reply(404, { error_code: 'APIGW.0101', error_msg: 'trace does not exist' }))).toBe(false);
    expect(isTraceMissing(reply(404, { error_code: 'CTS.0214', error_msg: 'The tracker does not exist.' }))).toBe(false);
    expect(isTraceMissing(reply(200, 'trace does not exist'))).toBe(false);
  });
});

test('what may pass is worth a second try', () => {
  const passing = [200, 400, 401, 404, 429, 500, 503].filter((status) => isPassing(reply(status, '{}')));
  expect(passing).toEqual([429, 500, 503]);
  expect(isPassing(reply(403, { error_code: 'APIGW.0308', error_msg: 'x' }))).toBe(true);
});
