import type { ListedId } from './listed-id';

/**
 * The IDs that a person's words fit: every word must stand in the ID, its label, its name or what it means (service, type, role),
 * in any case. No words fit all.
 */
export function filterSeen(ids: readonly ListedId[], typed: string): ListedId[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return ids.filter(({ id, label, name, meaning: { service, resourceType, role } }) => {
    const text = [id, label, name, service, resourceType, role].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
