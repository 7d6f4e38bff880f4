import type { ApiVersion } from '../core/query';

/** A trace in the cloud's store, spelt as v3 sends it (domain.md §1.5); unknown fields are kept and sent. */
export interface StoredTrace {
  trace_id: string;
  /** When it happened: ms since epoch, UTC. Windows and order go by it. */
  time: number;
  [field: string]: unknown;
}

/** A project as IAM knows it (domain.md §3.1). */
export interface CloudProject {
  id: string;
  /** `eu-de`, `eu-de_team` for a sub-project, `MOS` for the built-in one of OBS. */
  name: string;
  /** The region's project for a sub-project; the account's domain ID otherwise. */
  parentId: string;
  isEnabled: boolean;
}

/** An IAM user. */
export interface CloudUser {
  id: string;
  name: string;
  password: string;
  /** The one-time code that is right now, or null where none is asked. */
  passcode: string | null;
  /** IDs of the projects it may enter, or `all`. */
  projects: readonly string[] | 'all';
  /** Whether it holds `cts:trace:list` (domain.md §1.2). */
  mayListTraces: boolean;
}

/** An access key of a user; temporary ones have a security token (domain.md §3.2). */
export interface CloudKey {
  accessKey: string;
  secretKey: string;
  securityToken: string | null;
  userId: string;
}

/** Everything the simulated cloud depends on. It is read at every request, so changing a field changes the cloud. */
export interface CloudOptions {
  /** The cloud's own clock: ms since epoch, UTC. */
  now: () => number;
  /** The account holder. */
  domain: { id: string; name: string };
  projects: readonly CloudProject[];
  users: readonly CloudUser[];
  accessKeys: readonly CloudKey[];
  /** As whom an unknown key, token or password signs in; null refuses them, as real clouds do. */
  stranger: CloudUser | null;
  /** What CTS has recorded in a project, in any order. */
  traces: (projectId: string) => readonly StoredTrace[];
  /** Generations of the list call that the gateway publishes; the others answer 404 `APIGW.0101`. */
  versions: readonly ApiVersion[];
  /** `missing`: CTS was never enabled, so the list call answers 404 `CTS.0214`. */
  tracker: 'enabled' | 'missing';
  /** `missing`: the cloud has no IAM on its tenant gateway (domain.md §3.2). */
  iam: 'published' | 'missing';
  /** What stands for the marker when no trace is left: null (seed 003), or one of the ends met in the field (domain.md §1.4). */
  endMarker: 'null' | 'empty' | 'missing' | 'last-id';
}

/** One request on its way through the cloud. */
export interface Call {
  request: Request;
  url: URL;
  /** 32 hex; also in the `X-Request-Id` header. */
  requestId: string;
  options: CloudOptions;
}

/** Who is asking, once the gateway knows. `scope` is the project of a token; a key has none and fits any project. */
export interface Caller {
  user: CloudUser;
  scope: { kind: 'project'; id: string } | { kind: 'domain' } | { kind: 'none' } | { kind: 'key' };
}

/** What a part of the cloud answers, before it becomes a `Response`. */
export interface Reply {
  status: number;
  body: Record<string, unknown>;
  headers?: Record<string, string>;
}

/** A call that the gateway let through. `path` holds the route's captured segments. */
export interface AdmittedCall extends Call {
  caller: Caller;
  path: readonly string[];
}
