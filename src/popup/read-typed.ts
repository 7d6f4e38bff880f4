import type { Subject } from '../core/lookup';
import { idsInText } from '../core/page-ids/ids-in-text';
import { meaningOf } from '../core/resource-id/meaning';
import { subjectOf } from '../ui/subject-of';
import { send } from '../platform/send';
import { knowledgeOf } from './use-known-ids';

/** The message contract takes no longer label. */
const longestLabel = 120;

/** What a person means by a typed or pasted text: one subject, or a text to list the IDs of, if there are any. */
export type Typed = { kind: 'text' } | { kind: 'one'; subject: Subject };

/** Whether a text holds two or more different IDs. */
export const hasManyIds = (text: string): boolean => idsInText(text).length > 1;

/**
 * Reads what was typed. A single ID is told by the words before it (`Trace ID: …`) and by what the accounts know, as one on a page is.
 * @param page the console page that the popup was opened on
 */
export async function readTyped(text: string, page: string | null): Promise<Typed> {
  const [found, ...others] = idsInText(text);
  const subject = subjectOf(text, page);
  if (others.length > 0 || !subject) return { kind: 'text' };
  if (found?.id !== subject.id) return { kind: 'one', subject };
  const knowledge = knowledgeOf(await send('list-accounts', {}).catch(() => []), page);
  const { role } = meaningOf({ ...found, param: null, ...knowledge });
  return { kind: 'one', subject: { ...subject, role, label: found.label?.slice(0, longestLabel) ?? null } };
}
