import { apiVersions, type ApiVersion, type TraceQuery } from '../core/query';
import { failed, success, type Result } from '../core/result';
import { readTraces, type TraceList } from '../core/trace/read-traces';
import type { Trace } from '../core/trace/trace';
import { checkBase } from './check-base';
import { canSay, tracesUrl } from './dialects';
import { failureOf, isRouteMissing, isTraceMissing } from './refusal';
import { isSuccess, type Reply } from './reply';
import { sendAuthorised } from './send-authorised';
import type { Authorise, Wire } from './wire';
import { within } from './within';

/** Whom to ask for what. */
export interface PageRequest {
  /** Base URL of CTS, without a trailing slash. */
  base: string;
  projectId: string;
  /** The bounds are sent as they are (both exclusive). */
  query: TraceQuery;
  /** The version that this endpoint is known to speak, or null. */
  api: ApiVersion | null;
  authorise: Authorise;
  /** Server clock minus ours as far as we know, in ms. */
  offsetMs: number;
}

/** One page of traces. */
export interface TracePage {
  /** In the order of the wire, with duplicates if it sent any. */
  traces: Trace[];
  /** Entries in this page; never a total. */
  count: number;
  /** What to ask for as `next`; null at the end of the window. */
  next: string | null;
  /** The version that answered: remember it for this endpoint. */
  api: ApiVersion;
  /** Server clock minus ours as its reply shows it (by a minute or more; else as it was known): remember it for this endpoint. ms. */
  offsetMs: number;
}

/** Three slow refusals in a row must still show within a minute. */
const timeForAll = 50_000;

/**
 * Where the next page starts, or null at the end: no marker, a page that is not full, or a marker that leads in a circle
 * (domain.md §1.4). A marker alone proves nothing, since complete pages carry one too.
 */
const nextOf = ({ count, marker }: TraceList, { limit, next }: TraceQuery): string | null =>
  !marker || count < limit || marker === next ? null : marker;

const noTraces: Result<TraceList> = success({ traces: [], count: 0, marker: null });

const readPage = (reply: Reply, api: ApiVersion, host: string): Result<TraceList> => {
  if (api === 'v1.0' && isTraceMissing(reply)) return noTraces;
  if (!isSuccess(reply)) return failed(failureOf(reply, host));
  const page = readTraces(reply.text);
  return page.ok ? page : failed({ ...page.failure, host, status: reply.status });
};

/**
 * Asks for one page of traces: in the version that the endpoint is known to speak, else v3, v2.0, v1.0 in turn while the
 * gateway says that the route does not exist (domain.md §1.1). Fails with any kind that a cloud's refusal or the network gives.
 */
export function askForPage(wire: Wire, request: PageRequest, signal: AbortSignal): Promise<Result<TracePage>> {
  const unfit = checkBase(request.base);
  if (unfit) return Promise.resolve(failed(unfit));
  const { host } = new URL(request.base);
  return within(wire, { ms: timeForAll, host }, signal, (stop) => askInTurn(wire, request, host, stop));
}

async function askInTurn(wire: Wire, request: PageRequest, host: string, signal: AbortSignal): Promise<Result<TracePage>> {
  const { base, projectId, query, authorise } = request;
  const versions = [...new Set([request.api ?? apiVersions[0], ...apiVersions])].filter((api) => canSay(api, query));
  let { offsetMs } = request;
  for (const api of versions) {
    const get = new Request(tracesUrl(base, api, projectId, query), { headers: { Accept: 'application/json' } });
    const sent = await sendAuthorised(wire, { request: get, authorise, offsetMs }, signal);
    if (!sent.ok) return sent;
    ({ offsetMs } = sent.value);
    const { reply } = sent.value;
    if (isRouteMissing(reply)) continue;
    const page = readPage(reply, api, host);
    if (!page.ok) return page;
    const { traces, count } = page.value;
    return success({ traces, count, next: nextOf(page.value, query), api, offsetMs });
  }
  return failed({ kind: 'bad-response', host, status: 404, detail: `The address does not offer CTS (asked in ${versions.join(', ')}).` });
}
