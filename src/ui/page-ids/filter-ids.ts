import type { ListedId } from './listed-id';
import { kindWords } from './role-words';

const textOf = ({ id, name, label, meaning }: ListedId): string =>
  [id, name, label, kindWords(meaning)].filter(Boolean).join('\n').toLowerCase();

/** The IDs that hold every word of the filter: in the ID itself, its name, its label or its type. Case does not matter. */
export function filterIds(ids: readonly ListedId[], filter: string): readonly ListedId[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? ids : ids.filter((listed) => words.every((word) => textOf(listed).includes(word)));
}
