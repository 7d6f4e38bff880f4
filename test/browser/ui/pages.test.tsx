import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LookupReply } from '../../../src/core/lookup';
import { Card } from '../../../src/card/Card';
import { Popup } from '../../../src/popup/Popup';
import { background, reset, saidOf } from './fake-platform';
import { manyTraces, sampleAccount, sampleAnswer } from './sample';
import { mount } from './mount';

vi.mock('../../../src/platform/send', () => import('./fake-platform'));
vi.mock('../../../src/platform/notices', () => import('./fake-platform'));
vi.mock('../../../src/platform/permissions', () => import('./fake-platform'));
vi.mock('../../../src/platform/open-options', () => import('./fake-platform'));
vi.mock('../../../src/platform/open-page', () => import('./fake-platform'));
vi.mock('../../../src/platform/watch-page-ids', () => import('./fake-platform'));

const uuid = '4f1c9d3e-6a0b-4c52-9b7e-2d8a51f0c6e4';
const console = 'https://console.otc.t-systems.com/ecm/?region=eu-de';
const found: LookupReply = { kind: 'answer', answer: sampleAnswer(manyTraces(2)), isStale: false, places: [] };
const firstRow = () => expect.element(page.getByRole('button', { name: 'operation0' })).toBeVisible();

beforeEach(() => {
  reset({ 'look-up': found, 'look-up-card': found, 'list-accounts': [sampleAccount], 'page-subject': { page: null, subject: null } });
});

describe('the popup', () => {
  test('opens on the resource of the page', async () => {
    background.replies['page-subject'] = { page: console, subject: { id: uuid, kind: 'uuid', page: console } };
    mount(<Popup search="" />);
    await firstRow();
    expect(saidOf('look-up')).toMatchObject([{ subject: { id: uuid, kind: 'uuid', page: console }, place: null, refresh: false }]);
    await expect.element(page.getByLabelText('Resource ID')).toHaveValue(uuid);
  });

  test('obeys its address before the page', async () => {
    mount(<Popup search={`?id=${uuid}&page=${encodeURIComponent(console)}`} />);
    await firstRow();
    expect(saidOf('look-up')).toMatchObject([{ subject: { id: uuid, page: console } }]);
    expect(saidOf('page-subject')).toEqual([{ page: console }]);
  });

  test('waits for an ID with the field in focus, and takes one out of other words', async () => {
    background.replies['page-subject'] = { page: console, subject: null };
    mount(<Popup search="" />);
    await expect.element(page.getByLabelText('Resource ID')).toHaveFocus();
    await userEvent.fill(page.getByLabelText('Resource ID'), ` who stopped ${uuid}? `);
    await userEvent.keyboard('{Enter}');
    await firstRow();
    expect(saidOf('look-up')).toMatchObject([{ subject: { id: uuid, kind: 'uuid', page: console } }]);
  });

  test('greets a newcomer, and the demo is one click away', async () => {
    background.replies['list-accounts'] = [];
    background.replies['save-account'] = { ok: true, value: sampleAccount };
    mount(<Popup search="" />);
    await userEvent.click(page.getByRole('button', { name: 'Add your account' }));
    expect(saidOf('options')).toHaveLength(1);
    await userEvent.click(page.getByRole('button', { name: 'Try it with demo data' }));
    await firstRow();
    expect(saidOf('save-account')).toMatchObject([{ cloud: 'demo', secret: { signIn: 'token', token: 'demo' } }]);
    expect(document.body.textContent).not.toContain('Add your account');
  });

  test('asks again by itself once there is an account', async () => {
    background.replies['look-up'] = { kind: 'failure', failure: { kind: 'no-account' } };
    mount(<Popup search={`?id=${uuid}`} />);
    await expect.element(page.getByRole('alert')).toHaveAttribute('data-error', 'no-account');
    background.replies['look-up'] = found;
    background.notify();
    await firstRow();
    expect(saidOf('look-up')).toHaveLength(2);
  });

  test('sends the marker, the window and the place for an older page', async () => {
    const answer = sampleAnswer(manyTraces(2), {}, 'trace-1');
    background.replies['look-up'] = { ...found, answer };
    background.replies['load-more'] = { ...found, answer: sampleAnswer(manyTraces(2, 2)) };
    mount(<Popup search={`?id=${uuid}`} />);
    await userEvent.click(page.getByRole('button', { name: 'Load more' }));
    await expect.poll(() => document.querySelectorAll('[data-trace-id]').length).toBe(4);
    const { from, to, place, askedBy } = answer.coverage;
    expect(saidOf('load-more')).toEqual([
      { surface: expect.stringMatching(/^popup:/), subject: answer.subject, next: 'trace-1', from, to, askedBy, place: { accountId: place.accountId, projectId: place.projectId } },
    ]);
  });
});

describe('the card', () => {
  const subject = { id: uuid, kind: 'uuid', page: console };

  test('claims its subject by the nonce and obeys nothing else', async () => {
    background.replies['claim-card'] = subject;
    mount(<Card nonce="n1" search="?id=other" />);
    await firstRow();
    expect(saidOf('claim-card')).toEqual([{ nonce: 'n1' }]);
    expect(saidOf('look-up-card')).toEqual([{ nonce: 'n1' }]);
    expect(saidOf('look-up')).toEqual([]);
    expect(document.querySelector('h1')?.textContent).toBe(uuid);
  });

  test('says so when the nonce is another frame’s, and shows nothing', async () => {
    background.replies['claim-card'] = null;
    background.replies['look-up-card'] = found;
    mount(<Card nonce="n1" search="" />);
    await expect.poll(() => document.body.textContent).toContain('lost its subject');
    expect(document.querySelector('[data-trace-id]')).toBeNull();
  });

  test('closes on Escape and by its button', async () => {
    background.replies['claim-card'] = subject;
    mount(<Card nonce="n1" search="" />);
    await firstRow();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(page.getByRole('button', { name: 'Close' }));
    expect(saidOf('close-card')).toEqual([{ nonce: 'n1' }, { nonce: 'n1' }]);
  });

  test('takes the address when it is a tab of its own', async () => {
    mount(<Card nonce={null} search={`?id=${uuid}`} />);
    await firstRow();
    expect(saidOf('claim-card')).toEqual([]);
    expect(page.getByRole('button', { name: 'Close' }).query()).toBeNull();
  });
});
