import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askForPage } from '../../src/api/ask-for-page';
import { byAccessKey } from '../../src/api/authorise';
import { send } from '../../src/api/send';
import type { Wire } from '../../src/api/wire';
import { expectNoSecrets, failureIn, key, never, secrets, valueIn } from './wires';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What the server does for each path; it keeps the paths it was asked for and how many connections were closed from our side. */
const answers = new Map<string, Answer>();
let asked: string[] = [];
let base = '';
let other = '';

const answerer = createServer((request, response) => {
  const path = new URL(request.url ?? '', base).pathname;
  asked.push(path);
  (answers.get(path) ?? ((_, gone) => gone.writeHead(404).end()))(request, response);
});
/** Another host: nothing must ever arrive here. */
const elsewhere = createServer((request, response) => {
  asked.push(`elsewhere ${request.url}`);
  response.end('{}');
});

const listening = (server: typeof answerer): Promise<string> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)));

const closed = (server: typeof answerer): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

beforeAll(async () => {
  [base, other] = await Promise.all([listening(answerer), listening(elsewhere)]);
});
beforeEach(() => {
  asked = [];
});
afterAll(() => Promise.all([closed(answerer), closed(elsewhere)]));
expectNoSecrets();

/** The real network. Time limits end when the test says so: `timeUp`. */
const realWire = (): Wire & { timeUp: () => void } => {
  const wakes: (() => void)[] = [];
  return {
    fetch: (request) => fetch(request),
    now: Date.now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (ms < 15_000) resolve();
        else wakes.push(resolve);
        signal.addEventListener('abort', () => resolve());
      }),
    random: () => 0,
    admit: async () => null,
    timeUp: () => wakes.forEach((wake) => wake()),
  };
};

const get = (path: string) => new Request(base + path, { headers: { 'X-Auth-Token': secrets.token } });
const sendTo = (path: string, answer: Answer, wire: Wire = realWire(), signal = never) => {
  answers.set(path, answer);
  return send(wire, get(path), signal);
};

test('a whole answer in pieces that cut characters apart', async () => {
  const bytes = Buffer.from('{"name":"日本語 😀"}');
  const outcome = await sendTo('/pieces', (_, response) => {
    response.writeHead(200, { Date: 'Fri, 02 Jan 2026 03:04:05 GMT' });
    for (const byte of bytes) response.write(Buffer.of(byte));
    response.end();
  });
  expect(valueIn(outcome)).toMatchObject({ status: 200, text: '{"name":"日本語 😀"}', serverTime: Date.UTC(2026, 0, 2, 3, 4, 5) });
});

test('nobody there: offline', async () => {
  const gone = createServer();
  const address = await listening(gone);
  await closed(gone);
  const outcome = await send(realWire(), new Request(`${address}/x`), never);
  expect(failureIn(outcome)).toMatchObject({ kind: 'offline', host: new URL(address).host });
});

test.each<[string, Answer]>([
  ['before any answer', (request) => request.socket.destroy()],
  [
    'in mid-body, the length being known',
    (request, response) => {
      response.writeHead(200, { 'Content-Length': 1000 });
      response.write('{"traces":[', () => request.socket.destroy());
    },
  ],
  [
    'in mid-body, in chunks',
    (request, response) => {
      response.writeHead(200);
      response.write('{"traces":[', () => request.socket.destroy());
    },
  ],
])('the connection drops %s: offline', async (_, answer) => {
  expect(failureIn(await sendTo('/drop', answer))).toMatchObject({ kind: 'offline', host: new URL(base).host });
});

test.each([301, 302, 303, 307, 308])('a %i is not followed, not even to the same host', async (status) => {
  for (const target of [`${other}/stolen`, '/same-host']) {
    const outcome = await sendTo('/redirect', (_, response) => response.writeHead(status, { Location: target }).end());
    expect(failureIn(outcome)).toMatchObject({ kind: 'bad-response', detail: expect.stringContaining('redirect') });
  }
  expect(asked).toEqual(['/redirect', '/redirect']);
});

