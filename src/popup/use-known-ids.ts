import { useEffect, useState } from 'preact/hooks';
import type { ListedAccount } from '../core/account';
import { accountsFor } from '../core/accounts-for';
import { readConsolePage, type ConsolePage } from '../core/console-page/read-console-page';
import { knownIdsOf } from '../core/known-ids';
import type { KnownIds } from '../core/resource-id/meaning';
import { send } from '../platform/send';

/** What the accounts tell about the IDs of a page: which are no resources, and which console it is. */
export interface Knowledge {
  known: KnownIds;
  page: ConsolePage | null;
}

/** What the accounts that may speak for a page know of its IDs: the same as the background goes by. `address`: of the page, or null. */
export function knowledgeOf(accounts: readonly ListedAccount[], address: string | null): Knowledge {
  const hosts = accounts.flatMap(({ custom }) => custom?.consoleHosts ?? []);
  const page = address === null ? null : readConsolePage(address, hosts);
  return { known: knownIdsOf(accountsFor(page, accounts)), page };
}

/** Asked once: accounts do not change while a popup is open. Null until it is known. */
export function useKnownIds(address: string | null): Knowledge | null {
  const [accounts, setAccounts] = useState<readonly ListedAccount[] | null>(null);
  const [knowledge, setKnowledge] = useState<Knowledge | null>(null);
  useEffect(() => {
    void send('list-accounts', {}).then(setAccounts, () => setAccounts([]));
  }, []);
  useEffect(() => {
    if (accounts) setKnowledge(knowledgeOf(accounts, address));
  }, [accounts, address]);
  return knowledge;
}
