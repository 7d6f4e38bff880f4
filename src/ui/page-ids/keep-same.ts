import type { ListedId } from './listed-id';

/**
 * The new list, with the old object wherever nothing about an ID has changed; the old list where nothing has changed at all: what is
 * the same object is neither drawn nor joined again.
 */
export function keepSame(before: ListedId[], now: readonly ListedId[]): ListedId[] {
  const old = new Map(before.map((listed) => [listed.id, listed]));
  const kept = now.map((listed) => {
    const known = old.get(listed.id);
    return known && JSON.stringify(known) === JSON.stringify(listed) ? known : listed;
  });
  return kept.length === before.length && kept.every((listed, at) => listed === before[at]) ? before : kept;
}
