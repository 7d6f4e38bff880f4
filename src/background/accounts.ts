import type { Account, ListedAccount, Project, Secret } from '../core/account';
import { isCloudId, isSimulated } from '../core/clouds/find';
import { learnIds, type ToldIds } from '../core/known-ids';
import { failed, success, type Result } from '../core/result';
import type { AccountDraft } from '../platform/account-draft';
import { notifyPages } from '../platform/notices';
import { accountOfKey, forgetAnswers } from './answer-cache';
import { endJoined } from './joined';
import { oneAtATime } from './one-at-a-time';
import { storedAccounts, storedAsked, storedCalls, storedRefusal, storedSecret, storedTokens } from './stored';

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

/** Keeps on a saved account whose it is, as IAM told; one that is not saved (the form's Test) has no place for it. */
export async function learnWhose(account: Account, told: ToldIds): Promise<void> {
  if (learnIds(account, told) === account) return;
  const learn = (known: Account) => (known.id === account.id ? learnIds(known, told) : known);
  await inTurn('accounts', async () => {
    const before = await storedAccounts.get();
    const after = before.map(learn);
    if (after.some((known, index) => known !== before[index])) await storedAccounts.set(after);
  });
}

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
  // Another secret or another address may be another identity: what was found for the old one says nothing then.
  const isSame = before?.cloud === cloud && secret === null && JSON.stringify(before.custom) === JSON.stringify(custom);
  const typed = projects.map((project) => ({ ...project, isTyped: true as const }));
  const kept = before?.cloud === cloud ? before.projects.filter(({ id: known, isTyped }) => (isSame || isTyped) && !typed.some((one) => one.id === known)) : [];
  return success({
    id,
    name,
    cloud,
    signIn,
    keep,
    projects: [...typed, ...kept],
    ...(isSame && { domainIds: before.domainIds, userIds: before.userIds }),
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
  const replace = (accounts: Account[]) => accounts.map((known) => (known.id === value.id ? value : known));
  await change((accounts) => (accounts.some((known) => known.id === value.id) ? replace(accounts) : [...accounts, value]));
  await forgetWork(value.id);
  await notifyPages({ kind: 'accounts-changed' });
  return success(await listed(value));
}

/** Ends what is asked as this account, and forgets what it was told and refused. */
async function forgetWork(id: string): Promise<void> {
  endJoined((key) => accountOfKey(key) === id);
  await Promise.all([forgetAnswers(id), storedRefusal(id).remove(), storedAsked(id).remove()]);
}

/** Forgets an account and all that came from it. */
export async function removeAccount(id: string): Promise<void> {
  await change((accounts) => accounts.filter((account) => account.id !== id));
  await Promise.all([storedSecret(id).remove(), storedTokens(id).remove(), storedCalls(id).remove(), forgetWork(id)]);
  await notifyPages({ kind: 'accounts-changed' });
}
