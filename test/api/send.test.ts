import { describe, expect, test } from 'vitest';
import { failureOf } from '../../src/api/refusal';
import { send } from '../../src/api/send';
import { expectNoSecrets, failureIn, json, never, secrets, start, testWire, valueIn } from './wires';

const get = () => new Request('https://cts.example.com/v3/p/traces?limit=200', { headers: { 'X-Auth-Token': secrets.token } });

expectNoSecrets();

describe('a call', () => {
  test('gives status, text and the server’s time', async () => {
    const wire = testWire(() => new Response('hé', { status: 200, headers: { Date: 'Fri, 02 Jan 2026 03:04:00 GMT' } }));
    expect(valueIn(await send(wire, get(), never))).toMatchObject({ status: 200, text: 'hé', serverTime: start - 5_000, retryAt: null });
  });

  test('sends no cookies and no referrer, stores nothing, follows nothing', async () => {
    const wire = testWire(() => json({}));
    await send(wire, get(), never);
    expect(wire.requests[0]).toMatchObject({ credentials: 'omit', redirect: 'manual', cache: 'no-store', referrerPolicy: 'no-referrer' });
  });

  test('is read as UTF-8 although its pieces cut characters apart', async () => {
    const bytes = new TextEncoder().encode('日本語 😀');
    const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (body) => {
        for (const byte of bytes) body.enqueue(Uint8Array.of(byte));
        body.close();
      },
    });
    expect(valueIn(await send(testWire(() => new Response(pieces)), get(), never)).text).toBe('日本語 😀');
  });

  test('that a browser hides as a redirect is a bad response', async () => {
    const hidden = Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
    expect(failureIn(await send(testWire(() => hidden), get(), never))).toMatchObject({ kind: 'bad-response', host: 'cts.example.com' });
  });

  test('is not made when the budget is spent', async () => {
    const wire = testWire(() => json({}));
    wire.admit = async () => ({ kind: 'waiting', retryAt: 7 });
    expect(failureIn(await send(wire, get(), never))).toEqual({ kind: 'waiting', retryAt: 7 });
    expect(wire.requests).toHaveLength(0);
  });

  test('a network error is offline and names the host, not the error', async () => {
    const wire = testWire(() => {
      throw new TypeError(`failed to fetch with ${secrets.token}`);
    });
    expect(failureIn(await send(wire, get(), never))).toMatchObject({ kind: 'offline', host: 'cts.example.com' });
  });

  test('20 s without an answer are a timeout', async () => {
    const wire = testWire(() => new Promise(() => wire.advance(20_000)));
    expect(failureIn(await send(wire, get(), never))).toEqual({ kind: 'timeout', host: 'cts.example.com' });
  });

  test('19.9 s are not', async () => {
    const wire = testWire(() => {
      wire.advance(19_900);
      return json({});
    });
    expect(valueIn(await send(wire, get(), never)).status).toBe(200);
  });

  test('a body that never ends is a timeout too', async () => {
    const wire = testWire(
      () => new Response(new ReadableStream({ pull: () => wire.advance(20_000) }, { highWaterMark: 0 })),
    );
    expect(failureIn(await send(wire, get(), never)).kind).toBe('timeout');
  });

  test.each(['before', 'during'])('aborted %s the call: superseded', async (when) => {
    const stop = new AbortController();
    if (when === 'before') stop.abort();
    const wire = testWire(() => new Promise(() => stop.abort()));
    expect(failureIn(await send(wire, get(), stop.signal))).toEqual({ kind: 'superseded' });
    expect(wire.requests).toHaveLength(when === 'before' ? 0 : 1);
  });

  test('what proves who we are is masked in a refusal, but a good answer stays as it is', async () => {
    const echo = `you sent ${secrets.token} and ${encodeURIComponent(secrets.password)} and ${JSON.stringify(secrets.password)}`;
    const wire = testWire((_, count) => new Response(echo, { status: count === 1 ? 400 : 200 }));
    expect(valueIn(await send(wire, get(), never, [secrets.password])).text).toBe('you sent *** and *** and "***"');
    expect(valueIn(await send(wire, get(), never)).text).toBe(echo);
  });
});

