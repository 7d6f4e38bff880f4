import type { ApiVersion } from '../core/query';
import type { StoredTrace } from './cloud-options';

/** Fields that only newer clouds add (domain.md §1.5, last row). */
const newFields = [
  'event_type',
  'project_id',
  'domain_id',
  'tracker_name',
  'read_only',
  'operation_id',
  'resource_account_id',
  'enterprise_project_id',
];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** v1.0 sends `user`, `request` and `response` as texts holding JSON, and `code` as a number (seed 003, example). */
function toV1(trace: StoredTrace): Record<string, unknown> {
  const old: Record<string, unknown> = { ...withoutNewFields(trace) };
  for (const field of ['user', 'request', 'response']) if (isObject(old[field])) old[field] = JSON.stringify(old[field]);
  if (/^\d+$/.test(String(old.code))) old.code = Number(old.code);
  return old;
}

/** v2.0 says `trace_status` instead of `trace_rating`, and sends `response` as a structure (domain.md §1.5, its old example). */
function toV2(trace: StoredTrace): Record<string, unknown> {
  const { trace_rating, response, ...rest } = withoutNewFields(trace);
  return { ...rest, response: structureOf(response), trace_status: trace_rating };
}

const withoutNewFields = (trace: StoredTrace): Record<string, unknown> =>
  Object.fromEntries(Object.entries(trace).filter(([field]) => !newFields.includes(field)));

function structureOf(value: unknown): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : value;
  } catch {
    return value;
  }
}

/** A stored trace as a version of the API sends it. */
export const dialects: Record<ApiVersion, (trace: StoredTrace) => Record<string, unknown>> = {
  'v1.0': toV1,
  'v2.0': toV2,
  v3: (trace) => trace,
};
