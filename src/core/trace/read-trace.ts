import { joinConsoleUrl } from './console-url';
import { type Fields, isFields, readFlag, readId, readText } from './fields';
import { readPayload } from './read-payload';
import { readRating } from './read-rating';
import { readTime } from './read-time';
import { readUser } from './read-user';
import { findReason } from './reason';
import type { Trace } from './trace';

/** The fields of a trace by any of which we know one (seed 003, table 4). */
const traceFields = [
  'trace_id',
  'trace_name',
  'trace_type',
  'trace_rating',
  'trace_status',
  'service_type',
  'resource_type',
  'resource_id',
  'resource_name',
  'time',
  'record_time',
];

/** The trace inside FunctionGraph's wrapper `{"cts": {…}}`, or the value itself (domain.md §2). */
export const unwrap = (entry: unknown): unknown => (isFields(entry) && isFields(entry.cts) ? entry.cts : entry);

/** What an entry is if it is no trace, in words; null for a trace. */
function faultOf(entry: unknown): string | null {
  if (Array.isArray(entry)) return 'The entry is a list, not a trace.';
  if (isFields(entry)) return traceFields.some((name) => name in entry) ? null : 'The entry has no field of a trace.';
  if (entry === null) return 'The entry is empty (null).';
  return `The entry is a ${typeof entry === 'string' ? 'text' : typeof entry}, not a trace.`;
}

/** A remark that is documented as a text and as a structure (domain.md §1.5): a structure as its JSON. */
function readRemark(value: unknown): string | null {
  try {
    return readId(typeof value === 'object' && value !== null ? JSON.stringify(value) : value);
  } catch {
    // Nested too deep to be written out; it is still in `raw`.
    return null;
  }
}

/**
 * One entry of the wire's list as a trace. Never fails: what cannot be read is null, and an entry that is no trace at all is
 * `unreadable`. `index` makes the key of an entry without an ID.
 */
export function readTrace(entry: unknown, index: number): Trace {
  const inner = unwrap(entry);
  const unreadable = faultOf(inner);
  const fields: Fields = unreadable === null && isFields(inner) ? inner : {};
  const id = readId(fields.trace_id);
  const told = {
    rating: readRating(fields),
    response: readPayload(fields.response),
    message: readRemark(fields.message),
    location: readRemark(fields.location_info),
  };
  return {
    key: id ?? `untraced-${index}`,
    id,
    time: readTime(fields.time),
    recordedAt: readTime(fields.record_time),
    name: readText(fields.trace_name),
    serviceType: readText(fields.service_type),
    resourceType: readText(fields.resource_type),
    resourceName: readText(fields.resource_name),
    resourceId: readId(fields.resource_id),
    traceType: readText(fields.trace_type),
    user: readUser(fields.user),
    sourceIp: readId(fields.source_ip),
    code: readText(fields.code),
    apiVersion: readText(fields.api_version),
    requestId: readId(fields.request_id),
    ...told,
    reason: findReason(told),
    request: readPayload(fields.request),
    isReadOnly: readFlag(fields.read_only),
    consoleUrl: joinConsoleUrl(readText(fields.endpoint), readText(fields.resource_url)),
    unreadable,
    raw: entry,
  };
}
