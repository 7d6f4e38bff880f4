import type { Clues } from '../core/page-ids/seen-id';
import type { IdKind } from '../core/resource-id/kinds';
import { roleShown } from '../core/resource-id/labels';
import { isAsked } from '../core/resource-id/role';

/** First segment of a page's path: which console it is. */
export const appOf = (page: string): string => (URL.canParse(page) ? (new URL(page).pathname.split('/')[1] ?? '') : '');

/** True where the label near an ID, or the parameter that holds it, says that it is no subject of traces: a project, a user, a job. */
export function staysQuiet(kind: IdKind, { label, param }: Clues, page: string): boolean {
  const app = appOf(page);
  const role = roleShown(label, kind, app) ?? roleShown(param, kind, app);
  return role !== null && !isAsked(role);
}
