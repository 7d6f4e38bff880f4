import type { AskedBy, Subject } from '../core/lookup';
import type { TraceQuery } from '../core/query';
import { foldCase } from '../core/resource-id/fold-case';
import type { IdRole } from '../core/resource-id/role';
import type { WindowHours } from '../core/window';

/** What to ask by for roles that are no resource: a request ID is no filter of CTS (domain.md §1.2), so its window is read whole. */
const byRole: Partial<Record<IdRole, AskedBy>> = { trace: 'trace_id', request: 'none', everything: 'none' };

/** What to ask by, in order; the next is tried when one finds nothing (domain.md §5.2). */
export function filtersOf({ id, kind, role = 'resource' }: Subject): [AskedBy, ...AskedBy[]] {
  const only = byRole[role];
  if (only) return [only];
  if (kind === 'name') return ['resource_name'];
  const others: AskedBy[] = kind === 'text' ? ['resource_name'] : foldCase(id) === id ? [] : ['resource_id_lower'];
  return ['resource_id', ...others];
}

/** The filter of a query. */
export function asFilter(askedBy: AskedBy, id: string): Partial<TraceQuery> {
  switch (askedBy) {
    case 'resource_id':
      return { resourceId: id };
    case 'resource_id_lower':
      return { resourceId: foldCase(id) };
    case 'resource_name':
      return { resourceName: id };
    case 'trace_id':
      return { traceId: id };
    case 'none':
      return {};
  }
}

/** How far back to ask: a request is seldom older than a day, and all traces of a week may be thousands. */
export const hoursOf = ({ role, hours }: Subject): WindowHours => hours ?? (role === 'request' ? 24 : 168);
