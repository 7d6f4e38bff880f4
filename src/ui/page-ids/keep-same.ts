import type { ListedId } from './listed-id';

/** The new list, with the old object wherever nothing about an ID has changed: what is the same object is not drawn again. */
export function keepSame(before: readonly ListedId[], now: readonly ListedId[]): ListedId[] {
  const old = new Map(before.map((listed) => [listed.id, listed]));
  return now.map((listed) => {
    const known = old.get(listed.id);
    return known && JSON.stringify(known) === JSON.stringify(listed) ? known : listed;
  });
}
