import type { ApiVersion } from '../core/query';
import type { AdmittedCall, CloudOptions, Reply, StoredTrace } from './cloud-options';
import { dialects } from './cts-dialects';
import { type ListParameters, readParameters, sevenDays } from './cts-parameters';
import { mayEnter } from './iam-tokens';
import { ctsError, notAuthenticated } from './replies';

/** The list call of one version: `GET /v3/{project}/traces`, `GET /v1.0|v2.0/{project}/{tracker}/trace` (domain.md §1.1). */
export const listTraces =
  (version: ApiVersion) =>
  (call: AdmittedCall): Reply => {
    const [projectId = '', tracker] = call.path;
    const { options, url } = call;
    const refusal = refuseProject(call, projectId);
    if (refusal) return refusal;
    const asked = readParameters(url.searchParams, version, options.now());
    if ('status' in asked) return asked;
    const trackerName = tracker ?? asked.trackerName;
    if (options.tracker === 'missing' || (!asked.isData && trackerName !== 'system')) {
      return ctsError(404, 'CTS.0214', 'The tracker does not exist.');
    }
    return pageOf(options.traces(projectId), asked, version, options);
  };

/** The region in an API host's name (`cts.eu-de.…`), or null where it names none (`iam.myhuaweicloud.com`). */
const regionOf = (host: string): string | null => /^[^.]+\.([a-z]+-[a-z0-9-]+)\./.exec(host)?.[1] ?? null;

/** A project of another region, or a token of another project, is the gateway's affair; missing rights are CTS's (domain.md §1.6, §7). */
function refuseProject(call: AdmittedCall, projectId: string): Reply | null {
  const { user, scope } = call.caller;
  const project = call.options.projects.find((one) => one.id === projectId);
  const region = regionOf(call.url.hostname);
  const isElsewhere = region !== null && project?.name.split('_')[0] !== region;
  if (!project || isElsewhere || (scope.kind === 'project' && scope.id !== projectId)) return notAuthenticated(call, 'Unauthorized');
  if (scope.kind === 'domain' || scope.kind === 'none') return ctsError(403, 'CTS.0002', 'The token is not of a project.');
  return user.mayListTraces && mayEnter(user, project) ? null : ctsError(403, 'CTS.0013', 'No permission.');
}

const isDataTrace = (trace: StoredTrace): boolean => /^Obs(SDK|API)$/.test(String(trace.trace_type));

function pageOf(stored: readonly StoredTrace[], asked: ListParameters, version: ApiVersion, options: CloudOptions): Reply {
  const { now, endMarker } = options;
  const kept = stored
    .filter((trace) => trace.time > now() - sevenDays && isDataTrace(trace) === asked.isData)
    .sort((a, b) => b.time - a.time);
  if (asked.traceId) {
    const found = kept.filter((trace) => trace.trace_id === asked.traceId);
    // Only v1.0 documents it so (seed 003, table 7).
    if (!found.length && version === 'v1.0') return ctsError(404, 'CTS.0300', 'The requested trace does not exist.');
    return listReply(found, null, version);
  }
  const after = asked.next === null ? 0 : kept.findIndex((trace) => trace.trace_id === asked.next) + 1;
  if (asked.next !== null && after === 0) return ctsError(400, 'CTS.0300', 'The query parameters are abnormal: next is invalid.');
  const fitting = kept.slice(after).filter((trace) => fits(trace, asked));
  const page = fitting.slice(0, asked.limit);
  const lastId = page.at(-1)?.trace_id ?? null;
  const ends = { null: null, empty: '', missing: undefined, 'last-id': lastId };
  return listReply(page, fitting.length > page.length ? lastId : ends[endMarker], version);
}

function fits(trace: StoredTrace, asked: ListParameters): boolean {
  if (trace.time <= asked.from || trace.time >= asked.to) return false;
  // Filters hold for management traces only (domain.md §1.2).
  return asked.isData || [...asked.filters].every(([field, value]) => filterValue(trace, field) === value);
}

function filterValue(trace: StoredTrace, field: string): unknown {
  const user = trace.user as { name?: unknown; access_key_id?: unknown } | null | undefined;
  if (field === 'user') return user?.name;
  return field === 'access_key_id' ? user?.access_key_id : trace[field];
}

const listReply = (page: readonly StoredTrace[], marker: string | null | undefined, version: ApiVersion): Reply => ({
  status: 200,
  body: { traces: page.map(dialects[version]), meta_data: { count: page.length, marker } },
});
