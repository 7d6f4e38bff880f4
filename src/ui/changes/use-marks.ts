import { useMemo, useRef } from 'preact/hooks';
import type { Mark } from '../../core/page-ids/mark';
import type { KnownIds } from '../../core/resource-id/meaning';
import type { ListedId } from '../page-ids/listed-id';
import type { Join } from './use-join';

/**
 * The marks of a page: of the IDs that it shows, then of those that the traces name and that it may yet draw, but for what is
 * known to be no resource. The same list as long as it says the same, since a page reads itself anew for each.
 */
export function useMarks({ changes, named }: Join, ids: readonly ListedId[], known: KnownIds | undefined): [id: string, mark: Mark][] {
  const last = useRef<[string, Mark][]>([]);
  return useMemo(() => {
    const others = new Set([known?.projects, known?.domains, known?.users].flatMap((some) => some ?? []));
    for (const { id, meaning } of ids) if (meaning.role !== 'resource') others.add(id);
    const shown = [...changes].flatMap(([id, { mark }]): [string, Mark][] => (mark ? [[id, mark]] : []));
    const marks = [...shown, ...named.filter(([id]) => !changes.has(id) && !others.has(id))];
    if (JSON.stringify(marks) !== JSON.stringify(last.current)) last.current = marks;
    return last.current;
  }, [changes, named, ids, known]);
}
