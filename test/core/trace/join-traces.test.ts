import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinBlind } from '../../../src/core/trace/join-blind';
import { type Joined, joinTraces } from '../../../src/core/trace/join-traces';
import { isReading } from '../../../src/core/trace/is-reading';
import { markOf } from '../../../src/core/trace/mark-of';
import { readTrace } from '../../../src/core/trace/read-trace';
import { anyId, idsOf } from '../resource-id/samples';

const uuid = (digit: number) => `46b20c38-5c54-4781-9f00-${String(digit).repeat(12)}`;
const letters = 'abcdef01-5c54-4781-9f00-abcdefabcdef';
const hex = '07066c6fc90025a02f6dc01e105b286e';
const start = Date.UTC(2026, 0, 1);
const traces = (...entries: object[]) => entries.map((entry, at) => readTrace({ trace_id: `t${at}`, time: start - at, ...entry }, at));
const unnamed = (id: string) => ({ id, name: null });
const told = (joined: ReadonlyMap<string, Joined[]>) => Object.fromEntries([...joined].map(([id, list]) => [id, list.map(({ trace, by }) => `${trace.id} ${by}`)]));

describe('a trace is joined to an ID', () => {
  test('by its resource ID, its own ID and its request ID', () => {
    const list = traces({ resource_id: uuid(1) }, { request_id: uuid(2) }, { trace_id: uuid(3) });
    expect(told(joinTraces(list, [1, 2, 3, 4].map((digit) => unnamed(uuid(digit)))))).toEqual({
      [uuid(1)]: ['t0 id'],
      [uuid(2)]: ['t1 request-id'],
      [uuid(3)]: [`${uuid(3)} id`],
    });
  });

  test('by its resource name, case sensitive, and by a name that is itself the ID', () => {
    const list = traces({ resource_name: 'web-1' }, { resource_name: 'WEB-1' }, { resource_name: 'my-bucket' }, { resource_name: '80.158.1.2' }, { resource_name: 'web-1 ' });
    expect(told(joinTraces(list, [{ id: uuid(1), name: 'web-1' }, unnamed('my-bucket'), unnamed('80.158.1.2')]))).toEqual({
      [uuid(1)]: ['t0 name'],
      'my-bucket': ['t2 name'],
      '80.158.1.2': ['t3 name'],
    });
  });

  test('by a name only where the trace is about no other ID; a name that is itself the ID stays one whatever ID the trace has', () => {
    const list = traces({ resource_name: 'web-1', resource_id: uuid(9) }, { resource_name: 'web-1', resource_id: '' }, { resource_name: 'my-bucket', resource_id: uuid(9) });
    expect(told(joinTraces(list, [{ id: uuid(1), name: 'web-1' }, unnamed('my-bucket')]))).toEqual({ [uuid(1)]: ['t1 name'], 'my-bucket': ['t2 name'] });
  });

  test.each([
    ['the project’s own ID', { resource_id: hex }],
    ['the project’s own ID in capitals', { resource_id: hex.toUpperCase() }],
    ['the type that means the whole service', { resource_id: uuid(9), resource_type: 'all' }],
    ['the same, in capitals', { resource_id: uuid(9), resource_type: 'ALL' }],
    ['a hyphen', { resource_id: '-' }],
    ['two', { resource_id: ' -- ' }],
    ['blanks', { resource_id: ' ' }],
    ['nothing', { resource_id: '' }],
  ])('by the name beside it where the trace has for an ID %s', (_, entry) => {
    expect(told(joinTraces(traces({ resource_name: 'web-1', ...entry }), [{ id: uuid(1), name: 'web-1' }], hex))).toEqual({ [uuid(1)]: ['t0 name'] });
  });

  test('not by the name beside it where the trace has another ID, be it another project’s', () => {
    const list = traces({ resource_name: 'web-1', resource_id: `${hex.slice(1)}0` }, { resource_name: 'web-1', resource_id: 'web-1-id', resource_type: 'allocation' });
    expect(joinTraces(list, [{ id: uuid(1), name: 'web-1' }], hex).size).toBe(0);
  });

  test('whatever the case of hex in the trace or on the page, each as the page writes it', () => {
    const big = letters.toUpperCase();
    const list = traces({ resource_id: letters }, { resource_id: big }, { request_id: big }, { resource_name: big }, { request: { id: big } }, { response: { id: letters } }, { resource_id: hex.toUpperCase() });
    const all = ['t0 id', 't1 id', 't2 request-id', 't3 name', 't4 request', 't5 response'];
    expect(told(joinTraces(list, [unnamed(letters), unnamed(big), unnamed(hex)]))).toEqual({ [letters]: all, [big]: all, [hex]: ['t6 id'] });
    expect(told(joinTraces(traces({ resource_name: 'web-1' }), [{ id: letters, name: 'web-1' }, { id: big, name: 'web-1' }]))).toEqual({ [letters]: ['t0 name'], [big]: ['t0 name'] });
    expect(joinTraces(traces({ resource_id: 'My-Bucket' }, { resource_id: 'AL1604473987569z6n6nkpm1' }), [unnamed('my-bucket'), unnamed('al1604473987569z6n6nkpm1')]).size).toBe(0);
  });

  test('not by a name that two IDs have, nor by one shorter than three characters', () => {
    const list = traces({ resource_name: 'twin' }, { resource_name: 'db' }, { resource_name: 'dbs' });
    const ids = [{ id: uuid(1), name: 'twin' }, { id: uuid(2), name: 'twin' }, { id: uuid(3), name: 'db' }, { id: uuid(4), name: 'dbs' }, { id: uuid(4), name: 'dbs' }];
    expect(told(joinTraces(list, ids))).toEqual({ [uuid(4)]: ['t2 name'] });
  });

  test.each([
    ['an object', { server_ids: [{ id: uuid(1) }] }],
    ['a key', { [uuid(1)]: 'ok' }],
    ['JSON in a text', JSON.stringify({ ids: uuid(1) })],
    ['JSON in JSON', { body: JSON.stringify({ message: `gone:\n${uuid(1)}\tby` }) }],
    ['text', `deleted ${uuid(1)}.`],
    ['text that is cut off', `{"ids": ["${uuid(1)}", "46b2`],
    ['a list between others', [`${uuid(2)}`, uuid(1), uuid(2)]],
  ])('by an ID inside its request or response: %s', (_, body) => {
    expect(told(joinTraces(traces({ request: body }, { response: body }), [unnamed(uuid(1))]))).toEqual({ [uuid(1)]: ['t0 request', 't1 response'] });
  });

  test('not by a part of a longer word, nor by texts that only touch when put together', () => {
    const list = traces({ request: { a: `x${uuid(1)}`, b: `${uuid(1)}-1` } }, { request: { a: uuid(1).slice(0, 20), b: uuid(1).slice(20) } }, { request: [uuid(1).slice(0, 20), uuid(1).slice(20)] });
    expect(joinTraces(list, [unnamed(uuid(1))]).size).toBe(0);
  });

  test('once, by the surest', () => {
    const everywhere = { resource_id: uuid(1), resource_name: 'web', request: { id: uuid(1) }, response: { id: uuid(1) } };
    const list = traces(everywhere, { ...everywhere, resource_id: null }, { request: { id: uuid(1) }, response: { id: uuid(1) } });
    expect(told(joinTraces(list, [{ id: uuid(1), name: 'web' }, { id: uuid(1), name: 'web' }]))).toEqual({ [uuid(1)]: ['t0 id', 't1 name', 't2 request'] });
  });

  test('newest first, whatever the order given; unknown times last; nothing given is changed', () => {
    const list = traces({ resource_id: uuid(1), time: null }, { resource_id: uuid(1), time: start }, { resource_id: uuid(1), time: null, record_time: start + 1 }, { resource_id: uuid(1), time: start + 2 });
    const before = structuredClone(list);
    expect(told(joinTraces(list, [unnamed(uuid(1))]))).toEqual({ [uuid(1)]: ['t3 id', 't2 id', 't1 id', 't0 id'] });
    expect(list).toEqual(before);
  });

  test('any depth of a body', () => {
    let body: object = { id: uuid(1) };
    for (let depth = 0; depth < 50_000; depth += 1) body = depth % 2 ? [body] : { body };
    expect(joinTraces(traces({ request: body }), [unnamed(uuid(1))]).size).toBe(1);
  });
});

