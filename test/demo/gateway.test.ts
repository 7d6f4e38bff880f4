import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalRequest, writeSdkDate } from '../../src/demo/signature';
import errors from '../fixtures/errors.json' with { type: 'json' };
import { cts, day, iam, keys, minute, noon, project, projects, rigWith, signed, signIn, traceAt, users } from './rig';

const url = `${cts}/v3/${project.id}/traces?limit=2&resource_name=${encodeURIComponent('订单 *')}`;
const tail = (reply: { body: { error_msg: string } }) => reply.body.error_msg.replace('Incorrect IAM authentication information: ', '');
const recorded = (start: string) => JSON.parse(errors.find((one) => one.raw.includes(start))?.raw ?? '{}');

describe('before CTS, the gateway asks who is there', () => {
  test('nothing sent', async () => {
    const reply = await rigWith().ask(url);
    expect(reply.status).toBe(401);
    expect(reply.body.error_code).toBe('APIGW.0301');
    expect(tail(reply)).toBe('x-auth-token not found');
  });

  test('a request signed by the vendor is let in; one changed on the way is not, and is told what the gateway saw', async () => {
    const rig = rigWith([traceAt(1)]);
    expect((await rig.get(url)).status).toBe(200);
    const changed = await rig.ask(`${url}&x=1`, { headers: signed(url, keys.reader, noon) });
    expect(changed.status).toBe(401);
    expect(tail(changed)).toMatch(
      new RegExp(`^verify aksk signature fail, canonicalRequest:GET\\|/v3/${project.id}/traces/\\|limit=2&resource_name=.*&x=1\\|`),
    );
  });

  test('an unknown key, in the recorded words', async () => {
    const reply = await rigWith().get(url, { ...keys.reader, accessKey: 'access_key_id' });
    expect(reply.body).toEqual({ ...recorded('not exist'), request_id: reply.body.request_id });
  });

  test('X-Sdk-Date must be within 15 minutes of the server', async () => {
    const rig = rigWith();
    for (const off of [-15 * minute, 15 * minute]) expect((await rig.get(url, keys.reader, noon + off)).status).toBe(200);
    for (const off of [-16 * minute, 16 * minute]) {
      const reply = await rig.get(url, keys.reader, noon + off);
      expect(reply.status).toBe(401);
      expect(tail(reply)).toContain('signature expired, signature time:20260305T');
      expect(Date.parse(reply.headers.get('date') ?? '')).toBe(noon);
    }
  });

  test('only X-Sdk-Date must be signed, and it must', async () => {
    for (const [name, status] of [['x-sdk-date', 200], ['host', 401]] as const) {
      const headers = { 'X-Sdk-Date': writeSdkDate(noon) };
      const hash = createHash('sha256').update(await canonicalRequest(new Request(url, { headers }), [name])).digest('hex');
      const text = `SDK-HMAC-SHA256\n${headers['X-Sdk-Date']}\n${hash}`;
      const signature = createHmac('sha256', keys.reader.secretKey).update(text).digest('hex');
      const Authorization = `SDK-HMAC-SHA256 Access=${keys.reader.accessKey}, SignedHeaders=${name}, Signature=${signature}`;
      expect((await rigWith().ask(url, { headers: { ...headers, Authorization } })).status).toBe(status);
    }
  });

  test('a temporary key needs its security token', async () => {
    const rig = rigWith();
    const withToken = (token: string) => rig.ask(url, { headers: signed(url, keys.temporary, noon, { 'X-Security-Token': token }) });
    expect(tail(await rig.get(url, keys.temporary))).toBe(`ak ${keys.temporary.accessKey} not exist`);
    expect(tail(await withToken('wrong'))).toBe('decrypt token fail');
    expect((await withToken(keys.temporary.securityToken)).status).toBe(200);
  });

  test('a token works for its project and for 24 hours, and garbage does not', async () => {
    let now = noon;
    const rig = rigWith([], { now: () => now });
    const { headers, status } = await rig.ask(`${iam}/v3/auth/tokens`, signIn(users.reader, { project: { id: project.id } }));
    expect(status).toBe(201);
    const token = headers.get('x-subject-token') ?? '';
    expect(token.length).toBeGreaterThan(2_000);
    const withToken = (text: string, address = url) => rig.ask(address, { headers: { 'X-Auth-Token': text } });
    expect((await withToken(token)).status).toBe(200);
    expect(tail(await withToken(token, url.replace(project.id, projects['eu-de_team'].id)))).toBe('Unauthorized');
    for (const text of ['garbage', `${token}x!`, token.slice(0, -9)]) expect(tail(await withToken(text))).toBe('decrypt token fail');
    now += day;
    expect(tail(await withToken(token))).toBe('decrypt token fail');
  });

  test('a project of another region, or of nobody, in the recorded words', async () => {
    const rig = rigWith();
    for (const id of [projects['eu-nl'].id, 'f'.repeat(32)]) {
      const reply = await rig.get(`${cts}/v3/${id}/traces`);
      expect(reply.body).toEqual({ ...recorded('Unauthorized'), request_id: reply.body.request_id });
    }
    expect((await rig.get(`https://cts.eu-nl.otc.t-systems.com/v3/${projects['eu-nl'].id}/traces`)).status).toBe(200);
  });
});

