import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askForPage, type PageRequest } from '../../src/api/ask-for-page';
import { byAccessKey, byToken } from '../../src/api/authorise';
import { canSay, tracesUrl } from '../../src/api/dialects';
import type { ApiVersion, TraceQuery } from '../../src/core/query';
import { expectNoSecrets, failureIn, json, key, never, secrets, start, testWire, valueIn } from './wires';

const base = 'https://cts.example.com';
const query: TraceQuery = { from: 1, to: 2, limit: 2 };
const request = (more: Partial<PageRequest> = {}): PageRequest => ({
  base,
  projectId: 'p1',
  query,
  api: null,
  authorise: byAccessKey(key, 'p1'),
  offsetMs: 0,
  ...more,
});

const traces = (count: number) => Array.from({ length: count }, (_, index) => ({ trace_id: `t${index}`, trace_name: 'x', time: start }));
const page = (count: number, marker?: unknown) =>
  json({ traces: traces(count), meta_data: { count, ...(marker !== undefined && { marker }) } });
const notPublished = () => json({ error_code: 'APIGW.0101', error_msg: 'not published', request_id: 'r' }, { status: 404 });
const pathOf = ({ url }: Request) => new URL(url).pathname;
const speaks = (...versions: string[]) =>
  testWire((sent) => (versions.some((version) => pathOf(sent).startsWith(`/${version}/`)) ? page(1) : notPublished()));

expectNoSecrets();

describe('dialects', () => {
  const full: Required<TraceQuery> = {
    from: 1_700_000_000_000,
    to: 1_700_000_600_000,
    limit: 200,
    next: 'm 1',
    resourceId: 'urn:a/b+c',
    resourceName: 'näme',
    resourceType: 'eip',
    serviceType: 'VPC',
    traceName: 'deleteEip',
    traceId: 't',
    rating: 'warning',
    user: 'Ann&Bob=1',
    traceType: 'data',
    trackerName: 'my tracker',
    accessKeyId: 'AK',
    enterpriseProjectId: '0',
  };
  const said = (version: ApiVersion) => {
    const url = tracesUrl(base, version, 'p/1', full);
    return [url.pathname, Object.fromEntries(url.searchParams)];
  };
  const inAll = {
    from: '1700000000000',
    to: '1700000600000',
    limit: '200',
    next: 'm 1',
    resource_id: 'urn:a/b+c',
    resource_name: 'näme',
    resource_type: 'eip',
    service_type: 'VPC',
    trace_name: 'deleteEip',
    trace_id: 't',
    trace_rating: 'warning',
    user: 'Ann&Bob=1',
  };

  test('every parameter of every version can be said', () => {
    expect(said('v3')).toEqual([
      '/v3/p%2F1/traces',
      { ...inAll, trace_type: 'data', tracker_name: 'my tracker', access_key_id: 'AK', enterprise_project_id: '0' },
    ]);
    expect(said('v2.0')).toEqual(['/v2.0/p%2F1/my%20tracker/trace', { ...inAll, trace_status: 'warning' }]);
    expect(said('v1.0')).toEqual(['/v1.0/p%2F1/my%20tracker/trace', inAll]);
  });

  test('without filters v3 still names the trace type, and the older ones the tracker', () => {
    expect(tracesUrl(base, 'v3', 'p', query).href).toBe(`${base}/v3/p/traces?from=1&to=2&limit=2&trace_type=system`);
    expect(tracesUrl(base, 'v2.0', 'p', query).href).toBe(`${base}/v2.0/p/system/trace?from=1&to=2&limit=2`);
    expect(tracesUrl(base, 'v1.0', 'p', query).href).toBe(`${base}/v1.0/p/system/trace?from=1&to=2&limit=2`);
  });

  test('blanks and plus signs are written so that nobody can mistake them', () => {
    expect(tracesUrl(base, 'v3', 'p', { ...query, user: 'a +\ud800' }).search).toContain('user=a%20%2B%EF%BF%BD');
  });

  test('whatever text a filter holds arrives as it is', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tracesUrl(base, 'v1.0', 'p', { ...query, resourceName: text }).searchParams.get('resource_name')).toBe(text);
      }),
    ));

  test('only v3 can say data traces, an access key or an enterprise project', () => {
    const only: Partial<TraceQuery>[] = [{}, { traceType: 'data' }, { accessKeyId: 'a' }, { enterpriseProjectId: '0' }];
    const queries = only.map((more): TraceQuery => ({ ...query, ...more }));
    expect(queries.map((one) => canSay('v3', one))).toEqual([true, true, true, true]);
    expect(queries.map((one) => canSay('v1.0', one))).toEqual([true, false, false, false]);
  });
});

