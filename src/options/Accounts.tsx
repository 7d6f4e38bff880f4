import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListedAccount } from '../core/account';
import type { Failure } from '../core/failure';
import { failed } from '../core/result';
import { onNotice } from '../platform/notices';
import { requestOrigins } from '../platform/permissions';
import { send } from '../platform/send';
import { AccountForm } from '../ui/account/AccountForm';
import { AccountList } from '../ui/account/AccountList';
import { countWords } from '../ui/count-words';
import { originsOf } from '../ui/account/custom-cloud';
import type { Draft } from '../ui/account/draft-from';

const silent = { kind: 'timeout', detail: 'The background of the extension did not answer. Reload this page.' } as const;

/** A private cloud's hosts are asked for in the click itself; a refusal hinders nothing but the lookups. */
const allow = (draft: Draft): Promise<boolean> => (draft.custom ? requestOrigins(originsOf(draft.custom)) : Promise.resolve(true));

/** What the form is about: an account, or null for a new one; and why its projects are not known, if IAM was asked. */
interface Editing {
  account: ListedAccount | null;
  lack: Failure | null;
  isFinding: boolean;
}

/** The accounts and their form. */
export function Accounts() {
  const [accounts, setAccounts] = useState<ListedAccount[] | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  /** What is being edited now, for answers that come later. */
  const edited = useRef<Editing | null>(null);
  edited.current = editing;
  const [news, setNews] = useState('');
  const addButton = useRef<HTMLButtonElement>(null);

  const list = () => send('list-accounts', {}).then(setAccounts, () => undefined);
  useEffect(() => {
    const shown = new AbortController();
    onNotice(() => void list(), shown.signal);
    void list();
    return () => shown.abort();
  }, []);

  const close = (words: string) => {
    setEditing(null);
    setNews(words);
    addButton.current?.focus();
  };

  const save = async (draft: Draft) => {
    // Asked in the click itself, as browsers want it, and not waited for: the account is listed at once, whatever the answer.
    const allowed = allow(draft);
    const saved = await send('save-account', draft).catch(() => failed(silent));
    if (!saved.ok) return saved;
    await list();
    void findProjects(saved.value);
    void allowed.then((isAllowed) => {
      if (!isAllowed) setNews(`${saved.value.name} is saved. The browser does not allow its hosts yet: a lookup will ask again.`);
    });
    return saved;
  };

  /** Where IAM does not list the projects, the form stays and asks for them. */
  const findProjects = async (account: ListedAccount) => {
    const mine: Editing = { account, lack: null, isFinding: true };
    if (account.projects.length === 0) {
      setNews(`${account.name} is saved. Finding its projects…`);
      setEditing(mine);
    } else close(`${account.name} is saved.`);
    const found = await send('find-projects', { id: account.id }).catch(() => failed(silent));
    await list();
    if (edited.current !== mine) return;
    if (found.ok) return close(`${account.name} is saved: ${countWords(found.value.length, 'project')} found.`);
    setNews(`${account.name} is saved, without a project.`);
    setEditing({ account, lack: found.failure, isFinding: false });
  };

  const test = async (draft: Draft) => {
    await allow(draft);
    return send('test-account', draft).catch(() => ({ signedInAs: null, projects: [], cts: null, failure: silent }));
  };

  const remove = async ({ id, name }: ListedAccount) => {
    await send('remove-account', { id }).catch(() => undefined);
    await list();
    close(`${name} is removed.`);
  };

  return (
    <section aria-labelledby="accounts">
      <div class="section-head">
        <h2 id="accounts">Your accounts</h2>
        <button ref={addButton} type="button" class={accounts?.length === 0 && !editing ? 'primary' : undefined} onClick={() => setEditing({ account: null, lack: null, isFinding: false })}>
          Add account
        </button>
      </div>
      <p role="status" class="muted">
        {news}
      </p>
      {editing && (
        <AccountForm
          key={`${editing.account?.id ?? 'new'} ${editing.lack?.kind ?? ''}`}
          account={editing.account}
          lack={editing.lack}
          isFinding={editing.isFinding}
          onSave={save}
          onTest={test}
          onGrant={requestOrigins}
          onCancel={() => close('')}
        />
      )}
      {accounts?.length === 0 && !editing && (
        <p class="empty-accounts">
          No account yet. Add one of your cloud, or choose the cloud “Demo” to look around with made-up traces and no network.
        </p>
      )}
      {accounts && accounts.length > 0 && <AccountList accounts={accounts} onEdit={(account) => setEditing({ account, lack: null, isFinding: false })} onRemove={(account) => void remove(account)} />}
    </section>
  );
}
