import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeTraces } from '../../../src/core/trace/merge-traces';
import { readTrace } from '../../../src/core/trace/read-trace';
import type { Trace } from '../../../src/core/trace/trace';

const start = Date.UTC(2026, 0, 1);
const list = (...entries: unknown[]): Trace[] => entries.map(readTrace);
const timeOf = (trace: Trace): number => trace.time ?? trace.recordedAt ?? 0;
const keys = (traces: Trace[]): string[] => traces.map(({ key }) => key);

describe('merging pages', () => {
  test('newest first; by the time of recording where there is no other; unknown last; equal times as they came', () => {
    const page = list(
      { trace_id: 'unknown' },
      { trace_id: 'old', time: start },
      { trace_id: 'recorded', record_time: start + 1 },
      { trace_id: 'new', time: start + 2, record_time: start },
      { trace_id: 'old too', time: start },
      'lost',
    );
    expect(keys(mergeTraces(page))).toEqual(['new', 'recorded', 'old', 'old too', 'unknown', 'untraced-5']);
  });

  test('of the same trace the first is kept', () => {
    const shown = list({ trace_id: 'a', trace_name: 'first', time: start });
    const next = list({ trace_id: 'a', trace_name: 'second', time: start }, { trace_id: 'b', time: start - 1 });
    expect(mergeTraces(shown, next).map(({ key, name }) => [key, name])).toEqual([['a', 'first'], ['b', null]]);
  });

  test('traces without an ID are all kept, and what is shown keeps its key', () => {
    const shown = mergeTraces(list('x', 'x'));
    expect(keys(shown)).toEqual(['untraced-0', 'untraced-1']);
    const more = mergeTraces(shown, list('x', 'y'), list({ trace_id: 'untraced-0-2' }));
    expect(keys(more)).toEqual(['untraced-0', 'untraced-1', 'untraced-0-3', 'untraced-1-2', 'untraced-0-2']);
    expect(more.slice(0, 2)).toEqual(shown);
  });

  const time = fc.integer({ min: start, max: start + 3 });
  const entry = fc.record(
    { trace_id: fc.constantFrom('a', 'b', 'c', 'untraced-0', 'untraced-1-2', 'null'), time, record_time: time },
    { requiredKeys: [] },
  );
  const pages = fc.array(fc.array(fc.oneof(entry, fc.constant('lost'))).map((entries) => entries.map(readTrace)));

  test('is sorted, done once for all, loses nothing and leaves its input alone', () => {
    fc.assert(fc.property(pages, (lists) => {
      const before = structuredClone(lists);
      const merged = mergeTraces(...lists);
      expect(lists).toEqual(before);
      expect(mergeTraces(merged)).toEqual(merged);
      expect(merged.map(timeOf)).toEqual(merged.map(timeOf).toSorted((a, b) => b - a));
      expect(new Set(keys(merged)).size).toBe(merged.length);
      const all = lists.flat();
      expect(new Set(merged.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
      expect(merged.filter(({ id }) => id === null).length).toBe(all.filter(({ id }) => id === null).length);
    }));
  });
});