test('a body over 32 MiB is left unread', async () => {
  let sent = 0;
  const part = Buffer.alloc(1024 * 1024, ' ');
  let hungUp = () => {};
  const isHungUp = new Promise<void>((resolve) => (hungUp = resolve));
  const outcome = await sendTo('/big', (_, response) => {
    response.on('close', hungUp);
    const pump = () => {
      while (sent < 100 && !response.destroyed) {
        sent += 1;
        if (!response.write(part)) return void response.once('drain', pump);
      }
      response.end();
    };
    pump();
  });
  expect(failureIn(outcome)).toMatchObject({ kind: 'bad-response', status: 200, detail: expect.stringContaining('32 MiB') });
  await isHungUp;
  expect(sent).toBeLessThan(100);
});

test('a body of just 32 MiB is read', async () => {
  const outcome = await sendTo('/fits', (_, response) => response.end(Buffer.alloc(32 * 1024 * 1024, 'a')));
  expect(valueIn(outcome).text).toHaveLength(32 * 1024 * 1024);
});

test.each<[string, Answer]>([
  ['answer', () => {}],
  ['end of the body', (_, response) => void response.write('{')],
])('a server that never gives the %s: timeout, and it is hung up on', async (_, answer) => {
  const wire = realWire();
  let hungUp = () => {};
  const isHungUp = new Promise<void>((resolve) => (hungUp = resolve));
  const outcome = await sendTo('/slow', (request, response) => {
    response.on('close', hungUp);
    answer(request, response);
    wire.timeUp();
  }, wire);
  expect(failureIn(outcome)).toEqual({ kind: 'timeout', host: new URL(base).host });
  await isHungUp;
});

test('the caller’s abort hangs up too: superseded', async () => {
  const stop = new AbortController();
  let hungUp = () => {};
  const isHungUp = new Promise<void>((resolve) => (hungUp = resolve));
  const outcome = await sendTo('/abort', (_, response) => {
    response.on('close', hungUp);
    response.write('{');
    stop.abort();
  }, realWire(), stop.signal);
  expect(failureIn(outcome)).toEqual({ kind: 'superseded' });
  await isHungUp;
});

test('no cookie of a firewall ever comes back', async () => {
  const cookies: (string | undefined)[] = [];
  const answer: Answer = (request, response) => {
    cookies.push(request.headers.cookie);
    response.writeHead(200, { 'Set-Cookie': 'HWWAFSESID=1; Path=/' }).end('{}');
  };
  valueIn(await sendTo('/waf', answer));
  valueIn(await sendTo('/waf', answer));
  expect(cookies).toEqual([undefined, undefined]);
});

test('truncated JSON that ends in order, a web page, and an error page are told apart', async () => {
  const ask = () =>
    askForPage(
      realWire(),
      { base, projectId: 'p', query: { from: 1, to: 2, limit: 200 }, api: null, authorise: byAccessKey(key, 'p'), offsetMs: 0 },
      never,
    );
  answers.set('/v3/p/traces', (_, response) => response.end('{"traces":[{"trace_id":"a"'));
  expect(failureIn(await ask())).toMatchObject({ kind: 'bad-response', detail: expect.stringContaining('truncated') });
  answers.set('/v3/p/traces', (_, response) => response.end('<html><title>Sign in</title></html>'));
  expect(failureIn(await ask())).toMatchObject({ kind: 'bad-response', detail: expect.stringContaining('HTML') });
  answers.set('/v3/p/traces', (_, response) => response.writeHead(403).end('<html><title>Forbidden by policy</title></html>'));
  expect(failureIn(await ask())).toMatchObject({ kind: 'forbidden', detail: 'Forbidden by policy' });
});

test('a gateway that echoes the signature learns us nothing to show', async () => {
  answers.set('/v3/p/traces', ({ headers }, response) => {
    const error_msg = `Incorrect IAM authentication information: ${headers.authorization} ${headers['x-security-token']}`;
    response.writeHead(401).end(JSON.stringify({ error_code: 'APIGW.0301', error_msg }));
  });
  const authorise = byAccessKey({ ...key, securityToken: secrets.securityToken }, 'p');
  const outcome = await askForPage(
    realWire(),
    { base, projectId: 'p', query: { from: 1, to: 2, limit: 200 }, api: null, authorise, offsetMs: 0 },
    never,
  );
  expect(failureIn(outcome)).toMatchObject({ kind: 'unauthorized', detail: 'Incorrect IAM authentication information: *** ***' });
});
