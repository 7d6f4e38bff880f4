import type { Account } from './account';
import type { KnownIds } from './resource-id/meaning';

/** IDs of a kind that an account keeps: an account has few holders and users, and a hostile IAM must not fill the disk. */
const kept = 20;

/** What accounts tell of IDs that are no resources. */
export const knownIdsOf = (accounts: readonly Account[]): KnownIds => ({
  projects: accounts.flatMap(({ projects }) => projects.map(({ id }) => id)),
  domains: accounts.flatMap(({ domainIds }) => domainIds ?? []),
  users: accounts.flatMap(({ userIds }) => userIds ?? []),
});

/** IDs of account holders and users that IAM told. */
export interface ToldIds {
  domainIds: readonly string[];
  userIds: readonly string[];
}

const isId = (id: string): boolean => id !== '' && id.length <= 200;

const union = (before: readonly string[] = [], told: readonly string[]): string[] => [...new Set([...before, ...told.filter(isId)])].slice(0, kept);

/** The account with what it was told, or the very same where nothing is new. */
export function learnIds(account: Account, told: ToldIds): Account {
  const domainIds = union(account.domainIds, told.domainIds);
  const userIds = union(account.userIds, told.userIds);
  const isNew = domainIds.length > (account.domainIds?.length ?? 0) || userIds.length > (account.userIds?.length ?? 0);
  return isNew ? { ...account, domainIds, userIds } : account;
}
