import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinConsoleUrl } from '../../../src/core/trace/console-url';
import { readPayload } from '../../../src/core/trace/read-payload';
import { readRating } from '../../../src/core/trace/read-rating';
import { readTime } from '../../../src/core/trace/read-time';
import { readUser } from '../../../src/core/trace/read-user';
import { findReason } from '../../../src/core/trace/reason';

describe('time', () => {
  test.each([
    [1472148708, 1472148708000],
    [1472148708.5, 1472148708500],
    [1472148708232, 1472148708232],
    [1660223647458765, 1660223647458],
    [Number('1660223647458765184'), 1660223647458],
    ['1472148708', 1472148708000],
    ['1472148708232', 1472148708232],
    ['1660223647458765', 1660223647458],
    ['1660223647458765184', 1660223647458],
    ['2016/12/08 11:07:28 GMT+08:00', Date.UTC(2016, 11, 8, 3, 7, 28)],
    ['12/01/2016 11:07:28 GMT+08:00', Date.UTC(2016, 11, 1, 3, 7, 28)],
    ['2017-02-15 14:21:50 GMT+08:00', Date.UTC(2017, 1, 15, 6, 21, 50)],
    ['2018/06/26 08:54:07 GMT+08:00', Date.UTC(2018, 5, 26, 0, 54, 7)],
    ['2024-01-01T00:00:00Z', Date.UTC(2024, 0, 1)],
    ['2016-12-01T03:04:38.437Z', Date.UTC(2016, 11, 1, 3, 4, 38, 437)],
    ['2016-12-01T03:04:38.437999+0530', Date.UTC(2016, 10, 30, 21, 34, 38, 437)],
    ['2016-12-16T07:27Z', Date.UTC(2016, 11, 16, 7, 27)],
    ['2024-01-01 00:00:00 GMT-03:30', Date.UTC(2024, 0, 1, 3, 30)],
    [' 2024-01-01 00:00:00 ', Date.UTC(2024, 0, 1)],
  ])('%j', (value, time) => {
    expect(readTime(value)).toBe(time);
  });

  test.each([
    0, -1, 1, Number.NaN, Number.POSITIVE_INFINITY, 1e30, 4102444800000, '', ' ', 'null', 'yesterday', '2024', '2024-02-30T00:00:00Z',
    '2024-13-01T00:00:00Z', '25/12/2016 11:07:28 GMT+08:00', '2024-01-01T24:00:00Z', '2024-01-01T00:60:00Z', '1999-12-31T23:59:59Z',
    '2016/12-08 11:07:28', '2024-01-01T00:00:00+25:00', '9'.repeat(100), null, undefined, true, {}, [1472148708232],
  ])('no time: %j', (value) => {
    expect(readTime(value)).toBeNull();
  });

  test('every whole millisecond of the range comes back from each way of writing it', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) - 1 }), (ms) => {
      const iso = new Date(ms).toISOString();
      for (const value of [ms, String(ms), `${ms}000`, ms * 1000, `${ms}000000`, iso]) expect(readTime(value)).toBe(ms);
      const whole = ms - (((ms % 1000) + 1000) % 1000);
      const [year, month, day] = iso.slice(0, 10).split('-');
      expect(readTime(`${month}/${day}/${year} ${iso.slice(11, 19)} GMT+00:00`)).toBe(whole);
      expect(readTime(Math.floor(ms / 1000))).toBe(whole);
    }));
  });
});

describe('user', () => {
  const person = { name: 'me', id: 'u-1', domain: { name: 'acme', id: 'd-1' } };
  const known = { name: 'me', id: 'u-1', domainName: 'acme', domainId: 'd-1' };
  const base = { ...known, accessKeyId: null, type: null, isRoot: null, invokedBy: [], assumedBy: null };
  const operator = { user: { name: 'bss_bm_admin', id: 'o-1', domain: { name: 'op_service', id: 'd-2' } } };
  const assumedBy = { name: 'bss_bm_admin', id: 'o-1', domainName: 'op_service' };

  test.each([
    ['an object', person, base],
    ['JSON text', JSON.stringify(person), base],
    ['JSON text twice', JSON.stringify(JSON.stringify(person)), base],
    ['an operator behind a switch', { ...person, assumedBy: operator }, { ...base, assumedBy }],
    ['an operator, all in JSON text', JSON.stringify({ ...person, assumedBy: operator }), { ...base, assumedBy }],
    ['OriginUser as an object', { ...person, OriginUser: operator.user }, { ...base, assumedBy }],
    ['OriginUser as a name', { ...person, OriginUser: 'admin' }, { ...base, assumedBy: { name: 'admin', id: null, domainName: null } }],
    ['an empty operator', { ...person, assumedBy: {} }, base],
    ['a root user as text', { ...person, principal_is_root_user: 'true' }, { ...base, isRoot: true }],
    ['a root user', { ...person, principal_is_root_user: true }, { ...base, isRoot: true }],
    ['no root user', { ...person, principal_is_root_user: 'false' }, { ...base, isRoot: false }],
    ['services', { ...person, invoked_by: ['service.console', null] }, { ...base, invokedBy: ['service.console'] }],
    ['one service', { ...person, invoked_by: 'service.console' }, { ...base, invokedBy: ['service.console'] }],
    ['newer names', { user_name: 'me', principal_id: 'u-1', account_id: 'd-1', domain: 'acme' }, base],
    ['key and type', { ...person, access_key_id: 'AK', type: 'User' }, { ...base, accessKeyId: 'AK', type: 'User' }],
  ])('%s', (_, value, user) => {
    expect(readUser(value)).toEqual(user);
  });

  const names = ['xxx', '{some crazy used struct}', '{"name":"xxx","domain":{"name":"xxx......}', '007', '12', '[me]', 'true'];
  test.each(names)('plain text: %s', (name) => {
    expect(readUser(name)).toMatchObject({ name, id: null, domainName: null });
  });

  test.each([null, undefined, '', ' ', 'null', {}, '{}', [], true, { name: '', id: '', domain: {} }])('nobody: %j', (value) => {
    expect(readUser(value)).toBeNull();
  });
});