describe('for any IDs', () => {
  const body = fc.oneof(fc.constant(null), fc.string(), fc.object({ maxDepth: 2 }));

  test('an ID anywhere inside a body is found', () => {
    const around = fc.constantFrom(
      (id: string): unknown => ({ a: { b: [{ c: id }] } }),
      (id: string): unknown => JSON.stringify({ id }),
      (id: string): unknown => `x ${id} y`,
      (id: string): unknown => ({ text: JSON.stringify({ text: JSON.stringify({ id }) }) }),
      (id: string): unknown => [[id]],
    );
    fc.assert(
      fc.property(anyId, around, body, fc.boolean(), ({ id }, wrap, other, isRequest) => {
        const entry = isRequest ? { request: wrap(id), response: other } : { request: other, response: wrap(id) };
        expect(joinTraces(traces(entry), [unnamed(id)]).get(id)?.map(({ by }) => by)).toEqual([isRequest ? 'request' : 'response']);
      }),
      { numRuns: 3_000 },
    );
  });

  test('the join is the same as asking every trace about every ID', () => {
    const pool = [1, 2, 3, 4, 5].map(uuid);
    const some = fc.constantFrom(null, ...pool);
    const entry = fc.record({ resource_id: some, resource_name: fc.constantFrom(null, 'one', 'two', 'xx'), request_id: some, request: fc.record({ id: some }), response: fc.array(some) });
    const id = fc.record({ id: fc.constantFrom(...pool), name: fc.constantFrom(null, 'one', 'two', 'xx') });
    fc.assert(
      fc.property(fc.array(entry), fc.uniqueArray(id, { selector: (one) => one.id }), (entries, ids) => {
        const list = traces(...entries);
        const plain = ids.flatMap(({ id: own, name }) => {
          const isNameOurs = name !== null && name.length > 2 && ids.filter((other) => other.name === name).length === 1;
          const found = list.flatMap((trace, at) => {
            const { resource_id, resource_name, request_id, request, response } = entries[at] ?? {};
            const by = resource_id === own ? 'id' : request_id === own ? 'request-id' : isNameOurs && !resource_id && resource_name === name ? 'name' : request?.id === own ? 'request' : response?.includes(own) ? 'response' : null;
            return by ? [`${trace.id} ${by}`] : [];
          });
          return found.length > 0 ? [[own, found] as const] : [];
        });
        expect(told(joinTraces(list, ids))).toEqual(Object.fromEntries(plain));
      }),
      { numRuns: 2_000 },
    );
  });

  test('each body is read once, however many IDs there are and however often it is joined', () => {
    let reads = 0;
    const value = { get id() { reads += 1; return uuid(1); } };
    const list = traces({ resource_id: 'x' }).map((trace) => ({ ...trace, request: { kind: 'json' as const, value } }));
    const ids = fc.sample(idsOf.uuid, 500).map(unnamed);
    const first = joinTraces(list, [...ids, unnamed(uuid(1))]);
    expect(told(joinTraces(list, [unnamed(uuid(1)), unnamed(uuid(2))]))).toEqual(told(first));
    expect(joinTraces(list, [unnamed(uuid(2))]).size).toBe(0);
    expect(reads).toBe(1);
  });
});

