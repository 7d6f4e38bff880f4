import type { Subject } from '../core/lookup';
import { plainText } from '../core/page-ids/plain-text';
import { findIds } from '../core/resource-id/find-ids';
import { kindOf } from '../core/resource-id/kind-of';
import { rankIds } from '../core/resource-id/rank';

/** No resource has a longer name (OBS objects apart). What is longer, or has several lines, is a text, and may hold secrets. */
const longestName = 255;

/**
 * What a person means by a typed or pasted text: the ID in it, else the text itself where it could be a name.
 * @returns null for a text that names nothing
 */
export function subjectOf(text: string, page: string | null): Subject | null {
  const typed = text.trim();
  if (kindOf(typed) !== 'text') return { id: typed, kind: kindOf(typed), page };
  const plain = plainText(typed);
  const [found] = rankIds(findIds(plain), null, plain);
  if (found) return { id: found.id, kind: found.kind, page };
  const mayName = typed !== '' && typed.length <= longestName && !/[\r\n]/.test(typed);
  return mayName ? { id: typed, kind: 'text', page } : null;
}
