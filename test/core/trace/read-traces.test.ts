import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTraces, type TraceList } from '../../../src/core/trace/read-traces';

const read = (value: unknown): TraceList => {
  const list = readTraces(JSON.stringify(value));
  if (!list.ok) throw new Error(list.failure.detail);
  return list.value;
};
const detailOf = (body: string): string => {
  const list = readTraces(body);
  if (list.ok) throw new Error('read as a list');
  expect(list.failure.kind).toBe('bad-response');
  return list.failure.detail ?? '';
};
const trace = { trace_id: 't-1', trace_name: 'createServer', time: 1472148708232 };

describe('shapes of a list', () => {
  test.each([
    ['an envelope', { traces: [trace], meta_data: { count: 1, marker: 't-1' } }, 't-1'],
    ['an envelope in another order', { meta_data: { marker: 't-1' }, traces: [trace] }, 't-1'],
    ['an envelope that names a trace of its own', { trace_id: 'x', traces: [trace] }, null],
    ['an envelope without meta_data', { traces: [trace] }, null],
    ['odd meta_data', { traces: [trace], meta_data: 'none' }, null],
    ['meta_data without a marker', { traces: [trace], meta_data: { count: 1 } }, null],
    ['a marker of null', { traces: [trace], meta_data: { marker: null } }, null],
    ['an empty marker', { traces: [trace], meta_data: { marker: '' } }, null],
    ['the text null as marker', { traces: [trace], meta_data: { marker: 'null' } }, null],
    ['a bare trace', trace, null],
    ['a bare list', [trace], null],
    ['a wrapped trace', { cts: trace }, null],
    ['wrapped traces in a list', { traces: [{ cts: trace }] }, null],
  ])('%s', (_, value, marker) => {
    const list = read(value);
    expect(list).toMatchObject({ count: 1, marker });
    expect(list.traces).toMatchObject([{ id: 't-1', name: 'createServer', time: 1472148708232, unreadable: null }]);
  });

  test.each([
    ['an envelope', { traces: [], meta_data: { count: 0, marker: null } }],
    ['null for the list', { traces: null, meta_data: { count: 0 } }],
    ['no list', { meta_data: { count: 0 } }],
    ['a bare list', []],
  ])('nothing found: %s', (_, value) => {
    expect(read(value)).toEqual({ traces: [], count: 0, marker: null });
  });
});

describe('what is no list of traces', () => {
  test.each([
    ['', 'The answer was empty.'],
    ['<!doctype html><title>Log in</title>', 'The answer was HTML: “<!doctype html><title>Log in</title>”.'],
    ['<?xml version="1.0"?>', 'The answer was XML: “<?xml version="1.0"?>”.'],
    ['forbidden', 'The answer was text: “forbidden”.'],
    ['{"traces":[{"trace_id":"t', 'The answer was truncated JSON: “{"traces":[{"trace_id":"t”.'],
    ['{"traces":[{}', 'The answer was truncated JSON: “{"traces":[{}”.'],
    ['{"traces":[}', 'The answer was truncated JSON: “{"traces":[}”.'],
    ['{"a":1,,}', 'The answer was broken JSON: “{"a":1,,}”.'],
    ['{"foo":1}', 'The answer was JSON without a list of traces: “{"foo":1}”.'],
    ['"x"', 'The answer was JSON without a list of traces: “"x"”.'],
    ['5', 'The answer was JSON without a list of traces: “5”.'],
    ['null', 'The answer was JSON without a list of traces: “null”.'],
    ['[1]', 'The answer was JSON without a list of traces: “[1]”.'],
    ['{"traces":"none"}', 'The answer was JSON without a list of traces: “{"traces":"none"}”.'],
  ])('%j', (body, detail) => {
    expect(detailOf(body)).toBe(detail);
  });

  test('is told by its beginning only, without control characters and credentials', () => {
    expect(detailOf(`\u0000\u202eab\n\tc${'x'.repeat(5000)}`)).toBe(`The answer was text: “ab c${'x'.repeat(76)}…”.`);
    const echoed = detailOf('Authorization: SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=c0ffee');
    expect(echoed).toBe('The answer was text: “Authorization: ••••••”.');
  });
});

