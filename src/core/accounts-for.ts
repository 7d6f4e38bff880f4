import type { Account } from './account';
import { isSimulated } from './clouds/find';
import type { ConsolePage } from './console-page/read-console-page';

/**
 * The accounts that can speak for a page: those of its cloud (of a private one: of its very console), else the demo account, which
 * answers for any page. A page of no cloud of ours, and no page at all, can be anyone's: all.
 */
export function accountsFor<A extends Account>(page: ConsolePage | null, accounts: readonly A[]): readonly A[] {
  if (!page?.cloud) return accounts;
  const isOfPage = ({ cloud, custom }: Account) => cloud === page.cloud && (custom === null || custom.consoleHosts.includes(page.host));
  const able = accounts.filter(isOfPage);
  return able.length > 0 ? able : accounts.filter(({ cloud }) => isSimulated(cloud));
}
