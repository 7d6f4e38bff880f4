import { findIds } from '../resource-id/find-ids';
import { foldCase } from '../resource-id/fold-case';
import { textsIn } from './texts-in';
import type { Payload, Trace } from './trace';

/** By what a trace speaks of an ID, the surest first. `id` covers its resource ID and the trace's own ID. */
export const joinedBys = ['id', 'request-id', 'name', 'request', 'response'] as const;

/** One of {@link joinedBys}. */
export type JoinedBy = (typeof joinedBys)[number];

/** A trace that speaks of an ID. */
export interface Joined {
  trace: Trace;
  by: JoinedBy;
}

/** What the join needs of an ID. */
export interface Joinable {
  id: string;
  /** The name shown beside it, null where there is none. */
  name: string | null;
}

/** Shorter names (`db`, `1`) would join by chance. */
export const shortestName = 3;

/** IDs by the names that mean them: their own text, and the name beside them if no other ID has it. Both as they are compared. */
function namesOf(ids: readonly Joinable[]): Map<string, string> {
  const owners = new Map<string, Set<string>>();
  for (const { id, name } of ids) {
    if (name === null || name.length < shortestName) continue;
    const key = foldCase(name);
    owners.set(key, (owners.get(key) ?? new Set()).add(foldCase(id)));
  }
  const names = new Map([...owners].flatMap(([name, [id = '', another]]) => (another === undefined ? [[name, id] as const] : [])));
  for (const id of ids.map((one) => foldCase(one.id))) names.set(id, id);
  return names;
}

/**
 * The ID of the resource that a trace is about, null where it has none. Some services write a hyphen there, and some (DWS, RDS)
 * the project and the type `all` (domain.md §5.2).
 */
export function ownIdOf({ resourceId, resourceType }: Trace, projectId: string | null): string | null {
  if (resourceId === null || !/[^\s-]/.test(resourceId) || resourceType?.toLowerCase() === 'all') return null;
  const id = foldCase(resourceId);
  return id === projectId ? null : id;
}

/** The ID that a trace means by its name. A trace with an ID of its own is about that: a disk is often called as its server is. */
function namedBy(trace: Trace, names: ReadonlyMap<string, string>, projectId: string | null): string | undefined {
  const name = trace.resourceName === null ? null : foldCase(trace.resourceName);
  const named = name === null ? undefined : names.get(name);
  return named === name || ownIdOf(trace, projectId) === null ? named : undefined;
}

const timeOf = ({ time, recordedAt }: Trace): number => time ?? recordedAt ?? Number.NEGATIVE_INFINITY;

const idsIn = (payload: Payload): string[] => (payload ? [...new Set(findIds(textsIn(payload)).map(({ id }) => foldCase(id)))] : []);

/** What was found inside traces: a page that changes joins the same ones again and again, and reading bodies is most of the work. */
const inside = new WeakMap<Trace, Record<'request' | 'response', string[]>>();

/** IDs inside a trace's request and response, as they are compared. */
export function idsInside(trace: Trace): Record<'request' | 'response', string[]> {
  const known = inside.get(trace);
  if (known) return known;
  const found = { request: idsIn(trace.request), response: idsIn(trace.response) };
  inside.set(trace, found);
  return found;
}

/**
 * Which traces speak of which IDs, newest first: by resource ID, by resource name (exact, case sensitive; a name that two of the
 * IDs have joins neither, and a trace with another resource's ID is not joined by the name shown beside one), by an ID inside
 * request or response (batch calls name their resources only there, domain.md §5.2), by request ID, by trace ID; hex in either
 * case ({@link foldCase}). A trace is joined to an ID once, by the surest of these. Every trace is read once, whatever the number
 * of IDs and however often it is joined.
 * @param projectId where the traces were recorded, null where that is not known
 */
export function joinTraces(traces: readonly Trace[], ids: readonly Joinable[], projectId: string | null = null): Map<string, Joined[]> {
  const asked = new Map<string, Set<string>>();
  for (const { id } of ids) asked.set(foldCase(id), (asked.get(foldCase(id)) ?? new Set()).add(id));
  const names = namesOf(ids);
  const joined = new Map<string, Joined[]>();
  for (const trace of traces.toSorted((a, b) => timeOf(b) - timeOf(a) || 0)) {
    const taken = new Set<string>();
    const add = (found: string | null | undefined, by: JoinedBy): void => {
      const key = found ? foldCase(found) : '';
      if (taken.has(key)) return;
      taken.add(key);
      for (const id of asked.get(key) ?? []) {
        const list = joined.get(id);
        if (list) list.push({ trace, by });
        else joined.set(id, [{ trace, by }]);
      }
    };
    add(trace.resourceId, 'id');
    add(trace.id, 'id');
    add(trace.requestId, 'request-id');
    add(namedBy(trace, names, projectId), 'name');
    const { request, response } = idsInside(trace);
    for (const id of request) add(id, 'request');
    for (const id of response) add(id, 'response');
  }
  return joined;
}
