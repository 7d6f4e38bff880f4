import { describe, expect, test } from 'vitest';
import fixtures from '../fixtures/traces.json' with { type: 'json' };
import { day, minutesIn, minute, noon, rigWith, traceAt } from './rig';

/** One test a sentence of seed 003, "Querying Traces (v1.0)". */
const many = (count: number, apart = 1) => Array.from({ length: count }, (_, at) => traceAt((at + 1) * apart));
const week = { from: noon - 7 * day, to: noon };

describe('request, table 2', () => {
  test('"This API is used to query records of operations on resources in the last seven days."', async () => {
    const rig = rigWith([traceAt(1), traceAt(7 * 24 * 60 - 1), traceAt(7 * 24 * 60 + 1)]);
    expect(minutesIn(await rig.listOld('v1.0', week))).toEqual([1, 7 * 24 * 60 - 1]);
    const earlier = { from: noon - 10 * day, to: noon - 4 * day };
    expect(minutesIn(await rig.listOld('v1.0', earlier))).toEqual([7 * 24 * 60 - 1]);
  });

  test('"The tracker name is system."', async () => {
    const rig = rigWith(many(1));
    expect((await rig.listOld('v1.0')).status).toBe(200);
  });

  test.each([
    ['"Type of a service whose traces are to be queried."', 'service_type', 'ECS'],
    ['"Type of a resource whose traces are to be queried."', 'resource_type', 'ecs'],
    ['"ID of a resource whose traces are to be queried"', 'resource_id', 'other-id'],
    ['"Name of a resource whose traces are to be queried"', 'resource_name', '订单 服务+a'],
    ['"Trace name. It indicates the operation recorded by this trace."', 'trace_name', 'createServer'],
  ])('%s', async (_, filter, value) => {
    const rig = rigWith([traceAt(1), traceAt(2, { [filter]: value }), traceAt(3)]);
    expect(minutesIn(await rig.listOld('v1.0', { [filter]: value }))).toEqual([2]);
    const shouted = value === value.toUpperCase() ? value.toLowerCase() : value.toUpperCase();
    expect(minutesIn(await rig.listOld('v1.0', { [filter]: shouted }))).toEqual([]);
  });

  test('"Status of a trace. The value can be normal, warning, or incident."', async () => {
    const ratings = ['normal', 'warning', 'incident'];
    const rig = rigWith(ratings.map((rating, at) => traceAt(at + 1, { trace_rating: rating })));
    for (const [at, rating] of ratings.entries()) expect(minutesIn(await rig.listOld('v1.0', { trace_rating: rating }))).toEqual([at + 1]);
    expect((await rig.listOld('v1.0', { trace_rating: 'Normal' })).status).toBe(400);
  });

  test('"Name of the user whose traces are to be queried" / "The username is case sensitive."', async () => {
    const rig = rigWith([traceAt(1), traceAt(2, { user: { name: 'anna' } }), traceAt(3, { user: null }), traceAt(4, { user: 'Anna' })]);
    expect(minutesIn(await rig.listOld('v1.0', { user: 'Anna' }))).toEqual([1]);
    expect(minutesIn(await rig.listOld('v1.0', { user: 'anna' }))).toEqual([2]);
  });

  test('"The value can contain 1 to 64 characters, including letters, numbers, hyphens (-), underscores (_), and periods (.). It must start with a letter."', async () => {
    const rig = rigWith(many(1));
    for (const name of ['resource_type', 'trace_name']) {
      for (const right of ['a', `a${'-_.9'.repeat(15)}abc`]) expect((await rig.listOld('v1.0', { [name]: right })).status).toBe(200);
      for (const wrong of ['1a', 'a b', 'a'.repeat(65), 'ä']) expect((await rig.listOld('v1.0', { [name]: wrong })).status).toBe(400);
    }
  });

  test('"The default value is 50 and the maximum value is 200."', async () => {
    const rig = rigWith(many(300, 0.1));
    expect(minutesIn(await rig.listOld('v1.0'))).toHaveLength(50);
    expect(minutesIn(await rig.listOld('v1.0', { limit: 200 }))).toHaveLength(200);
    for (const limit of [201, 0, -1, 'ten']) expect((await rig.listOld('v1.0', { limit })).status).toBe(400);
  });

  test('"This parameter is used to query traces generated earlier than its specified value. The value can be that of marker in Table 5."', async () => {
    const rig = rigWith(many(25));
    const seen: number[] = [];
    let marker: string | null = null;
    do {
      const reply = await rig.listOld('v1.0', { limit: 10, ...(marker && { next: marker }) });
      expect(reply.body.meta_data.count).toBe(minutesIn(reply).length);
      seen.push(...minutesIn(reply));
      marker = reply.body.meta_data.marker;
    } while (marker !== null);
    expect(seen).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
    expect((await rig.listOld('v1.0', { next: 'never-seen' })).status).toBe(400);
  });

  test('"Traces generated in the overlap of the two time ranges specified respectively by next and by from and to will be returned."', async () => {
    const rig = rigWith(many(20));
    const next = traceAt(5).trace_id;
    expect(minutesIn(await rig.listOld('v1.0', { next, from: noon - 8.5 * minute, to: noon }))).toEqual([6, 7, 8]);
    expect(minutesIn(await rig.listOld('v1.0', { next, from: noon - 9.5 * minute, to: noon - 7.5 * minute }))).toEqual([8, 9]);
    expect(minutesIn(await rig.listOld('v1.0', { next, from: noon - 3 * minute, to: noon }))).toEqual([]);
  });

  test('"The value is in milliseconds and contains 13 numbers."', async () => {
    const rig = rigWith(many(1));
    for (const from of [Math.floor(week.from / 1000), '2026-03-01T00:00:00Z']) expect((await rig.listOld('v1.0', { ...week, from })).status).toBe(400);
  });

  test('"Traces generated on the specified timestamp are not returned."', async () => {
    const rig = rigWith(many(5));
    expect(minutesIn(await rig.listOld('v1.0', { from: noon - 4 * minute, to: noon - 2 * minute }))).toEqual([3]);
    expect(minutesIn(await rig.listOld('v1.0', { from: noon - 4 * minute - 1, to: noon - 2 * minute + 1 }))).toEqual([2, 3, 4]);
  });

  test('"The parameters from and to should be used together."', async () => {
    const rig = rigWith(many(1));
    expect((await rig.listOld('v1.0', { from: week.from })).status).toBe(400);
    expect((await rig.listOld('v1.0', { to: week.to })).status).toBe(400);
  });

  test('"If this parameter is specified, other query criteria will not take effect." (trace_id)', async () => {
    const rig = rigWith(many(90));
    const reply = await rig.listOld('v1.0', { trace_id: traceAt(80).trace_id, service_type: 'ECS', user: 'nobody', from: noon - minute, to: noon });
    expect(minutesIn(reply)).toEqual([80]);
  });

  test('the example: seven days to the millisecond, filtered by name, resource type and service type', async () => {
    const rig = rigWith([traceAt(1), traceAt(2, { trace_name: 'createTracker', resource_type: 'tracker', service_type: 'CTS' })]);
    const query = { limit: 11, ...week, trace_name: 'createTracker', resource_type: 'tracker', service_type: 'CTS' };
    expect(1479095278000 - 1478490478000).toBe(week.to - week.from);
    expect(minutesIn(await rig.listOld('v1.0', query))).toEqual([2]);
    expect((await rig.listOld('v1.0', { ...query, from: week.from - 1 })).body.error_code).toBe('CTS.0300');
  });
});

