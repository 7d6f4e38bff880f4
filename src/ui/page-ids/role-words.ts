import type { Clues } from '../../core/page-ids/seen-id';
import type { IdRole } from '../../core/resource-id/role';
import type { Meaning } from '../../core/resource-id/meaning';
import { isolated } from '../isolated';

/** What an ID stands for, as a noun without its article. */
const nouns: Record<IdRole, string> = {
  resource: 'resource ID',
  trace: 'trace ID',
  request: 'request ID',
  project: 'project ID',
  domain: 'account ID',
  user: 'user ID',
  agency: 'agency ID',
  job: 'job ID',
  key: 'access key',
  everything: 'window',
};

/** The noun with its article: `a project ID`, `an access key`. */
export const roleNoun = (role: IdRole): string => `${/^[aeio]/.test(nouns[role]) ? 'an' : 'a'} ${nouns[role]}`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What kind of thing it likely is, in a few words: `VPC security group`, `ECS` (whose type is `ecs`), `Project ID`; null where nothing tells. */
export function kindWords({ role, service, resourceType }: Meaning): string | null {
  if (role !== 'resource') return capital(nouns[role]);
  const type = resourceType?.toLowerCase() === service?.toLowerCase() ? null : resourceType?.replaceAll('_', ' ');
  return [service, type].filter(Boolean).join(' ') || null;
}

/** A label that says no more than that names or IDs stand here. */
const saysLittle = /^(?:name|nom|id|ids|uuid|名称|[\s/|,&()（）:：·-])+$/i;

/** What tells it, where the page's own words do: `label “VPC ID”`. What is told by a shape or an address goes without saying. */
export const tellingWords = ({ reason }: Meaning, { label, param }: Pick<Clues, 'label' | 'param'>): string | null =>
  [label, param].some((clue) => clue && !saysLittle.test(clue) && reason.includes(clue)) ? isolated(reason) : null;
