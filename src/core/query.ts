import type { Rating } from './trace/trace';

/** The three generations of the list call (domain.md §1.1), newest first: the order in which they are tried. */
export const apiVersions = ['v3', 'v2.0', 'v1.0'] as const;

/** One of {@link apiVersions}. */
export type ApiVersion = (typeof apiVersions)[number];

/**
 * One API call for traces, in our words; every parameter of both seeds' APIs can be said (domain.md §1.2).
 * `from` and `to` are what the wire gets: ms since epoch, UTC, both **exclusive**.
 */
export interface TraceQuery {
  from: number;
  to: number;
  /** At most 200. */
  limit: number;
  /** The marker of the page before. */
  next?: string;
  resourceId?: string;
  resourceName?: string;
  resourceType?: string;
  serviceType?: string;
  traceName?: string;
  /** When given, the server ignores every other filter. */
  traceId?: string;
  rating?: Rating;
  /** User name, case sensitive. */
  user?: string;
  /** `system` (management traces, the default) or `data`; v3 only. */
  traceType?: 'system' | 'data';
  /** Defaults to `system`. */
  trackerName?: string;
  /** v3 on Huawei Cloud only. */
  accessKeyId?: string;
  /** v3 on Huawei Cloud only. */
  enterpriseProjectId?: string;
}

/** The largest page that any version gives (seed 003, domain.md §1.2). */
export const pageLimit = 200;