describe('response, tables 3 to 5', () => {
  const example = fixtures.find((one) => one.name === '25_py_sdk_v1_dict');

  test('the fields and JSON types of the example: user and response are texts holding JSON, code is a number', async () => {
    const stored = traceAt(1, { response: { code: 'VPC.0514', message: 'Update port fail.' }, read_only: false, event_type: 'system' });
    const [trace] = (await rigWith([stored]).listOld('v1.0')).body.traces;
    const model = JSON.parse(example?.raw ?? '{}');
    for (const field of ['time', 'user', 'response', 'code', 'trace_rating', 'trace_id']) expect(typeof trace[field]).toBe(typeof model[field]);
    expect(JSON.parse(trace.user).name).toBe('Anna');
    expect(JSON.parse(trace.response).code).toBe('VPC.0514');
    expect(Object.keys(trace)).not.toEqual(expect.arrayContaining(['read_only']));
    expect(trace).not.toHaveProperty('event_type');
  });

  test('"count (number of traces in the response) or marker (ID of the last trace in the trace list)"', async () => {
    const { body } = await rigWith(many(5)).listOld('v1.0', { limit: 2 });
    expect(body.meta_data).toEqual({ count: 2, marker: traceAt(2).trace_id });
  });

  test('"If the value of marker is null, all traces have been returned."', async () => {
    const rig = rigWith(many(4));
    expect((await rig.listOld('v1.0', { limit: 4 })).body.meta_data).toEqual({ count: 4, marker: null });
    expect((await rigWith().listOld('v1.0')).body).toEqual({ traces: [], meta_data: { count: 0, marker: null } });
  });
});

describe('returned value, table 7', () => {
  test('404 "The requested trace does not exist."', async () => {
    const reply = await rigWith(many(1)).listOld('v1.0', { trace_id: 'unknown' });
    expect([reply.status, reply.body.error_msg]).toEqual([404, 'The requested trace does not exist.']);
  });

  test('400 "The query parameters are abnormal."', async () => {
    const reply = await rigWith(many(1)).listOld('v1.0', { trace_rating: 'fatal' });
    expect([reply.status, reply.body.error_code]).toEqual([400, 'CTS.0300']);
  });
});
