import type { ApiVersion, TraceQuery } from '../core/query';
import { percentEncode } from './percent-encode';

type Parameter = [name: string, read: (query: TraceQuery) => string | number | undefined];

/** How one version of the list call is asked. */
interface Dialect {
  /** Path segments, not encoded. */
  path: (projectId: string, query: TraceQuery) => string[];
  parameters: Parameter[];
}

/** What all three have in common (domain.md §1.2, seed 003 table 2). */
const shared: Parameter[] = [
  ['from', (query) => query.from],
  ['to', (query) => query.to],
  ['limit', (query) => query.limit],
  ['next', (query) => query.next],
  ['service_type', (query) => query.serviceType],
  ['resource_type', (query) => query.resourceType],
  ['resource_id', (query) => query.resourceId],
  ['resource_name', (query) => query.resourceName],
  ['trace_name', (query) => query.traceName],
  ['trace_id', (query) => query.traceId],
  ['trace_rating', (query) => query.rating],
  ['user', (query) => query.user],
];

const defaultTracker = 'system';

/** The three generations of the list call (domain.md §1.1). */
const dialects: Record<ApiVersion, Dialect> = {
  v3: {
    path: (projectId) => ['v3', projectId, 'traces'],
    parameters: [
      ...shared,
      // Mandatory in some documents and clients, optional in others: always sent.
      ['trace_type', (query) => query.traceType ?? 'system'],
      ['tracker_name', (query) => query.trackerName],
      ['access_key_id', (query) => query.accessKeyId],
      ['enterprise_project_id', (query) => query.enterpriseProjectId],
    ],
  },
  'v2.0': {
    path: (projectId, query) => ['v2.0', projectId, query.trackerName ?? defaultTracker, 'trace'],
    // Its old document has trace_status in the place of trace_rating, its new one does not; what is unknown is ignored.
    parameters: [...shared, ['trace_status', (query) => query.rating]],
  },
  'v1.0': {
    path: (projectId, query) => ['v1.0', projectId, query.trackerName ?? defaultTracker, 'trace'],
    parameters: shared,
  },
};

/**
 * Whether a version can say all of a query. Data traces and two filters exist in v3 alone; the older ones would
 * ignore them and answer another question.
 */
export const canSay = (version: ApiVersion, query: TraceQuery): boolean =>
  version === 'v3' || (query.traceType !== 'data' && query.accessKeyId === undefined && query.enterpriseProjectId === undefined);

/** The address of one page of traces. `base` is the base URL of CTS without a trailing slash. */
export function tracesUrl(base: string, version: ApiVersion, projectId: string, query: TraceQuery): URL {
  const { path, parameters } = dialects[version];
  const said = parameters.flatMap(([name, read]) => {
    const value = read(query);
    return value === undefined ? [] : `${name}=${percentEncode(String(value))}`;
  });
  return new URL(`${base}/${path(projectId, query).map(percentEncode).join('/')}?${said.join('&')}`);
}