describe('version', () => {
  const asked = (wire: { requests: Request[] }) => wire.requests.map((sent) => pathOf(sent).split('/')[1]);

  test.each([
    [['v3', 'v2.0', 'v1.0'], ['v3'], 'v3'],
    [['v2.0', 'v1.0'], ['v3', 'v2.0'], 'v2.0'],
    [['v1.0'], ['v3', 'v2.0', 'v1.0'], 'v1.0'],
  ])('where there is %j, asks %j', async (offered, tries, api) => {
    const wire = speaks(...offered);
    expect(valueIn(await askForPage(wire, request(), never))).toMatchObject({ api, count: 1 });
    expect(asked(wire)).toEqual(tries);
  });

  test('a remembered one is asked first, and the others when it is gone', async () => {
    const known = speaks('v2.0', 'v3');
    expect(valueIn(await askForPage(known, request({ api: 'v2.0' }), never)).api).toBe('v2.0');
    expect(asked(known)).toEqual(['v2.0']);
    const gone = speaks('v1.0');
    expect(valueIn(await askForPage(gone, request({ api: 'v2.0' }), never)).api).toBe('v1.0');
    expect(asked(gone)).toEqual(['v2.0', 'v3', 'v1.0']);
  });

  test('none at all: the address does not offer CTS', async () => {
    const failure = failureIn(await askForPage(speaks(), request(), never));
    expect(failure).toMatchObject({ kind: 'bad-response', host: 'cts.example.com', status: 404 });
    expect(failure.detail).toContain('does not offer CTS');
  });

  test('data traces are never asked of an older one, which would answer another question', async () => {
    const wire = speaks('v1.0');
    failureIn(await askForPage(wire, request({ query: { ...query, traceType: 'data' } }), never));
    expect(asked(wire)).toEqual(['v3']);
  });

  test('a refusal ends the search', async () => {
    const wire = testWire(() => json({ error_code: 'CTS.0214', error_msg: 'The tracker does not exist.' }, { status: 404 }));
    expect(failureIn(await askForPage(wire, request(), never)).kind).toBe('not-enabled');
    expect(asked(wire)).toEqual(['v3']);
  });

  test('v1.0 has no such trace: an empty page', async () => {
    const wire = testWire((sent) =>
      pathOf(sent).startsWith('/v1.0/') ? json({ error_msg: 'The requested trace does not exist.' }, { status: 404 }) : notPublished(),
    );
    const outcome = await askForPage(wire, request({ query: { ...query, traceId: 't' } }), never);
    expect(valueIn(outcome)).toMatchObject({ traces: [], count: 0, next: null, api: 'v1.0' });
  });
});

describe('end of the list', () => {
  test.each([
    ['a full page with a marker goes on', page(2, 'm2'), 'm2'],
    ['null', page(2, null), null],
    ['missing', page(2), null],
    ['empty', page(2, ''), null],
    ['a short page, whatever its marker', page(1, 'm2'), null],
    ['an empty page', page(0, 'm2'), null],
    ['the marker we came with', page(2, 'm1'), null],
  ])('%s', async (_, response, next) => {
    const wire = testWire(() => response);
    expect(valueIn(await askForPage(wire, request({ query: { ...query, next: 'm1' } }), never)).next).toBe(next);
  });

  test('what is no list of traces is a bad response that names the host', async () => {
    const wire = testWire(() => new Response('<html>sign in</html>'));
    const failure = failureIn(await askForPage(wire, request(), never));
    expect(failure).toMatchObject({ kind: 'bad-response', host: 'cts.example.com', status: 200 });
  });
});

