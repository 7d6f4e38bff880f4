import type { Mark } from '../page-ids/mark';
import { isReading } from './is-reading';
import type { Joined } from './join-traces';

/** How an ID is marked by the traces that speak of it; null where all of them only read. */
export function markOf(joined: readonly Joined[]): Mark | null {
  const ratings = joined.filter(({ trace }) => !isReading(trace)).map(({ trace }) => trace.rating);
  if (ratings.length === 0) return null;
  if (ratings.includes('incident')) return 'incident';
  return ratings.includes('warning') ? 'failed' : 'changed';
}
