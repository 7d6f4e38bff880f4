import type { Mark } from '../page-ids/mark';
import { foldCase } from '../resource-id/fold-case';
import { kindOf } from '../resource-id/kind-of';
import { idsInside, joinTraces, ownIdOf } from './join-traces';
import { markOf } from './mark-of';
import type { Trace } from './trace';

/** More than a person scrolls by before asking again. */
const mostNamed = 5_000;

/** IDs of resources that a trace names. Bare hex inside a body is mostly a project or a user: only with a resource's shape it counts. */
function namedIn(trace: Trace, projectId: string): string[] {
  const own = ownIdOf(trace, projectId);
  const calls = [trace.id, trace.requestId].map((id) => id && foldCase(id));
  const { request, response } = idsInside(trace);
  const inside = [...request, ...response].filter((id) => kindOf(id) !== 'hex32' && !calls.includes(id));
  return own === null || kindOf(own) === 'text' ? inside : [own, ...inside];
}

/**
 * How the resources are marked that traces name by ID, on the page already or not: a list draws its rows as they are scrolled to,
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
