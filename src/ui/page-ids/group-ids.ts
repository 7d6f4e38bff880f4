import type { ListedId } from './listed-id';

/** IDs that belong together, under one heading. */
export interface IdGroup {
  title: string;
  ids: ListedId[];
}

/**
 * A page's IDs in the order of interest: the page's own resource, what is in view, the rest. Inside a group the order stays,
 * but what changed comes first. Empty groups are left out.
 * @param current ID of the resource that the page's address names, if any
 */
export function groupIds(ids: readonly ListedId[], current: string | null, hasChanged: (id: string) => boolean): IdGroup[] {
  const groups: IdGroup[] = [
    { title: 'This page is about', ids: [] },
    { title: 'In view', ids: [] },
    { title: 'Elsewhere on the page', ids: [] },
  ];
  for (const listed of ids) groups[listed.id === current ? 0 : listed.isVisible ? 1 : 2]?.ids.push(listed);
  return groups
    .filter((group) => group.ids.length > 0)
    .map(({ title, ids: own }) => ({ title, ids: own.toSorted((a, b) => Number(hasChanged(b.id)) - Number(hasChanged(a.id))) }));
}
