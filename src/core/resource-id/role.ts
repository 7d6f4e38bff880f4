/**
 * What an ID stands for. Only a `resource` is looked up by itself; a `trace` is looked up as that trace, a `request` among the
 * traces of a window; the others are no subject of traces (domain.md §5.2), though a person may insist.
 * `everything` is no ID: all traces of a place in a window, for what is joined locally.
 */
export const idRoles = ['resource', 'trace', 'request', 'project', 'domain', 'user', 'agency', 'job', 'key', 'everything'] as const;

/** One of {@link idRoles}. */
export type IdRole = (typeof idRoles)[number];

const asked: readonly IdRole[] = ['resource', 'trace', 'request', 'everything'];

/** Whether a role is looked up by itself; one that is not said is a resource's. */
export const isAsked = (role: IdRole | undefined): boolean => asked.includes(role ?? 'resource');
