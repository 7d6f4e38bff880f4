import { readConsolePage } from '../../src/core/console-page/read-console-page';
import type { SeenId } from '../../src/core/page-ids/seen-id';
import { meaningOf } from '../../src/core/resource-id/meaning';
import type { IdRole } from '../../src/core/resource-id/role';

/** What a listed ID stands for, as the popup would say it of this page to a person without an account. */
export const roleOf = ({ id, kind, label, param }: SeenId, address: string): IdRole =>
  meaningOf({ id, kind, label, param, page: readConsolePage(address), known: { projects: [], domains: [], users: [] } }).role;
