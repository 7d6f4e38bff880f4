import { beforeEach, expect, test, vi } from 'vitest';
import type { Account } from '../../src/core/account';
import type { AccountDraft } from '../../src/platform/account-draft';
import { clearStorage, fakeBrowser } from './fake-browser';

vi.mock('../../src/platform/browser', () => ({ browser: fakeBrowser }));
const { addProjects, findAccount, learnWhose, listAccounts, saveAccount } = await import('../../src/background/accounts');

const draft: AccountDraft = {
  id: '8a5ac9d5-6d08-4d2b-b4bd-1c1f0c0b5b3e',
  name: 'Production',
  cloud: 'otc',
  keep: 'session',
  custom: null,
  projects: [],
  secret: { signIn: 'token', token: 't' },
};

async function saved(): Promise<Account> {
  const account = await findAccount(draft.id);
  if (!account) throw new Error('no account');
  return account;
}

const whose = async () => {
  const { domainIds, userIds } = await saved();
  return { domainIds, userIds };
};

beforeEach(clearStorage);

test('an account as it was saved before it knew whose it is can still be read', async () => {
  const old = { id: 'a', name: 'a', cloud: 'otc', signIn: 'token', keep: 'session', projects: [{ id: 'p', name: 'eu-de', region: 'eu-de' }], custom: null };
  await fakeBrowser.storage.local.set({ accounts: [old] });
  expect(await listAccounts()).toEqual([{ ...old, state: 'locked' }]);
});

test('whose it is is kept, each ID once, with other changes around it', async () => {
  await saveAccount(draft);
  const account = await saved();
  await Promise.all([
    learnWhose(account, { domainIds: ['d1'], userIds: ['u1'] }),
    addProjects(draft.id, [{ id: 'p', name: 'eu-de', region: 'eu-de' }]),
    learnWhose(account, { domainIds: ['d1', 'd2'], userIds: [] }),
  ]);
  expect(await whose()).toEqual({ domainIds: ['d1', 'd2'], userIds: ['u1'] });
  expect((await saved()).projects).toHaveLength(1);
});

test('a new name or a typed project leaves it; another secret or cloud may be somebody else', async () => {
  const told = { domainIds: ['d1'], userIds: ['u1'] };
  await saveAccount(draft);
  await learnWhose(await saved(), told);
  await saveAccount({ ...draft, name: 'Prod', secret: null, projects: [{ id: 'p', name: 'eu-de', region: 'eu-de' }] });
  expect(await whose()).toEqual(told);
  await saveAccount(draft);
  expect(await whose()).toEqual({ domainIds: undefined, userIds: undefined });
  await learnWhose(await saved(), told);
  await saveAccount({ ...draft, cloud: 'huawei', secret: null });
  expect(await whose()).toEqual({ domainIds: undefined, userIds: undefined });
});

test('what is known already, or of an account that is not saved, is not written', async () => {
  await saveAccount(draft);
  await learnWhose(await saved(), { domainIds: ['d1'], userIds: [] });
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  await learnWhose(await saved(), { domainIds: ['d1'], userIds: [] });
  await learnWhose({ ...(await saved()), id: 'unsaved', domainIds: [] }, { domainIds: ['d9'], userIds: [] });
  expect(set).not.toHaveBeenCalled();
  set.mockRestore();
});