describe('one bad entry does not lose its page', () => {
  test.each([
    [null, 'The entry is empty (null).'],
    ['lost', 'The entry is a text, not a trace.'],
    [5, 'The entry is a number, not a trace.'],
    [true, 'The entry is a boolean, not a trace.'],
    [[trace], 'The entry is a list, not a trace.'],
    [{}, 'The entry has no field of a trace.'],
    [{ foo: 'bar' }, 'The entry has no field of a trace.'],
    [{ cts: 5 }, 'The entry has no field of a trace.'],
  ])('%j', (entry, unreadable) => {
    const { traces, count } = read({ traces: [trace, entry, { ...trace, trace_id: 't-2' }] });
    expect(count).toBe(3);
    expect(traces.map(({ key }) => key)).toEqual(['t-1', 'untraced-1', 't-2']);
    expect(traces[1]).toMatchObject({ id: null, unreadable, raw: entry, rating: 'normal' });
  });

  test('odd fields are left out, the rest is read', () => {
    const entry = { trace_id: 't', trace_name: ['x'], time: {}, user: true, request: 5, code: null, resource_id: {}, read_only: 'yes' };
    expect(read([entry]).traces[0]).toMatchObject({
      id: 't', name: null, time: null, user: null, code: null, resourceId: null, isReadOnly: null, unreadable: null,
      request: { kind: 'text', text: '5' },
    });
  });

  test('a remark nested too deep to be written out', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const list = readTraces(`{"traces":[{"trace_id":"t","message":${deep},"request":${deep},"user":${deep}}]}`);
    expect(list).toMatchObject({ ok: true, value: { traces: [{ id: 't', message: null, unreadable: null }] } });
  });
});

test('an entry without an ID, or with the text null for one, gets a key of its own', () => {
  const { traces } = read([trace, { trace_name: 'a' }, { trace_id: 'null', trace_name: 'b' }, { trace_id: '', trace_name: 'c' }]);
  expect(traces.map(({ id }) => id)).toEqual(['t-1', null, null, null]);
  expect(traces.map(({ key }) => key)).toEqual(['t-1', 'untraced-1', 'untraced-2', 'untraced-3']);
});

test('long numbers keep every digit', () => {
  const fields = '"record_time":1660223647458765184,"order":-12345678901234567890,"f":0.12345678901234567890,"e":1e1111111111111111111';
  const body = `{"traces":[{"trace_id":"t \\"12345678901234567890",${fields},"big":100000000000000000000}]}`;
  const list = readTraces(body);
  expect(list).toMatchObject({ ok: true, value: { traces: [{ id: 't "12345678901234567890', recordedAt: 1660223647458 }] } });
  expect(list.ok && list.value.traces[0]?.raw).toMatchObject({
    record_time: '1660223647458765184', order: '-12345678901234567890', f: 0.12345678901234568, big: 1e20,
  });
});

describe('any input', () => {
  const names = ['trace_id', 'trace_name', 'time', 'user', 'request', 'response', 'code', 'trace_rating', 'trace_status', 'message',
    'location_info', 'endpoint', 'resource_url', 'cts', 'source_ip', 'read_only', '__proto__'];
  const anyJson = fc.jsonValue({ maxDepth: 4 });
  const entry = fc.oneof(anyJson, fc.dictionary(fc.constantFrom(...names), fc.oneof(anyJson, fc.json(), fc.string())));

  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.string().map((end) => `{"traces":[${end}`)), (body) => {
      const list = readTraces(body);
      expect(list.ok || list.failure.kind === 'bad-response').toBe(true);
    }));
  });

  test('each entry is kept as it was sent, in its place, under a key of its own', () => {
    fc.assert(fc.property(fc.array(entry), (entries) => {
      const body = JSON.stringify({ traces: entries });
      const { traces, count } = read({ traces: entries });
      expect(count).toBe(entries.length);
      expect(JSON.stringify({ traces: traces.map(({ raw }) => raw) })).toBe(body);
      const made = traces.filter(({ id }) => id === null).map(({ key }) => key);
      expect(new Set(made).size).toBe(made.length);
    }));
  });
});
