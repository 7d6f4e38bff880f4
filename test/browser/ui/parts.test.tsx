import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AccountList } from '../../../src/ui/account/AccountList';
import { HoverSettings } from '../../../src/ui/HoverSettings';
import { LookupForm } from '../../../src/ui/LookupForm';
import { PlacePicker } from '../../../src/ui/PlacePicker';
import { mount } from './mount';
import { otherPlace, sampleAccount, samplePlace } from './sample';

test('the field looks up on Enter and by its button, never nothing', async () => {
  const onLookUp = vi.fn();
  mount(<LookupForm id="" hasFocus onLookUp={onLookUp} onPaste={vi.fn()} />);
  await expect.element(page.getByLabelText('Resource ID', { exact: true })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(onLookUp).not.toHaveBeenCalled();
  await userEvent.keyboard('abc{Enter}');
  await userEvent.click(page.getByRole('button', { name: 'Look up', exact: true }));
  expect(onLookUp.mock.calls).toEqual([['abc'], ['abc']]);
});

test('the field follows what is looked up', async () => {
  mount(<LookupForm id="" hasFocus={false} onLookUp={vi.fn()} onPaste={vi.fn()} />);
  mount(<LookupForm id="found" hasFocus={false} onLookUp={vi.fn()} onPaste={vi.fn()} />);
  await expect.element(page.getByLabelText('Resource ID')).toHaveValue('found');
});

test('a place is chosen only where there is a choice', async () => {
  const onChoose = vi.fn();
  mount(<PlacePicker places={[samplePlace]} current={samplePlace} onChoose={onChoose} />);
  expect(document.querySelector('select')).toBeNull();
  mount(<PlacePicker places={[samplePlace, otherPlace]} current={samplePlace} onChoose={onChoose} />);
  await userEvent.selectOptions(page.getByLabelText('Place'), 'Shop · eu-nl · eu-nl');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith({ accountId: 'a1', projectId: otherPlace.projectId });
});

test('accounts stand in a list with what they are and how they are', () => {
  mount(<AccountList accounts={[sampleAccount, { ...sampleAccount, id: 'b', state: 'locked', projects: [] }]} onEdit={vi.fn()} onRemove={vi.fn()} />);
  const items = page.getByRole('list', { name: 'Accounts' }).getByRole('listitem').elements();
  expect(items[0]?.textContent).toMatch(/^ShopOpen Telekom Cloud.*Access key.*1 project.*Ready/);
  expect(items[1]?.textContent).toMatch(/no projects yet.*Locked/);
});

test('an account is removed only after a second word', async () => {
  const onRemove = vi.fn();
  mount(<AccountList accounts={[sampleAccount]} onEdit={vi.fn()} onRemove={onRemove} />);
  const remove = page.getByRole('button', { name: 'Remove', exact: true });
  await userEvent.click(remove);
  await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(remove);
  expect(onRemove).not.toHaveBeenCalled();
  await userEvent.click(remove);
  expect(onRemove).toHaveBeenCalledExactlyOnceWith(sampleAccount);
});

test('a delay is kept only when it is one', async () => {
  const onChange = vi.fn();
  mount(<HoverSettings settings={{ hoverDelay: 300, hoverKey: 'none' }} onChange={onChange} />);
  await userEvent.fill(page.getByLabelText('Hover delay (ms)'), '9999');
  expect(document.querySelector('.problem')?.textContent).toContain('0 to 5000');
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.fill(page.getByLabelText('Hover delay (ms)'), '500');
  expect(onChange).toHaveBeenLastCalledWith({ hoverDelay: 500, hoverKey: 'none' });
  await userEvent.selectOptions(page.getByLabelText('Show the card'), 'Alt');
  expect(onChange).toHaveBeenLastCalledWith({ hoverDelay: 300, hoverKey: 'Alt' });
});
