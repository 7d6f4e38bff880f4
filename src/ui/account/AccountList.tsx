import { useId, useState } from 'preact/hooks';
import type { ListedAccount } from '../../core/account';
import { cloudById } from '../../core/clouds/find';
import { countWords } from '../count-words';
import { methodWords } from './method-words';
import { isolated } from '../isolated';

interface Props {
  accounts: readonly ListedAccount[];
  onEdit: (account: ListedAccount) => void;
  onRemove: (account: ListedAccount) => void;
}

/** The saved accounts. */
export function AccountList({ accounts, onEdit, onRemove }: Props) {
  return (
    <ul class="accounts" aria-label="Accounts">
      {accounts.map((account) => (
        <AccountItem key={account.id} account={account} onEdit={() => onEdit(account)} onRemove={() => onRemove(account)} />
      ))}
    </ul>
  );
}

interface ItemProps {
  account: ListedAccount;
  onEdit: () => void;
  onRemove: () => void;
}

function AccountItem({ account, onEdit, onRemove }: ItemProps) {
  const [isLeaving, setLeaving] = useState(false);
  const nameId = useId();
  const isLocked = account.state === 'locked';
  return (
    <li data-state={account.state}>
      <div class="account-words">
        <strong id={nameId}>{isolated(account.name)}</strong>
        <span class="part">{cloudById(account.cloud).name}</span>
        <span class="part">{methodWords[account.signIn]}</span>
        <span class="part">{account.projects.length === 0 ? 'no projects yet' : countWords(account.projects.length, 'project')}</span>
        <span class="part state">{isLocked ? 'Locked: enter its secret again' : 'Ready'}</span>
      </div>
      {isLeaving ? (
        <div class="buttons" role="group" aria-label={`Remove ${isolated(account.name)}?`}>
          <span>Remove it and forget its secret?</span>
          <button type="button" class="danger" onClick={onRemove}>
            Remove
          </button>
          <button type="button" onClick={() => setLeaving(false)}>
            Cancel
          </button>
        </div>
      ) : (
        <div class="buttons">
          <button type="button" aria-describedby={nameId} onClick={onEdit}>
            Edit
          </button>
          <button type="button" aria-describedby={nameId} onClick={() => setLeaving(true)}>
            Remove
          </button>
        </div>
      )}
    </li>
  );
}
