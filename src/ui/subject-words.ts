import { readConsolePage } from '../core/console-page/read-console-page';
import type { Subject } from '../core/lookup';
import { meaningOf } from '../core/resource-id/meaning';
import { kindWords, tellingWords } from './page-ids/role-words';

const nobody = { projects: [], domains: [], users: [] };

/** What a subject likely is, in a few words: `ECS server · label “Instance ID”`. Null where nothing tells. */
export function subjectWords({ id, kind, page, role, label = null }: Subject): string | null {
  const met = { id, kind, label, param: null, page: page === null ? null : readConsolePage(page), known: nobody };
  const meaning = meaningOf(met);
  const words = kindWords({ ...meaning, role: role ?? meaning.role });
  return words && [words, tellingWords(meaning, met)].filter(Boolean).join(' · ');
}
