import type { Account, ListedAccount, Project, Secret } from '../core/account';
import { isCloudId, isSimulated } from '../core/clouds/find';
import { failed, success, type Result } from '../core/result';
import type { AccountDraft } from '../platform/messages';
import { notifyPages } from '../platform/notices';
import { forgetAnswers } from './answer-cache';
import { oneAtATime } from './one-at-a-time';
import { storedAccounts, storedCalls, storedSecret, storedTokens } from './stored';

const inTurn = oneAtATime();
const change = (edit: (accounts: Account[]) => Account[]): Promise<void> =>
  inTurn('accounts', async () => storedAccounts.set(edit(await storedAccounts.get())));

const listed = async (account: Account): Promise<ListedAccount> => ({
  ...account,
  state: isSimulated(account.cloud) || (await storedSecret(account.id).get()) !== null ? 'ready' : 'locked',
});

/** All saved accounts, without secrets. */
export const listAccounts = async (): Promise<ListedAccount[]> => Promise.all((await storedAccounts.get()).map(listed));

/** A saved account by its id. */
export const findAccount = async (id: string): Promise<Account | null> => (await storedAccounts.get()).find((account) => account.id === id) ?? null;

/** The secret of an account, or null once the browser was closed. The demo cloud takes anything. */
export const secretOf = async ({ id, cloud }: Account): Promise<Secret | null> =>
  isSimulated(cloud) ? { signIn: 'token', token: 'demo' } : storedSecret(id).get();

/** Adds projects that were found, keeping those that a person typed; tells the open pages. */
export async function addProjects(accountId: string, found: readonly Project[]): Promise<void> {
  const merge = (known: Project[]) => [...known.filter(({ id }) => !found.some((project) => project.id === id)), ...found];
  await change((accounts) =>
    accounts.map((account) => (account.id === accountId ? { ...account, projects: merge(account.projects) } : account)),
  );
  await notifyPages({ kind: 'accounts-changed' });
}

/** An account as the form means it, not yet saved. */
export function accountFrom({ id, name, cloud, keep, custom, projects, secret }: AccountDraft, before: Account | null): Result<Account> {
  const signIn = secret?.signIn ?? before?.signIn;
  if (!isCloudId(cloud) || !signIn) return failed({ kind: 'bad-response', detail: 'The form names no cloud or no secret.' });
  const kept = before?.cloud === cloud ? before.projects.filter((known) => !projects.some((typed) => typed.id === known.id)) : [];
  return success({
    id,
    name,
    cloud,
    signIn,
    keep,
    projects: [...projects, ...kept],
    custom: cloud === 'custom' ? custom : null,
  });
}

/** Saves an account and, when the form brought one, its secret: memory only. */
export async function saveAccount(draft: AccountDraft): Promise<Result<ListedAccount>> {
  const before = await findAccount(draft.id);
  const account = accountFrom(draft, before);
  if (!account.ok) return account;
  const { value } = account;
  if (draft.secret) await storedSecret(value.id).set(draft.secret);
  await change((accounts) => (before ? accounts.map((known) => (known.id === value.id ? value : known)) : [...accounts, value]));
  await forgetAnswers(value.id);
  return success(await listed(value));
}

/** Forgets an account and all that came from it. */
export async function removeAccount(id: string): Promise<void> {
  await change((accounts) => accounts.filter((account) => account.id !== id));
  await Promise.all([storedSecret(id).remove(), storedTokens(id).remove(), storedCalls(id).remove(), forgetAnswers(id)]);
  await notifyPages({ kind: 'accounts-changed' });
}