describe('clock', () => {
  const refuse = (serverTime: number | null, body: unknown = { error_code: 'APIGW.0301', error_msg: 'Unauthorized', request_id: 'r1' }) =>
    json(body, { status: 401, headers: serverTime === null ? {} : { Date: new Date(serverTime).toUTCString() } });
  const minutes = (count: number) => count * 60_000;
  const datesOf = (wire: { requests: Request[] }) => wire.requests.map((sent) => sent.headers.get('X-Sdk-Date'));

  test('20 minutes off: signs again by the server’s clock and remembers the offset', async () => {
    const wire = testWire((_, count) => (count === 1 ? refuse(start + minutes(20)) : page(1)));
    expect(valueIn(await askForPage(wire, request(), never))).toMatchObject({ offsetMs: minutes(20), count: 1 });
    expect(datesOf(wire)).toEqual(['20260102T030405Z', '20260102T032405Z']);
  });

  test('a known offset is used at once', async () => {
    const wire = testWire(() => page(1));
    expect(valueIn(await askForPage(wire, request({ offsetMs: -minutes(30) }), never)).offsetMs).toBe(-minutes(30));
    expect(datesOf(wire)).toEqual(['20260102T023405Z']);
  });

  test('a known offset that is wrong by now is corrected', async () => {
    const wire = testWire((_, count) => (count === 1 ? refuse(start) : page(1)));
    expect(valueIn(await askForPage(wire, request({ offsetMs: minutes(30) }), never)).offsetMs).toBe(0);
  });

  test('still refused: named, with what the cloud said', async () => {
    const wire = testWire(() => refuse(start - minutes(20)));
    expect(failureIn(await askForPage(wire, request(), never))).toMatchObject({
      kind: 'clock-skew',
      skewMs: -minutes(20),
      code: 'APIGW.0301',
      requestId: 'r1',
      status: 401,
    });
    expect(wire.requests).toHaveLength(2);
  });

  test.each([
    ['near the server’s clock', start + minutes(9)],
    ['without a Date', null],
  ])('%s a refusal is a refusal', async (_, serverTime) => {
    const wire = testWire(() => refuse(serverTime));
    expect(failureIn(await askForPage(wire, request(), never)).kind).toBe('unauthorized');
    expect(wire.requests).toHaveLength(1);
  });

  test('a token has no clock, so it is plainly refused', async () => {
    const wire = testWire(() => refuse(start + minutes(20)));
    expect(failureIn(await askForPage(wire, request({ authorise: byToken(secrets.token) }), never)).kind).toBe('unauthorized');
    expect(wire.requests).toHaveLength(1);
  });

  test('the corrected offset holds for the other versions too', async () => {
    const wire = testWire((_, count) => [refuse(start + minutes(20)), notPublished(), page(1)][count - 1] ?? page(0));
    expect(valueIn(await askForPage(wire, request(), never))).toMatchObject({ api: 'v2.0', offsetMs: minutes(20) });
    expect(datesOf(wire)[2]).toBe('20260102T032405Z');
  });
});

describe('limits', () => {
  test('three slow refusals end before a minute is over', async () => {
    const wire = testWire(() => {
      wire.advance(19_000);
      return notPublished();
    });
    expect(failureIn(await askForPage(wire, request(), never)).kind).toBe('timeout');
    expect(wire.now() - start).toBeLessThan(60_000);
  });

  test('aborted: superseded, although the cloud never answers', async () => {
    const stop = new AbortController();
    const wire = testWire(() => new Promise(() => stop.abort()));
    expect(failureIn(await askForPage(wire, request(), stop.signal))).toEqual({ kind: 'superseded' });
  });

  test.each(['cts.example.com', 'ftp://cts.example.com', 'https://ann@cts.example.com', 'https://cts.example.com/?a=b', ''])(
    '%j is no address to ask',
    async (bad) => {
      const wire = speaks('v3');
      expect(failureIn(await askForPage(wire, request({ base: bad }), never)).kind).toBe('bad-response');
      expect(wire.requests).toHaveLength(0);
    },
  );

  test('a token that no header can carry is refused without being quoted', async () => {
    const wire = speaks('v3');
    const authorise = byToken(`${secrets.token}\nпривет`);
    expect(failureIn(await askForPage(wire, request({ authorise }), never)).kind).toBe('unauthorized');
    expect(wire.requests).toHaveLength(0);
  });
});
