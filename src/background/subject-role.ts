import { accountsFor } from '../core/accounts-for';
import { readConsolePage } from '../core/console-page/read-console-page';
import { knownIdsOf } from '../core/known-ids';
import type { Subject } from '../core/lookup';
import type { Clues } from '../core/page-ids/seen-id';
import { meaningOf } from '../core/resource-id/meaning';
import type { IdRole } from '../core/resource-id/role';
import { listAccounts } from './accounts';
import { customHosts } from './find-place';

/** What an ID stands for, by what its page shows around it and by the accounts that may speak for that page. */
export async function roleOf({ id, kind, page: address }: Subject, { label, param }: Pick<Clues, 'label' | 'param'>): Promise<IdRole> {
  const accounts = await listAccounts();
  const page = address === null ? null : readConsolePage(address, customHosts(accounts));
  const known = knownIdsOf(accountsFor(page, accounts));
  return meaningOf({ id, kind, label, param, page, known }).role;
}
