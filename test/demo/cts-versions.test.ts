import { describe, expect, test } from 'vitest';
import { cts, day, minute, minutesIn, noon, project, rigWith, traceAt } from './rig';

/** What the three generations do differently (domain.md §1.2 to §1.5). */
describe('v3', () => {
  test('limit: default 10, max 200', async () => {
    const rig = rigWith(Array.from({ length: 250 }, (_, at) => traceAt(at / 10)));
    expect(minutesIn(await rig.list())).toHaveLength(10);
    expect(minutesIn(await rig.list({ limit: 200 }))).toHaveLength(200);
    expect((await rig.list({ limit: 201 })).status).toBe(400);
  });

  test('defaults last hour … now, newest first', async () => {
    const rig = rigWith([traceAt(61), traceAt(59), traceAt(3), traceAt(30), traceAt(-5)]);
    expect(minutesIn(await rig.list())).toEqual([3, 30, 59]);
  });

  test('traces go out as they are stored, user as an object', async () => {
    const stored = traceAt(1, { response: '{"a":1}', read_only: true, something_new: [1] });
    expect((await rigWith([stored]).list()).body.traces).toEqual([stored]);
  });

  test('an unknown trace_id finds nothing, and is no fault', async () => {
    const reply = await rigWith([traceAt(1)]).list({ trace_id: 'unknown' });
    expect([reply.status, reply.body.meta_data]).toEqual([200, { count: 0, marker: null }]);
  });

  test('trace_type is system or data; filters hold for system only', async () => {
    const rig = rigWith([traceAt(1), traceAt(2, { trace_type: 'ObsAPI', resource_type: 'object' })]);
    expect(minutesIn(await rig.list({ trace_type: 'system' }))).toEqual([1]);
    expect(minutesIn(await rig.list({ trace_type: 'data', tracker_name: 'my-data', resource_id: 'ignored' }))).toEqual([2]);
    expect((await rig.list({ trace_type: 'all' })).status).toBe(400);
  });

  test('access_key_id and enterprise_project_id filter', async () => {
    const rig = rigWith([traceAt(1), traceAt(2, { user: { name: 'Anna', access_key_id: 'AK' } }), traceAt(3, { enterprise_project_id: '0' })]);
    expect(minutesIn(await rig.list({ access_key_id: 'AK' }))).toEqual([2]);
    expect(minutesIn(await rig.list({ enterprise_project_id: '0' }))).toEqual([3]);
  });

  test('a window of more than seven days is 400 CTS.0300', async () => {
    const rig = rigWith();
    expect((await rig.list({ from: noon - 7 * day, to: noon })).status).toBe(200);
    const reply = await rig.list({ from: noon - 7 * day, to: noon + 1 });
    expect([reply.status, reply.body.error_code]).toEqual([400, 'CTS.0300']);
    expect((await rig.list({ from: noon, to: noon - minute })).status).toBe(400);
  });
});

describe('v2.0', () => {
  test('trace_status replaces trace_rating, in request and response', async () => {
    const rig = rigWith([traceAt(1), traceAt(2, { trace_rating: 'warning', response: '{"code":"VPC.0514"}' })]);
    const [trace] = (await rig.listOld('v2.0', { trace_status: 'warning' })).body.traces;
    expect(trace).toMatchObject({ trace_status: 'warning', response: { code: 'VPC.0514' }, user: { name: 'Anna' } });
    expect(trace).not.toHaveProperty('trace_rating');
  });

  test('an unknown parameter is ignored without a word: a rating filter does nothing', async () => {
    const rig = rigWith([traceAt(1), traceAt(2, { trace_rating: 'warning' })]);
    expect(minutesIn(await rig.listOld('v2.0', { trace_rating: 'warning' }))).toEqual([1, 2]);
  });

  test('limit: default 10', async () => {
    const rig = rigWith(Array.from({ length: 25 }, (_, at) => traceAt(at + 1)));
    expect(minutesIn(await rig.listOld('v2.0'))).toHaveLength(10);
  });
});

test('the ends of a list that are met in the field (domain.md §1.4)', async () => {
  const traces = [traceAt(1), traceAt(2)];
  const markerWith = async (endMarker: 'null' | 'empty' | 'missing' | 'last-id') =>
    (await rigWith(traces, { endMarker }).list({ limit: 2 })).body.meta_data;
  expect(await markerWith('null')).toEqual({ count: 2, marker: null });
  expect(await markerWith('empty')).toEqual({ count: 2, marker: '' });
  expect(await markerWith('missing')).toEqual({ count: 2 });
  expect(await markerWith('last-id')).toEqual({ count: 2, marker: traceAt(2).trace_id });
});

test('traces of the same millisecond are all reached by paging', async () => {
  const traces = ['a', 'b', 'c', 'd'].map((id) => traceAt(5, { trace_id: id }));
  const rig = rigWith(traces);
  const first = await rig.list({ limit: 3 });
  const second = await rig.list({ limit: 3, next: first.body.meta_data.marker });
  expect([...first.body.traces, ...second.body.traces].map((trace) => trace.trace_id)).toEqual(['a', 'b', 'c', 'd']);
});

test('changing the options changes the cloud', async () => {
  const rig = rigWith();
  rig.options.versions = [];
  expect((await rig.get(`${cts}/v3/${project.id}/traces`)).status).toBe(404);
});
