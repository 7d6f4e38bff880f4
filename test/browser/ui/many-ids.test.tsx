import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LookupReply } from '../../../src/core/lookup';
import { Popup } from '../../../src/popup/Popup';
import { LookupForm } from '../../../src/ui/LookupForm';
import { background, reset, saidOf } from './fake-platform';
import { mount } from './mount';
import { sampleAccount, sampleAnswer, sampleTrace } from './sample';

vi.mock('../../../src/platform/send', () => import('./fake-platform'));
vi.mock('../../../src/platform/notices', () => import('./fake-platform'));
vi.mock('../../../src/platform/permissions', () => import('./fake-platform'));
vi.mock('../../../src/platform/open-options', () => import('./fake-platform'));
vi.mock('../../../src/platform/open-page', () => import('./fake-platform'));
vi.mock('../../../src/platform/watch-page-ids', () => import('./fake-platform'));
vi.mock('../../../src/platform/tabs', () => import('./fake-platform'));

const ids = ['4f1c9d3e-6a0b-4c52-9b7e-2d8a51f0c6e4', '1a90b1c2-6e1f-4f86-b6b5-0f5b6a3c9d21', 'b49f2c1d-83ab-4a6b-9a1f-2f0a7f4d8c11'] as const;
const alert = `ALERT cpu high\nserver: ${ids[0]}\nvolume_id=${ids[1]}\n${ids[0]} is slow\nproject_id: 07066c6fc90025a02f6dc01e105b286e`;
const found: LookupReply = { kind: 'answer', answer: sampleAnswer([sampleTrace({ id: 't1', resourceId: ids[0] })]), isStale: false, places: [] };

const field = () => page.getByLabelText('Resource ID', { exact: true });
const lines = () => (field().element() as HTMLTextAreaElement).rows;
const listed = () => [...document.querySelectorAll<HTMLElement>('[aria-label="IDs in the text"] > [data-id]')].map(({ dataset }) => dataset.id);

/** A paste as the browser makes it: first the paste itself, then the text stands in the field. */
async function paste(text: string): Promise<void> {
  await userEvent.click(field());
  const control = field().element() as HTMLTextAreaElement;
  control.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true }));
  document.execCommand('insertText', false, text);
}

/** Parts are loaded after the first paint, and machines are busy: ms. */
const soon = { timeout: 15_000 };

beforeEach(() => reset({ 'look-up': found, 'list-accounts': [sampleAccount], 'page-subject': { page: null, tabId: null, subject: null, site: null } }));

describe('the field', () => {
  test('is one line until a text needs more, and never more than six', async () => {
    mount(<LookupForm id="" hasFocus onLookUp={vi.fn()} onPaste={vi.fn()} />);
    expect(lines()).toBe(1);
    await userEvent.fill(field(), `${ids[0]}\n${ids[1]}`);
    await expect.poll(lines, soon).toBe(2);
    await userEvent.fill(field(), 'x '.repeat(500_000));
    await expect.poll(lines, soon).toBe(6);
  });

  test('keeps the lines of a text; Enter looks up, Shift+Enter does not', async () => {
    const onLookUp = vi.fn();
    mount(<LookupForm id="" hasFocus onLookUp={onLookUp} onPaste={vi.fn()} />);
    await userEvent.type(field(), 'a{Shift>}{Enter}{/Shift}b');
    expect(onLookUp).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(onLookUp).toHaveBeenCalledExactlyOnceWith('a\nb');
  });
});

describe('a text with several IDs', () => {
  test('pasted, shows them at once, with what their labels say, and asks nothing', async () => {
    mount(<Popup search="" />);
    await paste(alert);
    await expect.poll(listed, soon).toEqual([ids[0], ids[1]]);
    expect(document.querySelector(`[data-id="${ids[0]}"]`)?.textContent).toContain('×2');
    expect(document.querySelector('[data-role="project"]')?.closest('[hidden]')).not.toBeNull();
    expect(saidOf('look-up')).toEqual([]);
    await expect.element(field()).toHaveValue(alert);
  });

  test('looked up, shows them too; each can be asked about', async () => {
    mount(<Popup search="" />);
    await userEvent.fill(field(), alert);
    await userEvent.keyboard('{Enter}');
    await expect.poll(listed, soon).toEqual([ids[0], ids[1]]);
    await userEvent.click(page.getByRole('button', { name: `Look up ${ids[1]}` }));
    await expect.element(page.getByRole('list', { name: 'Traces' })).toBeVisible();
    expect(saidOf('look-up')).toMatchObject([{ subject: { id: ids[1], page: null } }]);
    await expect.element(page.getByRole('button', { name: /3 IDs in the text/ })).toHaveAttribute('aria-expanded', 'false');
  });

  test('is asked about in one query, and every ID says what changed it', async () => {
    mount(<Popup search="" />);
    await userEvent.fill(field(), alert);
    await userEvent.keyboard('{Enter}');
    await userEvent.selectOptions(page.getByLabelText('Window'), 'Last 7 days');
    await userEvent.click(page.getByRole('button', { name: 'Look up all in one query' }));
    await expect.poll(() => document.querySelector<HTMLElement>(`[data-id="${ids[0]}"]`)?.dataset.mark, soon).toBe('changed');
    expect(saidOf('look-up')).toMatchObject([{ subject: { id: '*', role: 'everything', page: null, hours: 168 } }]);
    await expect.element(page.getByText(/1 of 2 IDs changed/)).toBeVisible();
    expect(page.getByRole('status', { name: 'Coverage of changes' }).element().textContent).not.toContain('rows that the page has not drawn');
  });

  test('with one ID in it is looked up as that ID, also when pasted', async () => {
    mount(<Popup search="" />);
    await paste(`server ${ids[2]} is down, really ${ids[2]}`);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('list', { name: 'Traces' })).toBeVisible();
    expect(saidOf('look-up')).toMatchObject([{ subject: { id: ids[2], kind: 'uuid' } }]);
    expect(listed()).toEqual([]);
  });

  test('of a megabyte is read without a stop', async () => {
    mount(<Popup search="" />);
    const log = `${ids.join('\n')}\n${'2026-11-21 03:12:09 INFO nothing to see here 12345\n'.repeat(20_000)}`;
    background.replies['look-up'] = () => {
      throw new Error('must not be asked');
    };
    const control = field().element() as HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(control, log);
    control.dispatchEvent(new Event('input', { bubbles: true }));
    await userEvent.click(page.getByRole('button', { name: 'Look up', exact: true }));
    await expect.poll(listed, soon).toEqual([...ids]);
  });
});
