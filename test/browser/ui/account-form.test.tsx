import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ListedAccount } from '../../../src/core/account';
import { clouds } from '../../../src/core/clouds/table';
import { AccountForm } from '../../../src/ui/account/AccountForm';
import type { Draft } from '../../../src/ui/account/draft-from';
import type { TestFindings } from '../../../src/ui/account/TestOutcome';
import { mount } from './mount';
import { sampleAccount } from './sample';

const passed: TestFindings = { signedInAs: 'alice', projects: sampleAccount.projects, cts: { api: 'v3', region: 'eu-de' }, failure: null };

function open(account: ListedAccount | null = null, findings = passed) {
  const onSave = vi.fn(async (_: Draft) => ({ ok: true as const, value: null }));
  const onTest = vi.fn(async (_: Draft) => findings);
  const onGrant = vi.fn(async () => true);
  mount(<AccountForm account={account} onSave={onSave} onTest={onTest} onGrant={onGrant} onCancel={vi.fn()} />);
  return { onSave, onTest, onGrant };
}

// Exactly as a check from outside finds them: by label.
const field = (label: string) => page.getByLabelText(label, { exact: true });
const press = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));
const choose = (label: string, value: string) => userEvent.selectOptions(field(label), value);
const optionsOf = (label: string) => [...(field(label).element() as HTMLSelectElement).options].map(({ value }) => value).filter(Boolean);
const problems = () => [...document.querySelectorAll('.problem')].map(({ textContent }) => textContent);

describe('a new account', () => {
  test('offers every cloud, method and way of keeping', () => {
    open();
    expect(optionsOf('Cloud')).toEqual(clouds.map(({ id }) => id));
    expect(optionsOf('Sign-in method')).toEqual(['access-key', 'token', 'password']);
    expect(optionsOf('Keep')).toEqual(['session']);
  });

  test('by access key', async () => {
    const { onSave } = open();
    await userEvent.fill(field('Name'), 'Shop');
    await choose('Cloud', 'otc');
    await choose('Sign-in method', 'access-key');
    await userEvent.fill(field('Access key ID'), ' AK ');
    await userEvent.fill(field('Secret access key'), 'SK');
    await press('Save');
    expect(onSave).toHaveBeenCalledExactlyOnceWith({
      id: expect.stringMatching(/^[\da-f]{8}-/),
      name: 'Shop',
      cloud: 'otc',
      keep: 'session',
      custom: null,
      projects: [],
      secret: { signIn: 'access-key', accessKey: 'AK', secretKey: 'SK', securityToken: null },
    });
  });

  test('by token, under the name of its cloud', async () => {
    const { onSave } = open();
    await choose('Cloud', 'flexible-engine');
    await choose('Sign-in method', 'token');
    await userEvent.fill(field('Token'), 'gAAA');
    await press('Save');
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({ name: 'Orange FlexibleEngine', secret: { signIn: 'token', token: 'gAAA' } });
  });

  test('by password, with a one-time code', async () => {
    const { onSave } = open();
    await choose('Cloud', 'otc');
    await choose('Sign-in method', 'password');
    await userEvent.fill(field('Account name'), 'OTC-1');
    await userEvent.fill(field('User name'), 'alice');
    await userEvent.fill(field('Password'), ' blank first');
    await userEvent.fill(field('One-time code (optional)'), '123456');
    await press('Save');
    expect(onSave.mock.calls[0]?.[0].secret).toEqual({
      signIn: 'password',
      domainName: 'OTC-1',
      userName: 'alice',
      password: ' blank first',
      passcode: '123456',
    });
  });

  test('of the demo needs nothing typed, whatever the method', async () => {
    const { onSave } = open();
    await choose('Cloud', 'demo');
    await choose('Sign-in method', 'password');
    expect(document.querySelector('[type=password]')).toBeNull();
    await press('Save');
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({ cloud: 'demo', secret: { signIn: 'token', token: 'demo' } });
  });

  test('of a private cloud takes its addresses, and projects by hand', async () => {
    const { onSave } = open();
    await choose('Cloud', 'custom');
    await userEvent.fill(field('CTS address'), 'https://cts.{region}.example.com/');
    await userEvent.fill(field('Console hosts'), 'console.example.com');
    await userEvent.fill(field('Access key ID'), 'AK');
    await userEvent.fill(field('Secret access key'), 'SK');
    await userEvent.fill(field('Region'), 'r1_team');
    await userEvent.fill(field('Project ID'), 'p1');
    await press('Add project');
    await userEvent.fill(field('Region'), 'r2');
    await userEvent.fill(field('Project ID'), 'p2');
    await press('Save');
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({
      custom: { cts: 'https://cts.{region}.example.com', iam: null, consoleHosts: ['console.example.com'] },
      projects: [
        { id: 'p1', name: 'r1_team', region: 'r1' },
        { id: 'p2', name: 'r2', region: 'r2' },
      ],
    });
  });

  test('shows the project fields at once where nothing lists projects, else on request', async () => {
    open();
    await choose('Cloud', 'otc');
    expect(field('Project ID').query()).toBeNull();
    await press('Add project');
    await expect.element(field('Project ID')).toBeVisible();
    mount(null);
    open();
    await choose('Cloud', 'omantel');
    await expect.element(field('Region')).toBeVisible();
  });

  test('says beside each field what is wrong, and takes the person to the first', async () => {
    const { onSave } = open();
    await press('Save');
    await expect.poll(problems).toEqual(['Choose the cloud whose console you use.', 'Type the access key ID.', 'Type the secret access key.']);
    await expect.element(field('Cloud')).toHaveFocus();
    expect(field('Cloud').element().getAttribute('aria-invalid')).toBe('true');
    await userEvent.fill(field('Access key ID'), 'AK');
    await expect.poll(problems).not.toContain('Type the access key ID.');
    expect(onSave).not.toHaveBeenCalled();
  });

  test('hides secrets until asked, and lets nothing be remembered or spell-checked', async () => {
    open();
    const secret = field('Secret access key').element() as HTMLInputElement;
    expect([secret.type, secret.autocomplete, secret.spellcheck]).toEqual(['password', 'new-password', false]);
    await userEvent.click(page.getByRole('button', { name: 'Show' }).first());
    expect(secret.type).toBe('text');
  });
});

