import type { Subject } from '../core/lookup';
import { findIds } from '../core/resource-id/find-ids';
import { rankIds } from '../core/resource-id/rank';
import { kindOf } from '../core/resource-id/kind-of';

/** The message contract takes no longer ID. */
const longestId = 512;

/**
 * What a person means by a pasted text: the ID in it, when there is one among other words, else the text itself.
 * @returns null for blank text
 */
export function subjectOf(text: string, page: string | null): Subject | null {
  const typed = text.trim();
  if (typed === '') return null;
  if (kindOf(typed) !== 'text' || !/\s/.test(typed)) return { id: typed.slice(0, longestId), kind: kindOf(typed), page };
  const [found] = rankIds(findIds(typed), null, typed);
  return found ? { id: found.id, kind: found.kind, page } : { id: typed.slice(0, longestId), kind: 'text', page };
}
