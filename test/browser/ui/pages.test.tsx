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
vi.mock('../../../src/platform/tabs', () => import('./fake-platform'));

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

describe('a subject that is no resource', () => {
  const project = { id: '07066c6fc90025a02f6dc01e105b286e', kind: 'hex32', page: console, role: 'project', label: 'Project ID' };

  test('is named by the card, which shows an answer only when the person insists', async () => {
    background.replies['claim-card'] = project;
    mount(<Card nonce="n1" search="" />);
    await expect.element(page.getByText('This is a project ID (labelled “Project ID”)')).toBeVisible();
    expect(document.querySelector('h1')?.textContent).toBe(project.id);
    expect(document.querySelector('[data-trace-id]')).toBeNull();
    expect(saidOf('look-up')).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Look it up all the same' }));
    await firstRow();
    expect(saidOf('look-up')).toMatchObject([{ subject: { id: project.id, role: 'resource' } }]);
  });

  test('that is a trace is shown opened', async () => {
    const trace = { ...project, id: 'trace-0', kind: 'uuid', role: 'trace', label: 'Trace ID' } as const;
    background.replies['claim-card'] = trace;
    background.replies['look-up-card'] = { ...found, answer: { ...sampleAnswer(manyTraces(1)), subject: trace } };
    mount(<Card nonce="n1" search="" />);
    await expect.element(page.getByRole('button', { name: 'operation0' })).toHaveAttribute('aria-expanded', 'true');
  });

  test('that is a request is searched among the traces loaded', async () => {
    const request = { ...project, id: 'feedfeedfeedfeedfeedfeedfeedfeed', role: 'request', label: 'Request ID' } as const;
    const [own, ...others] = manyTraces(3).map((trace) => ({ ...trace, requestId: null }));
    const carrier = { ...others[0]!, raw: { response: `{"request_id":"${request.id.toUpperCase()}"}` } };
    background.replies['claim-card'] = request;
    background.replies['look-up-card'] = { ...found, answer: { ...sampleAnswer([{ ...own!, requestId: request.id }, carrier, others[1]!], {}, 'trace-2'), subject: request } };
    mount(<Card nonce="n1" search="" />);
    await expect.element(page.getByRole('heading', { name: '2 of 3 traces loaded hold this request ID' })).toBeVisible();
    const coverage = page.getByRole('status', { name: 'Coverage', exact: true });
    await expect.element(coverage).toHaveAttribute('data-loaded', '3');
    await expect.element(coverage).toHaveAttribute('data-shown', '2');
    expect(document.querySelectorAll('[data-trace-id]')).toHaveLength(2);
    await expect.element(page.getByRole('button', { name: 'Load more' })).toBeVisible();
  });
});

test('the card says quietly what the ID likely is', async () => {
  background.replies['claim-card'] = { id: uuid, kind: 'uuid', page: console, role: 'resource', label: 'VPC ID' };
  mount(<Card nonce="n1" search="" />);
  await expect.element(page.getByText('VPC · label “VPC ID”')).toBeVisible();
});

describe('nothing found by the ID', () => {
  const subject = { id: uuid, kind: 'uuid', page: console, role: 'resource', name: 'web-01' } as const;

  test('leads to the name that stood beside it', async () => {
    background.replies['claim-card'] = subject;
    background.replies['look-up-card'] = { ...found, answer: { ...sampleAnswer([]), subject } };
    mount(<Card nonce="n1" search="" />);
    await userEvent.click(page.getByRole('button', { name: 'Look up the name “web-01”' }));
    await firstRow();
    expect(saidOf('look-up')).toMatchObject([{ subject: { id: 'web-01', kind: 'name', page: console } }]);
  });

  test('leads nowhere when no name stood there', async () => {
    background.replies['claim-card'] = { ...subject, name: null };
    background.replies['look-up-card'] = { ...found, answer: { ...sampleAnswer([]), subject: { ...subject, name: null } } };
    mount(<Card nonce="n1" search="" />);
    await expect.poll(() => document.querySelector('[data-empty]')).not.toBeNull();
    expect(page.getByRole('button', { name: /Look up the name/ }).query()).toBeNull();
  });
});
