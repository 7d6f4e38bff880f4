/** How CTS rates an operation: it worked, it failed, or it failed and did harm (seed 003, trace_rating). */
export type Rating = 'normal' | 'warning' | 'incident';

/** Who did it, from the many shapes of `user` (domain.md §1.5). Null where the trace does not say. */
export interface TraceUser {
  name: string | null;
  id: string | null;
  /** Account holder, as IAM means "domain". */
  domainName: string | null;
  domainId: string | null;
  accessKeyId: string | null;
  /** `User`, `AssumedAgency`, … */
  type: string | null;
  isRoot: boolean | null;
  /** Services that acted in the user's name, e.g. `service.console`. */
  invokedBy: string[];
  /** The operator behind an agency or account switch. */
  assumedBy: { name: string | null; id: string | null; domainName: string | null } | null;
}

/** A request or response body: parsed where it was JSON (also JSON in a text), else its text; null when absent or empty. */
export type Payload = { kind: 'json'; value: unknown } | { kind: 'text'; text: string } | null;

/** One recorded operation as we show it. Times are ms since epoch, UTC. */
export interface Trace {
  /** `trace_id`, or a made-up value unique within its answer where there is none. */
  key: string;
  id: string | null;
  /** When it happened. */
  time: number | null;
  /** When CTS recorded it. */
  recordedAt: number | null;
  name: string | null;
  rating: Rating;
  serviceType: string | null;
  resourceType: string | null;
  resourceName: string | null;
  resourceId: string | null;
  /** `ConsoleAction`, `ApiCall`, `SystemAction`, `ObsSDK`, … as sent. */
  traceType: string | null;
  user: TraceUser | null;
  sourceIp: string | null;
  /** HTTP status that the operation's API returned, as text. */
  code: string | null;
  apiVersion: string | null;
  requestId: string | null;
  message: string | null;
  /** Words that CTS gives for locating a fault. */
  location: string | null;
  /** Why it failed, in the service's words, where request, response or message tell. */
  reason: string | null;
  request: Payload;
  response: Payload;
  isReadOnly: boolean | null;
  /** `endpoint` and `resource_url` joined, when the result is an https URL. */
  consoleUrl: string | null;
  /** Set when the entry could not be read as a trace: what was wrong, in words. Its raw text is still in `raw`. */
  unreadable: string | null;
  /** The entry exactly as the wire sent it, every field kept. */
  raw: unknown;
}
