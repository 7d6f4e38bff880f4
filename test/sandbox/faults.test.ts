import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { signed, traceAt } from '../demo/rig';
import fixtures from '../fixtures/traces.json' with { type: 'json' };
import { ask } from './ask';
import type { Fault } from './fault';
import { keys, projects } from './sandbox-cloud';
import { type Sandbox, startSandbox } from './start-sandbox';

const url = `https://cts.eu-de.otc.t-systems.com/v3/${projects['eu-de'].id}/traces`;
const everyCall = (address: URL) => address.hostname.startsWith('cts.');
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const list = (at = Date.now()) => ask(sandbox, url, { headers: signed(url, keys.reader, at) });
const meet = (fault: Fault, times?: number) => {
  sandbox.fault(everyCall, fault, times);
  return list();
};

test('delay: the usual answer, after one that was asked for later', async () => {
  const order: string[] = [];
  const delayed = meet({ kind: 'delay', ms: 500 }, 1).then(({ status }) => order.push(`delayed ${status}`));
  await expect.poll(() => sandbox.requests.length).toBe(1);
  await list().then(({ status }) => order.push(`later ${status}`));
  await delayed;
  expect(order).toEqual(['later 200', 'delayed 200']);
});

test('drop: the connection closes without a word', async () => {
  await expect(meet({ kind: 'drop' })).rejects.toThrow(/socket hang up|ECONNRESET/);
});

test('hang: no answer, and the sandbox can still be closed', async () => {
  const own = await startSandbox();
  own.fault(everyCall, { kind: 'hang' });
  const answer = ask(own, url, { headers: signed(url, keys.reader, Date.now()) });
  await expect.poll(() => own.requests.length).toBe(1);
  await Promise.all([expect(answer).rejects.toThrow(/socket hang up|ECONNRESET/), own.close()]);
});

test('truncate: a clean end in mid-JSON, or a connection that breaks off', async () => {
  const { body } = await meet({ kind: 'truncate', bytes: 12, how: 'clean' });
  expect(body).toBe('{"traces":[]');
  await expect(meet({ kind: 'truncate', bytes: 12, how: 'cut' })).rejects.toThrow(/aborted|ECONNRESET/);
});

test('html: a page, with 200 or 502', async () => {
  for (const status of [200, 502]) {
    const reply = await meet({ kind: 'html', status });
    expect([reply.status, reply.headers['content-type'], reply.body.slice(0, 15)]).toEqual([status, 'text/html', '<!doctype html>']);
  }
});

test('status: 429 with and without Retry-After, 500 and 503', async () => {
  const plain = await meet({ kind: 'status', status: 429 });
  expect([plain.status, JSON.parse(plain.body).error_code, plain.headers['retry-after']]).toEqual([429, 'APIGW.0308', undefined]);
  expect((await meet({ kind: 'status', status: 429, retryAfter: '7' })).headers['retry-after']).toBe('7');
  for (const status of [500, 503]) expect((await meet({ kind: 'status', status })).status).toBe(status);
  expect((await meet({ kind: 'status', status: 500, body: 'forbidden' })).body).toBe('forbidden');
});

test('redirect: sends on to another host', async () => {
  const reply = await meet({ kind: 'redirect', to: 'https://evil.example/traces' });
  expect([reply.status, reply.headers.location]).toEqual([302, 'https://evil.example/traces']);
});

test('flood: as many bytes as told, valid to the end; 100 MB can be left in the middle', async () => {
  const { body } = await meet({ kind: 'flood', bytes: 300_000 });
  expect(body.length).toBeGreaterThan(300_000);
  expect(JSON.parse(body).traces.length).toBeGreaterThan(10_000);
  const controller = new AbortController();
  sandbox.fault(everyCall, { kind: 'flood' });
  const answer = ask(sandbox, url, { headers: signed(url, keys.reader, Date.now()), signal: controller.signal });
  await expect.poll(() => sandbox.requests.length).toBe(2);
  controller.abort();
  await expect(answer).rejects.toThrow(/abort/i);
});

test('cookies: the usual answer with a firewall\'s cookies, and a client that sends them back is found out', async () => {
  const { status, headers } = await meet({ kind: 'cookies' });
  expect([status, headers['set-cookie']?.map((cookie) => cookie.split('=')[0])]).toEqual([200, ['HWWAFSESID', 'HWWAFSESTIME']]);
  expect(sandbox.requests.some((call) => 'cookie' in call.headers)).toBe(false);
  await ask(sandbox, url, { headers: { Cookie: 'HWWAFSESID=1' } });
  expect(sandbox.requests.at(-1)?.headers.cookie).toBe('HWWAFSESID=1');
});

test('body: a fixture verbatim', async () => {
  const raw = fixtures[0]?.raw ?? '';
  expect((await meet({ kind: 'body', body: raw })).body).toBe(raw);
});

test('clock: the Date header and the signature check move together', async () => {
  sandbox.shiftClock(20 * 60_000);
  const early = await list();
  expect(early.status).toBe(401);
  const server = Date.parse(early.headers.date ?? '');
  expect(Math.abs(server - Date.now() - 20 * 60_000)).toBeLessThan(60_000);
  expect((await list(server)).status).toBe(200);
  expect(Date.parse((await meet({ kind: 'html', status: 200 })).headers.date ?? '')).toBeGreaterThanOrEqual(server);
});

test('a fault can be for one call only, and for one address only; the last told wins', async () => {
  sandbox.fault(everyCall, { kind: 'status', status: 503 });
  sandbox.fault(everyCall, { kind: 'status', status: 429 }, 1);
  sandbox.fault((address) => address.hostname.startsWith('iam.'), { kind: 'status', status: 500 });
  expect([(await list()).status, (await list()).status]).toEqual([429, 503]);
  sandbox.reset();
  sandbox.setTraces(projects['eu-de'].id, [{ ...traceAt(0), time: Date.now() - 1000 }]);
  expect(JSON.parse((await list()).body).meta_data.count).toBe(1);
});
