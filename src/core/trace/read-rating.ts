import type { Fields } from './fields';
import type { Rating } from './trace';

const ratings: readonly Rating[] = ['normal', 'warning', 'incident'];

const readOne = (value: unknown): Rating | undefined =>
  ratings.find((rating) => typeof value === 'string' && value.trim().toLowerCase() === rating);

/**
 * How the operation went: `trace_rating`, else `trace_status`, which replaced it for a while (domain.md §1.2); a recorded example
 * spells it `"trace_status "`. Where neither tells, a `code` of 400 and above is a warning.
 */
export function readRating(fields: Fields): Rating {
  const told = readOne(fields.trace_rating) ?? readOne(fields.trace_status) ?? readOne(fields['trace_status ']);
  return told ?? (Number(fields.code) >= 400 ? 'warning' : 'normal');
}