describe('how an ID is marked', () => {
  const mark = (...entries: object[]) => markOf(traces(...entries));

  test('by the worst of what changed it; reading marks nothing', () => {
    const [changed, failed, incident] = [{ trace_name: 'resizeServer' }, { trace_name: 'deleteServer', trace_rating: 'warning' }, { trace_name: 'deleteServer', trace_rating: 'incident' }];
    expect(mark(changed)).toBe('changed');
    expect(mark(changed, failed)).toBe('failed');
    expect(mark(failed, incident, changed)).toBe('incident');
    expect(mark()).toBeNull();
    expect(mark({ trace_name: 'listServers' }, { trace_name: 'deleteX', read_only: true, trace_rating: 'incident' })).toBeNull();
    expect(mark({ trace_name: 'showServer', trace_rating: 'warning' }, changed)).toBe('changed');
  });

  test.each(['listClusters', 'ListBuckets', 'showVpn', 'getToken', 'queryJobs', 'QueryJobs', 'describeX', 'batchQueryTags', 'GET.OBJECT', 'HEAD.BUCKET', 'get', 'countX', 'searchX', 'list_users'])(
    '%s only reads',
    (trace_name) => expect(traces({ trace_name }).map(isReading)).toEqual([true]),
  );

  test.each(['createServer', 'getawayServer', 'listenToPort', 'showcaseX', 'PUT.OBJECT', 'deleteList', 'batchDelete', 'updateGet', 'countersignX', 'GETAWAY'])('%s changes', (trace_name) =>
    expect(traces({ trace_name }).map(isReading)).toEqual([false]),
  );

  test('what the trace says outweighs its name; no name, no reading', () => {
    expect(traces({ trace_name: 'getX', read_only: false }, { trace_name: 'deleteX', read_only: 'true' }, { resource_id: 'x' }).map(isReading)).toEqual([false, true, false]);
  });
});

test('what the join could not see is counted in traces', () => {
  const list = [
    ...traces(
      { resource_id: 'a', request: '{"cut": "of', response: '[1, 2' },
      { resource_name: 'b', response: 'plain words' },
      { request: '{"whole": 1}', trace_name: 'createX' },
      { resource_id: 'a', response: 'and so on...' },
    ),
    readTrace('lost', 4),
    readTrace(null, 5),
  ];
  expect(joinBlind(list)).toEqual({ unreadable: 2, cutOff: 2, nameless: 1 });
  expect(joinBlind([])).toEqual({ unreadable: 0, cutOff: 0, nameless: 0 });
});