describe('payload', () => {
  test.each([
    [{}, { kind: 'json', value: {} }],
    [[1], { kind: 'json', value: [1] }],
    [' {"a":1}', { kind: 'json', value: { a: 1 } }],
    ['[]', { kind: 'json', value: [] }],
    ['{"a":', { kind: 'text', text: '{"a":' }],
    ['plain', { kind: 'text', text: 'plain' }],
    ['404', { kind: 'text', text: '404' }],
    ['"x"', { kind: 'text', text: '"x"' }],
    [7, { kind: 'text', text: '7' }],
    ['{"id":12345678901234567890}', { kind: 'json', value: { id: '12345678901234567890' } }],
    ['', null],
    ['  ', null],
    ['null', null],
    [null, null],
    [undefined, null],
  ])('%j', (value, payload) => {
    expect(readPayload(value)).toEqual(payload);
  });
});

describe('rating', () => {
  test.each([
    [{ trace_rating: 'incident' }, 'incident'],
    [{ trace_status: 'warning' }, 'warning'],
    [{ 'trace_status ': 'Warning' }, 'warning'],
    [{ trace_rating: 'WARNING', trace_status: 'normal' }, 'warning'],
    [{ trace_rating: 'odd', trace_status: 'incident' }, 'incident'],
    [{ trace_rating: 'normal', code: 500 }, 'normal'],
    [{ code: 404 }, 'warning'],
    [{ code: '400' }, 'warning'],
    [{ code: 399 }, 'normal'],
    [{ code: 'VPC.0514' }, 'normal'],
    [{ trace_rating: 3 }, 'normal'],
    [{}, 'normal'],
  ])('%j', (fields, rating) => {
    expect(readRating(fields)).toBe(rating);
  });
});

const why = (response: unknown, rest: object = {}) =>
  findReason({ rating: 'warning', response: readPayload(response), message: null, location: null, ...rest });

describe('reason', () => {
  test.each([
    [{ code: 'VPC.0514', message: 'Update port fail.' }, 'Update port fail. (VPC.0514)'],
    ['{"error_code":"APIGW.0301","error_msg":"Incorrect"}', 'Incorrect (APIGW.0301)'],
    [{ errorCode: 'X.1', errorMsg: 'No' }, 'No (X.1)'],
    [{ status: 'FAIL', error_code: 'Ecs.0319', fail_reason: 'Sold out' }, 'Sold out (Ecs.0319)'],
    [{ error: { code: 'IAM.1', message: 'Denied' } }, 'Denied (IAM.1)'],
    [{ errors: [{ error_code: 'A', error_msg: 'B' }] }, 'B (A)'],
    [{ badRequest: { message: 'Quota', code: 400 } }, 'Quota (400)'],
    [{ error: 'boom' }, 'boom'],
    [{ message: 'VPC.1: gone', code: 'VPC.1' }, 'VPC.1: gone'],
    [{ error_code: 'Only.1' }, 'Only.1'],
    ['quota exceeded', 'quota exceeded'],
    ['password=hunter2 is too short', 'password=•••••• is too short'],
    ['x'.repeat(1000), `${'x'.repeat(299)}…`],
    [null, null],
    [{ server: {} }, null],
  ])('%j', (response, reason) => {
    expect(why(response)).toBe(reason);
  });

  test('message and location follow the response, a bare code comes last', () => {
    expect(why({ error_code: 'A' }, { message: 'm', location: 'l' })).toBe('m');
    expect(why({ error_code: 'A' }, { location: 'l' })).toBe('l');
    expect(why({ message: 'success' }, { location: 'l' })).toBe('l');
  });

  test('what went well has none', () => {
    expect(why({ message: 'done' }, { rating: 'normal' })).toBeNull();
  });
});

describe('console address', () => {
  const endpoint = 'https://console.example.com/vpc?agencyId=a&region=r&locale=zh-cn#';

  test('is joined as it stands', () => {
    expect(joinConsoleUrl(endpoint, '/vpc/manager/vpcs?vpcid=1')).toBe(`${endpoint}/vpc/manager/vpcs?vpcid=1`);
  });

  test.each([
    [null, '/x'],
    [endpoint, null],
    ['https://*****/vpc#', '/vpc'],
    ['http://console.example.com', '/x'],
    ['javascript:alert(1)//', 'x'],
    ['console.example.com', '/x'],
    ['https://console.example.com', '.evil.example/x'],
    ['https://console.example.com', '@evil.example/x'],
    ['https://user:word@console.example.com', '/x'],
    ['https://localhost', '/x'],
  ])('none: %s + %s', (base, path) => {
    expect(joinConsoleUrl(base, path)).toBeNull();
  });
});
