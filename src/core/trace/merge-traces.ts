import type { Trace } from './trace';

const timeOf = (trace: Trace): number => trace.time ?? trace.recordedAt ?? Number.NEGATIVE_INFINITY;

/** The trace under its key, or under that with the first number behind it that is not taken. */
function takeKey(trace: Trace, taken: Set<string>): Trace {
  let key = trace.key;
  for (let number = 2; taken.has(key); number += 1) key = `${trace.key}-${number}`;
  taken.add(key);
  return key === trace.key ? trace : { ...trace, key };
}

/**
 * One list of several pages: newest first by time (where there is none, by when CTS recorded it; unknown times last), of equal
 * times in the order given. Of traces with the same trace ID the first is kept: delivery is at least once (domain.md §1.3).
 * Those without an ID are all kept, under keys of their own.
 */
export function mergeTraces(...lists: Trace[][]): Trace[] {
  const traces = lists.flat();
  const seen = new Set<string>();
  const distinct = traces.filter(({ id }) => id === null || (!seen.has(id) && seen.add(id)));
  const keyed = distinct.map((trace) => (trace.id === null ? takeKey(trace, seen) : trace));
  return keyed.toSorted((a, b) => timeOf(b) - timeOf(a) || 0);
}
