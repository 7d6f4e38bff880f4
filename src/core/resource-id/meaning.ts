import type { ConsolePage } from '../console-page/read-console-page';
import type { Clues } from '../page-ids/seen-id';
import type { IdKind } from './kinds';
import { roleShown } from './labels';
import { onlookers } from './resource-types';
import type { IdRole } from './role';
import { hintOfShape, readShape } from './shape-meaning';
import { typeNamed } from './type-named';

/** IDs of the person's own account, as IAM has told them: never resources, wherever a page shows them (domain.md §5.2). */
export interface KnownIds {
  projects: readonly string[];
  domains: readonly string[];
  users: readonly string[];
}

/** What is known of an ID when it is met. */
export interface MetId extends Pick<Clues, 'label' | 'param'> {
  id: string;
  kind: IdKind;
  page: ConsolePage | null;
  known: KnownIds;
}

/** What an ID most likely is. */
export interface Meaning {
  role: IdRole;
  /** CTS service type, upper case; null where nothing tells, and for what is no resource. */
  service: string | null;
  /** CTS resource type as domain.md §5.1 writes it; null where nothing tells. */
  resourceType: string | null;
  /** What tells, in a few words for a person: `label “VPC ID”`, `link parameter vpcId`, `suffix in01`. */
  reason: string;
}

const other = (role: IdRole, reason: string): Meaning => ({ role, service: null, resourceType: null, reason });

function readKnown(id: string, { projects, domains, users }: KnownIds): Meaning | null {
  if (projects.includes(id)) return other('project', 'a project of your account');
  if (domains.includes(id)) return other('domain', 'your account itself');
  return users.includes(id) ? other('user', 'the user of your account') : null;
}

/** The first clue that names a role, with its words. */
function readRole({ kind, label, param, page }: MetId): { role: IdRole; reason: string } | null {
  const where = (page?.service ?? page?.app ?? '').toLowerCase();
  const byLabel = label === null ? null : roleShown(label, kind, where);
  if (label !== null && byLabel) return { role: byLabel, reason: `label “${label}”` };
  const byParam = param === null ? null : roleShown(param, kind, where);
  return param !== null && byParam ? { role: byParam, reason: `link parameter ${param}` } : null;
}

/** Service and type of a resource, by its own shape, label, link and page, the surest first. */
function readType({ id, kind, label, param, page }: MetId): Omit<Meaning, 'role'> {
  const shape = readShape(id, kind);
  if (shape) return shape;
  const service = page?.service ?? null;
  for (const [text, reason] of [[label, `label “${label}”`], [param, `link parameter ${param}`]] as const) {
    const named = text === null ? null : typeNamed(text, service);
    if (named) return { service: named.service, resourceType: named.type, reason };
  }
  const hint = hintOfShape(id, kind);
  if (hint && (service === null || onlookers.includes(service))) return hint;
  if (service === null || onlookers.includes(service)) return { service: null, resourceType: null, reason: 'its shape' };
  return { service, resourceType: null, reason: `a page of ${service}` };
}

/**
 * What an ID means, decided by the surest clue: an ID of the person's own account, the page's address, the label near it,
 * the parameter of the link that holds it, its shape, and last the page's service. Without any clue it is taken for a resource,
 * since that is what consoles show most.
 */
export function meaningOf(met: MetId): Meaning {
  const { id, page, known } = met;
  const own = readKnown(id, known);
  if (own) return own;
  const clue = readRole(met);
  if (page?.decoys.includes(id)) {
    const role = page.projectId === id ? 'project' : clue && clue.role !== 'resource' ? clue.role : 'agency';
    return other(role, 'this page’s address');
  }
  const isPages = page?.resources.some((resource) => resource.id === id) ?? false;
  if (!isPages && clue && clue.role !== 'resource') return other(clue.role, clue.reason);
  const type = readType(met);
  return { role: 'resource', ...type, reason: isPages ? 'this page’s address' : type.reason };
}