describe('an account that is edited', () => {
  test('keeps its secret where the fields stay blank, and never shows it', async () => {
    const { onSave } = open(sampleAccount);
    expect([...document.querySelectorAll<HTMLInputElement>('.mono')].map(({ value }) => value ?? '').join('')).toBe('');
    await userEvent.fill(field('Name'), 'Shop 2');
    await press('Save');
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({ id: sampleAccount.id, name: 'Shop 2', secret: null });
  });

  test('takes no half of a secret', async () => {
    const { onSave } = open(sampleAccount);
    await userEvent.fill(field('Access key ID'), 'AK');
    await press('Save');
    await expect.poll(problems).toEqual(['Type the secret access key.']);
    expect(onSave).not.toHaveBeenCalled();
  });

  test('needs the secret of another method or cloud', async () => {
    open(sampleAccount);
    await choose('Sign-in method', 'token');
    await press('Save');
    await expect.poll(problems).toEqual(['Paste the token.']);
  });
});

describe('a test', () => {
  test('says in words what worked', async () => {
    const { onTest, onSave } = open(sampleAccount);
    await press('Test');
    await expect.element(page.getByRole('status', { name: 'Test' })).toBeVisible();
    expect(document.querySelector('.test-outcome')?.textContent).toBe(
      'Signed in as alice1 project found: eu-deCTS answers with v3 in eu-deThis account works.',
    );
    expect(onTest.mock.calls[0]?.[0].secret).toBeNull();
    await press('Save');
    // One id for both, so that what the test learnt serves the account.
    expect(onSave.mock.calls[0]?.[0].id).toBe(onTest.mock.calls[0]?.[0].id);
  });

  test('says what did not work and why, and offers to type a project', async () => {
    open(sampleAccount, { signedInAs: 'alice', projects: [], cts: null, failure: { kind: 'no-project' } });
    await press('Test');
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect((page.getByRole('alert').element() as HTMLElement).dataset.error).toBe('no-project');
    expect(document.querySelector('.steps')?.textContent).toBe('Signed in as alice');
    await expect.element(field('Project ID')).toBeVisible();
  });

  test('asks for the hosts that the browser withholds, then tests again', async () => {
    const { onTest, onGrant } = open(sampleAccount, {
      signedInAs: null,
      projects: [],
      cts: null,
      failure: { kind: 'permission-missing', origins: ['https://iam.example.com/*'] },
    });
    await press('Test');
    await press('Allow access');
    expect(onGrant).toHaveBeenCalledExactlyOnceWith(['https://iam.example.com/*']);
    await expect.poll(() => onTest.mock.calls.length).toBe(2);
  });
});
