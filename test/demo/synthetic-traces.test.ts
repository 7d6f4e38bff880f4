import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { syntheticTraces } from '../../src/demo/synthetic-traces';
import { ids, servers } from '../sandbox/pages/ids';

const hour = 3_600_000;
const week = 7 * 24 * hour;
const noon = Date.UTC(2026, 2, 5, 12);

/** One ID of each shape, and texts that nobody foresaw. */
const samples = [...Object.values(ids), ...servers.map(({ id }) => id), '0a1b2c3d-0000-11f0-8f6d-0255ac100042', 'my-bucket', '桶', 'a"b\\c$&'];
const anyId = fc.oneof(fc.uuid(), fc.string({ minLength: 1 }), fc.constantFrom(...samples));
const anyTime = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2040, 0, 1) });

describe('stability', () => {
  test('same ID, same hour: the same traces', () => {
    fc.assert(
      fc.property(anyId, anyTime, fc.integer({ min: 0, max: hour - 1 }), (id, now, later) => {
        const before = syntheticTraces(id, now);
        const after = new Map(syntheticTraces(id, now + later).map((trace) => [trace.trace_id, trace]));
        // What has not left the seven days is there, unchanged.
        const kept = before.filter((trace) => trace.time > now + later - week);
        expect(kept.map((trace) => after.get(trace.trace_id))).toEqual(kept);
        expect(after.size).toBe(before.length);
      }),
      { numRuns: 25 },
    );
  });

  test('every trace lies in the last seven days, newest first, with an ID of its own that orders by time', () => {
    fc.assert(
      fc.property(anyId, anyTime, (id, now) => {
        const traces = syntheticTraces(id, now);
        expect(new Set(traces.map((trace) => trace.trace_id)).size).toBe(traces.length);
        expect(traces.map((trace) => trace.time)).toEqual(traces.map((trace) => trace.time).sort((a, b) => b - a));
        for (const { time, record_time, trace_id } of traces) {
          expect(time).toBeGreaterThan(now - week - 2_001);
          expect(record_time).toBeLessThanOrEqual(now);
          expect(trace_id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-b[0-9a-f]{3}-[0-9a-f]{12}$/);
        }
      }),
      { numRuns: 25 },
    );
  });
});

test('nothing is told before it is recorded, not even in the very moment', () => {
  for (const { time } of syntheticTraces(ids.server, noon).slice(0, 40)) {
    for (const now of [time, time + 500, time + 2_000]) {
      const future = syntheticTraces(ids.server, now).filter((trace) => Number(trace.record_time) > now);
      expect(future).toEqual([]);
    }
  }
});

describe.each(samples)('the story of %s', (id) => {
  const traces = syntheticTraces(id, noon);

  test('has all three ratings, and reasons where something failed', () => {
    expect(new Set(traces.map((trace) => trace.trace_rating))).toEqual(new Set(['normal', 'warning', 'incident']));
    for (const trace of traces.filter((one) => one.trace_rating !== 'normal')) {
      expect(JSON.parse(trace.response as string).error.message.length).toBeGreaterThan(10);
      expect(Number(trace.code)).toBeGreaterThanOrEqual(400);
    }
  });

  test('has an asynchronous pair, an agency operator, and a system action without user and address', () => {
    const pairs = traces.filter((late) =>
      traces.some((early) => early.trace_name === late.trace_name && late.time - early.time >= 60_000 && late.time - early.time < hour),
    );
    expect(pairs.length).toBeGreaterThan(0);
    expect(traces.some((trace) => (trace.user as { assumedBy?: object } | null)?.assumedBy)).toBe(true);
    expect(traces.find((trace) => trace.trace_type === 'SystemAction' && trace.user === null)?.source_ip).toBe('');
  });

  test('has a failed creation without resource_id that names this resource in its request; all others carry the ID', () => {
    const [failed, ...others] = traces.filter((trace) => trace.resource_id !== id);
    expect(others).toEqual([]);
    expect(failed).not.toHaveProperty('resource_id');
    expect(failed?.trace_name).toMatch(/^create/);
    expect(JSON.stringify(JSON.parse(failed?.request as string))).toContain(JSON.stringify(id).slice(1, -1));
  });

  test('has several services and people, bodies that are JSON text, and no password in the clear', () => {
    expect(new Set(traces.map((trace) => trace.service_type)).size).toBeGreaterThan(1);
    expect(new Set(traces.map((trace) => (trace.user as { name: string } | null)?.name)).size).toBeGreaterThan(2);
    for (const { request, response } of traces) {
      for (const body of [request, response]) {
        if (body === undefined) continue;
        const clear = [...(body as string).matchAll(/"(adminPass|new_password|password|db_user_pwd|secret)":"([^"]*)"/g)].map(([, , value]) => value);
        expect(clear.filter((value) => value !== '********')).toEqual([]);
        expect(() => JSON.parse(body as string)).not.toThrow();
      }
    }
  });

  test('names no address that could be real', () => {
    for (const { source_ip } of traces) expect(source_ip).toMatch(/^(|192\.0\.2\.\d+|198\.51\.100\.\d+|203\.0\.113\.\d+|2001:db8::.*)$/);
  });
});

test('some IDs fill several pages of 200, the first server of the demo console among them; others are short', () => {
  const length = (id: string) => syntheticTraces(id, noon).length;
  expect(length(ids.server)).toBeGreaterThan(200);
  const lengths = fc.sample(fc.uuid(), { numRuns: 150, seed: 7 }).map(length);
  expect(lengths.filter((one) => one > 200).length).toBeGreaterThan(75);
  expect(lengths.filter((one) => one >= 12 && one <= 62).length).toBeGreaterThan(25);
  expect(lengths.every((one) => one >= 12)).toBe(true);
});

test('the kind of ID decides whose story it is (domain.md §5.1)', () => {
  const kinds = {
    ECS: ids.server,
    EVS: ids.dataDisk,
    VPC: ids.securityGroup,
    RDS: ids.database,
    IAM: ids.projectId,
    CCE: '0a1b2c3d-0000-11f0-8f6d-0255ac100042',
    OBS: 'my-bucket',
  };
  for (const [service, id] of Object.entries(kinds)) expect(syntheticTraces(id, noon).map((trace) => trace.service_type)).toContain(service);
});
