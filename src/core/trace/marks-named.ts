import type { Mark } from '../page-ids/mark';
import { foldCase } from '../resource-id/fold-case';
import { kindOf } from '../resource-id/kind-of';
import { idsInside, joinTraces, ownIdOf, shortestName } from './join-traces';
import { markOf } from './mark-of';
import type { Trace } from './trace';

/** More than a person scrolls by before asking again. */
const mostNamed = 5_000;
/** No page shows a longer one whole. */
const longestName = 200;
/** An EIP's trace has a UUID, and its address as the name (domain.md §5.2). */
const address = /^(?:\d{1,3}\.){3}\d{1,3}$|^[\da-f:]{2,39}$/i;

/** IDs of resources that a trace names. Bare hex inside a body is mostly a project or a user: only with a resource's shape it counts. */
function namedIn(trace: Trace, projectId: string): string[] {
  const own = ownIdOf(trace, projectId);
  const calls = [trace.id, trace.requestId].map((id) => id && foldCase(id));
  const { request, response } = idsInside(trace);
  const inside = [...request, ...response].filter((id) => kindOf(id) !== 'hex32' && !calls.includes(id));
  return [...ownNames(trace, own), ...inside];
}

/** By what a page may show what a trace is about: its ID, and its name where that is all it has, or an address. */
function ownNames({ resourceName: name }: Trace, own: string | null): string[] {
  const isName = name !== null && name.length >= shortestName && kindOf(name) !== 'hex32' && (own === null || address.test(name));
  return [own, isName ? name : null].filter((id): id is string => id !== null && id.length <= longestName);
}

/**
 * How the resources are marked that traces name, on the page already or not: a list draws its rows as they are scrolled to,
 * when the surface may be gone. Of the newest traces, 5,000 IDs at most.
 * @param traces newest first
 */
export function marksNamed(traces: readonly Trace[], projectId: string): [id: string, mark: Mark][] {
  const named = new Set<string>();
  for (const trace of traces) {
    if (named.size >= mostNamed) break;
    for (const id of namedIn(trace, projectId)) named.add(id);
  }
  const ids = [...named].slice(0, mostNamed).map((id) => ({ id, name: null }));
  return [...joinTraces(traces, ids, projectId)].flatMap(([id, found]): [string, Mark][] => {
    const mark = markOf(found.map(({ trace }) => trace));
    return mark ? [[id, mark]] : [];
  });
}