describe('a second try', () => {
  const busyThen = (status: number, headers: Record<string, string> = {}, options = {}) =>
    testWire((_, count) => (count === 1 ? new Response('busy', { status, headers }) : json({ fine: true })), options);

  test.each([429, 500, 502, 503])('follows %i after half a second', async (status) => {
    const wire = busyThen(status);
    expect(valueIn(await send(wire, get(), never)).status).toBe(200);
    expect(wire.sleeps).toEqual([500]);
    expect(wire.requests).toHaveLength(2);
  });

  test('has jitter', async () => {
    const wire = busyThen(500, {}, { random: 0.5 });
    await send(wire, get(), never);
    expect(wire.sleeps).toEqual([750]);
  });

  test.each([
    [{ 'Retry-After': '7' }, 7_000],
    [{ 'Retry-After': '10' }, 10_000],
    [{ 'Retry-After': '0' }, 0],
    [{ 'Retry-After': 'Fri, 02 Jan 2026 03:04:08 GMT' }, 3_000],
    [{ 'Retry-After': 'Fri, 02 Jan 2026 05:00:09 GMT', Date: 'Fri, 02 Jan 2026 05:00:00 GMT' }, 9_000],
    [{ 'Retry-After': 'soon' }, 500],
    [{ 'Retry-After': '-3' }, 500],
  ])('waits as %j says: %i ms', async (headers, ms) => {
    const wire = busyThen(429, headers);
    expect(valueIn(await send(wire, get(), never)).status).toBe(200);
    expect(wire.sleeps).toEqual([ms]);
  });

  test('is not made when the cloud wants more than 10 s; the failure says when', async () => {
    const wire = busyThen(429, { 'Retry-After': '11' });
    const reply = valueIn(await send(wire, get(), never));
    expect(wire.requests).toHaveLength(1);
    expect(failureOf(reply, 'h')).toMatchObject({ kind: 'rate-limited', status: 429, retryAt: start + 11_000 });
  });

  test('is the last one', async () => {
    const wire = testWire(() => new Response('busy', { status: 503 }));
    expect(valueIn(await send(wire, get(), never)).status).toBe(503);
    expect(wire.requests).toHaveLength(2);
  });

  test.each([400, 401, 403, 404])('does not follow %i', async (status) => {
    const wire = busyThen(status);
    expect(valueIn(await send(wire, get(), never)).status).toBe(status);
    expect(wire.requests).toHaveLength(1);
  });

  test('needs the budget’s leave; without it the first refusal stands', async () => {
    const wire = busyThen(500);
    let asked = 0;
    wire.admit = async () => (++asked === 1 ? null : { kind: 'waiting' });
    expect(valueIn(await send(wire, get(), never)).status).toBe(500);
    expect([asked, wire.requests.length]).toEqual([2, 1]);
  });

  test('is not made once aborted while waiting', async () => {
    const stop = new AbortController();
    const wire = busyThen(500);
    const { sleep } = wire;
    wire.sleep = (ms, signal) => {
      if (ms === 500) stop.abort();
      return sleep(ms, signal);
    };
    expect(failureIn(await send(wire, get(), stop.signal))).toEqual({ kind: 'superseded' });
    expect(wire.requests).toHaveLength(1);
  });

  test('leaves the whole within 45 s', async () => {
    const wire = testWire((_, count) => {
      if (count === 1) {
        wire.advance(19_999);
        return new Response('', { status: 503, headers: { 'Retry-After': '10' } });
      }
      return new Promise(() => wire.advance(15_000));
    });
    expect(failureIn(await send(wire, get(), never)).kind).toBe('timeout');
    expect(wire.now() - start).toBeLessThanOrEqual(45_000);
  });

  test('repeats the body', async () => {
    const wire = busyThen(500);
    await send(wire, new Request('https://iam.example.com/', { method: 'POST', body: 'once more' }), never);
    expect(await Promise.all(wire.requests.map((request) => request.text()))).toEqual(['once more', 'once more']);
  });
});
