import type { SeenId } from './seen-id';

function add(a: SeenId, b: SeenId): SeenId {
  return {
    ...a,
    label: a.label ?? b.label,
    name: a.name ?? b.name,
    param: a.param ?? b.param,
    count: a.count + b.count,
    isVisible: a.isVisible || b.isVisible,
  };
}

/** One list of several frames' lists, in the order given: of the same ID counts are summed and the first clue of each kind is kept. */
export function mergeSeen(...lists: (readonly SeenId[])[]): SeenId[] {
  const merged = new Map<string, SeenId>();
  for (const seen of lists.flat()) {
    const before = merged.get(seen.id);
    merged.set(seen.id, before ? add(before, seen) : seen);
  }
  return [...merged.values()];
}
