import type { Mark } from '../page-ids/mark';
import { isReading } from './is-reading';
import type { Trace } from './trace';

/** How an ID is marked by the traces that speak of it; null where all of them only read, since nothing changed then. */
export function markOf(traces: readonly Trace[]): Mark | null {
  const ratings = traces.filter((trace) => !isReading(trace)).map(({ rating }) => rating);
  if (ratings.length === 0) return null;
  if (ratings.includes('incident')) return 'incident';
  return ratings.includes('warning') ? 'failed' : 'changed';
}
