import type { ConsolePage } from '../console-page/read-console-page';
import type { FoundId } from './find-ids';
import type { IdKind } from './kinds';
import { roleOfLabel } from './labels';

/** Surest first. Bare hex comes last: it may be a project, an account, a user or a job as well (domain.md §5.2). */
const kinds: readonly IdKind[] = ['uuid', 'drs-job', 'database', 'urn', 'ces', 'name', 'hex32', 'text'];

/** Groups in the order of trust: the page's address names it, its label says so, nothing known, its label denies it, a known decoy. */
function trust(id: FoundId, page: ConsolePage | null, text: string): number {
  if (page?.resources.some((resource) => resource.id === id.id)) return 0;
  if (page?.decoys.includes(id.id)) return 4;
  const role = roleOfLabel(text.slice(Math.max(0, id.start - 80), id.start));
  return role === 'resource' ? 1 : role ? 3 : 2;
}

/**
 * IDs found in a text, the likeliest resource first: by what the page's address says of them, by the label before them,
 * by kind, and else in the order of the text. None is removed: what is pointed at may be looked up even if it is a project.
 * `text` is the one that `found` was found in; without it no label is read.
 */
export function rankIds(found: readonly FoundId[], page: ConsolePage | null, text = ''): FoundId[] {
  const place = (id: FoundId): number => page?.resources.findIndex((resource) => resource.id === id.id) ?? -1;
  return found
    .map((id) => ({ id, trust: trust(id, page, text), place: place(id), kind: kinds.indexOf(id.kind) }))
    .sort((a, b) => a.trust - b.trust || a.place - b.place || a.kind - b.kind)
    .map(({ id }) => id);
}
