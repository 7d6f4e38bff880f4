import { useEffect, useState } from 'preact/hooks';
import type { ListedAccount } from '../core/account';
import { readConsolePage, type ConsolePage } from '../core/console-page/read-console-page';
import { knownIdsOf } from '../core/known-ids';
import type { KnownIds } from '../core/resource-id/meaning';
import { send } from '../platform/send';

/** What the accounts tell about the IDs of a page: which are no resources, and which console it is. */
export interface Knowledge {
  known: KnownIds;
  page: ConsolePage | null;
}

/** What these accounts know. `address`: of the page, or null. */
export function knowledgeOf(accounts: readonly ListedAccount[], address: string | null): Knowledge {
  const hosts = accounts.flatMap(({ custom }) => custom?.consoleHosts ?? []);
  return {
    known: knownIdsOf(accounts),
    page: address === null ? null : readConsolePage(address, hosts),
  };
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