describe('routes', () => {
  test('a version that is not published answers 404 APIGW.0101 in the recorded words, even to a stranger', async () => {
    const rig = rigWith([], { versions: ['v1.0'] });
    const reply = await rig.ask(url);
    expect(reply.status).toBe(404);
    expect(reply.body).toEqual({ ...recorded('has not been published'), request_id: reply.body.request_id });
    expect((await rig.listOld('v2.0')).status).toBe(404);
    expect((await rig.listOld('v1.0')).status).toBe(200);
  });

  test('an unauthenticated probe tells a route (401) from none (404)', async () => {
    const rig = rigWith();
    expect((await rig.ask(`${cts}/v3/${project.id}/traces`)).status).toBe(401);
    expect((await rig.ask(`${cts}/v4/${project.id}/traces`)).status).toBe(404);
    expect((await rig.ask(`${cts}/v3/${project.id}/traces`, { method: 'DELETE' })).status).toBe(404);
    expect((await rig.ask(`${cts}/v3/auth/tokens`, { method: 'POST', body: '{}' })).status).toBe(404);
  });

  test('X-Request-Id is 32 hex and equals the body\'s request_id', async () => {
    const reply = await rigWith().ask(url);
    expect(reply.body.request_id).toMatch(/^[0-9a-f]{32}$/);
    expect(reply.headers.get('x-request-id')).toBe(reply.body.request_id);
  });

  test('it answers odd addresses too', async () => {
    for (const path of ['/v3/%E0%A4%A/traces', '//', '/v3//traces']) expect((await rigWith().get(cts + path)).status).toBeGreaterThan(400);
  });
});

describe('CTS itself', () => {
  test('no permission is 403, in CTS\'s shape', async () => {
    const reply = await rigWith().get(url, keys.powerless);
    expect(reply.status).toBe(403);
    expect(reply.body).toEqual({ error_code: 'CTS.0013', error_msg: expect.any(String) });
  });

  test('a token without a project is 403', async () => {
    const rig = rigWith();
    const token = (await rig.ask(`${iam}/v3/auth/tokens`, signIn(users.reader, { domain: {} }))).headers.get('x-subject-token') ?? '';
    expect((await rig.ask(url, { headers: { 'X-Auth-Token': token } })).body.error_code).toBe('CTS.0002');
  });

  test('no tracker is 404 CTS.0214', async () => {
    const missing = await rigWith([], { tracker: 'missing' }).list();
    expect([missing.status, missing.body.error_code]).toEqual([404, 'CTS.0214']);
    expect((await rigWith().list({ tracker_name: 'other' })).body.error_code).toBe('CTS.0214');
    expect((await rigWith().get(`${cts}/v1.0/${project.id}/other/trace`)).body.error_code).toBe('CTS.0214');
  });
});
