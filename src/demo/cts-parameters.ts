import type { ApiVersion } from '../core/query';
import type { Reply } from './cloud-options';
import { ctsError } from './replies';

/** What one list call asks for, once it is found well-formed. Times are ms since epoch, UTC, both exclusive. */
export interface ListParameters {
  from: number;
  to: number;
  limit: number;
  next: string | null;
  traceId: string | null;
  isData: boolean;
  trackerName: string;
  /** The exact-match filters that this version knows, by the name of the trace's field. */
  filters: ReadonlyMap<string, string>;
}

/** The longest window, and how long traces are kept for the list call: ms (seed 003). */
export const sevenDays = 7 * 24 * 60 * 60_000;

const oneHour = 60 * 60_000;
const maxLimit = 200;

/** domain.md §1.2: seed 003 says 50; the newer documents say 10. */
const defaultLimit: Record<ApiVersion, number> = { 'v1.0': 50, 'v2.0': 10, v3: 10 };

const plainFilters = ['service_type', 'resource_type', 'resource_id', 'resource_name', 'trace_name', 'user'];

/** What a version does not know it ignores without a word (domain.md §1.2): v2.0 has `trace_status` in place of `trace_rating`. */
const knownFilters: Record<ApiVersion, readonly string[]> = {
  'v1.0': [...plainFilters, 'trace_rating'],
  'v2.0': [...plainFilters, 'trace_status'],
  v3: [...plainFilters, 'trace_rating', 'access_key_id', 'enterprise_project_id'],
};

const word = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;
const rating = /^(normal|warning|incident)$/;
const timestamp = /^\d{13}$/;

/** Forms that the documents demand; anything else is "400 The query parameters are abnormal" (seed 003, table 7). */
const forms: Record<string, RegExp> = {
  resource_type: word,
  trace_name: word,
  trace_rating: rating,
  trace_status: rating,
  trace_type: /^(system|data)$/,
  from: timestamp,
  to: timestamp,
  limit: /^[1-9]\d{0,3}$/,
};

const abnormal = (text: string): Reply => ctsError(400, 'CTS.0300', `The query parameters are abnormal: ${text}.`);

/** Reads the parameters of a list call by the rules of its version, or says what is wrong with them. */
export function readParameters(query: URLSearchParams, version: ApiVersion, now: number): ListParameters | Reply {
  const known = knownFilters[version];
  const read = (name: string) => query.get(name) || null;
  for (const name of [...known, 'from', 'to', 'limit', ...(version === 'v3' ? ['trace_type'] : [])]) {
    const value = read(name);
    if (value !== null && forms[name]?.test(value) === false) return abnormal(`${name} is invalid`);
  }
  const [from, to] = [read('from'), read('to')];
  if ((from === null) !== (to === null)) return abnormal('from and to should be used together');
  const window = { from: Number(from ?? now - oneHour), to: Number(to ?? now) };
  if (window.from > window.to) return abnormal('from is later than to');
  if (window.to - window.from > sevenDays) return abnormal('the time range exceeds seven days');
  const limit = Number(read('limit') ?? defaultLimit[version]);
  if (limit > maxLimit) return abnormal(`limit exceeds ${maxLimit}`);
  return {
    ...window,
    limit,
    next: read('next'),
    traceId: read('trace_id'),
    isData: version === 'v3' && read('trace_type') === 'data',
    trackerName: (version === 'v3' && read('tracker_name')) || 'system',
    filters: new Map(known.flatMap((name) => (read(name) === null ? [] : [[fieldOf(name), read(name) as string]]))),
  };
}

/** The store spells the rating one way. */
const fieldOf = (parameter: string): string => (parameter === 'trace_status' ? 'trace_rating' : parameter);
