import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LookupReply } from '../../../src/core/lookup';
import { mostIds, type SeenId } from '../../../src/core/page-ids/seen-id';
import type { Trace } from '../../../src/core/trace/trace';
import { Popup } from '../../../src/popup/Popup';
import { background, reset, saidOf, tab, watched } from './fake-platform';
import { mount } from './mount';
import { manyTraces, noon, otherPlace, sampleAccount, sampleAnswer, samplePlace, sampleTrace } from './sample';

vi.mock('../../../src/platform/send', () => import('./fake-platform'));
vi.mock('../../../src/platform/notices', () => import('./fake-platform'));
vi.mock('../../../src/platform/permissions', () => import('./fake-platform'));
vi.mock('../../../src/platform/open-options', () => import('./fake-platform'));
vi.mock('../../../src/platform/open-page', () => import('./fake-platform'));
vi.mock('../../../src/platform/watch-page-ids', () => import('./fake-platform'));
vi.mock('../../../src/platform/tabs', () => import('./fake-platform'));

const address = 'https://console.otc.t-systems.com/ecm/?region=eu-de#/ecs/manager/vmList';
const ids = ['4f1c9d3e-6a0b-4c52-9b7e-2d8a51f0c6e4', '1a90b1c2-6e1f-4f86-b6b5-0f5b6a3c9d21', 'b49f2c1d-83ab-4a6b-9a1f-2f0a7f4d8c11'] as const;
const seen = (id: string, more: Partial<SeenId> = {}): SeenId => ({ id, kind: 'uuid', label: null, name: null, param: null, count: 1, isVisible: true, ...more });
const project = seen(sampleAccount.projects[0]!.id, { kind: 'hex32', label: 'Project ID' });
const answer = (traces: Trace[], next: string | null = null): LookupReply => ({
  kind: 'answer',
  answer: sampleAnswer(traces, { from: noon - 86_400_000, askedBy: 'none' }, next),
  isStale: false,
  places: [],
});

const list = () => page.getByRole('list', { name: 'IDs on this page' });
const listed = () => [...document.querySelectorAll<HTMLElement>('[aria-label="IDs on this page"] > [data-id]')].map(({ dataset }) => dataset.id);
const item = (id: string) => document.querySelector<HTMLElement>(`[data-id="${id}"]`)!;
const marksSent = () => watched.said.filter(([kind]) => kind === 'mark').at(-1)?.slice(1);

/** The popup on a console page that shows these. */
async function openOn(shown: SeenId[], current: string | null = null): Promise<void> {
  background.replies['page-subject'] = {
    page: address,
    tabId: 7,
    subject: current && { id: current, kind: 'uuid', page: address },
    site: { host: 'console.otc.t-systems.com', pausedUntil: 0 },
  };
  mount(<Popup search="" />);
  await expect.poll(() => watched.said, soon).toContainEqual(['watch', 7]);
  watched.tell({ ids: shown });
  await expect.poll(() => document.querySelectorAll('[data-id]').length, soon).toBe(shown.length);
}

/** Parts are loaded after the first paint, and machines are busy: ms. */
const soon = { timeout: 15_000 };

beforeEach(() => reset({ 'look-up': answer(manyTraces(2)), 'list-accounts': [sampleAccount] }));

describe('the IDs on the page', () => {
  test('stand in a list, what is in view first, with what they are and how often', async () => {
    await openOn([seen(ids[0], { isVisible: false }), seen(ids[1], { name: '订单服务-07', count: 3 }), project]);
    expect(listed()).toEqual([ids[1], ids[0]]);
    await expect.element(page.getByRole('heading', { name: '2 IDs on this page' })).toBeVisible();
    expect(item(ids[1]).textContent).toMatch(/×3订单服务-07ECS/);
    expect(saidOf('look-up')).toEqual([]);
  });

  test('of a page of more than are listed, it is said that there are more', async () => {
    await openOn([seen(ids[0])]);
    watched.tell({ ids: Array.from({ length: mostIds }, (_, at) => seen(`4e8d2fa1-0c3b-4a5d-9b7e-${String(at).padStart(12, '0')}`)) });
    await expect.element(page.getByRole('heading', { name: '20,000 IDs on this page, and more' }), soon).toBeVisible();
  });

  test('the page’s own resource is the first, folded away while its answer is on show', async () => {
    await openOn([seen(ids[1]), seen(ids[0])], ids[0]);
    expect(listed()).toEqual([ids[0], ids[1]]);
    await expect.element(page.getByRole('button', { name: /2 IDs on this page/ })).toHaveAttribute('aria-expanded', 'false');
    expect(list().query()).toBeNull();
    await userEvent.click(page.getByRole('button', { name: /2 IDs on this page/ }));
    await expect.element(list()).toBeVisible();
  });

  test('are followed only while the list is unfolded and on show', async () => {
    const attended = () => watched.said.filter(([kind]) => kind === 'attend').map(([, isLookedAt]) => isLookedAt);
    await openOn([seen(ids[1]), seen(ids[0])], ids[0]);
    await expect.poll(attended, soon).toEqual([false]);
    const fold = () => userEvent.click(page.getByRole('button', { name: /2 IDs on this page/ }));
    await fold();
    await expect.poll(attended, soon).toEqual([false, true]);
    onTestFinished(() => {
      vi.useRealTimers();
      vi.restoreAllMocks();
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const hide = (state: DocumentVisibilityState) => {
      vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
      document.dispatchEvent(new Event('visibilitychange'));
    };
    hide('hidden');
    vi.advanceTimersByTime(30_000);
    hide('visible');
    expect(attended()).toEqual([false, true, true]);
    hide('hidden');
    vi.advanceTimersByTime(60_000);
    expect(attended()).toEqual([false, true, true, false]);
    vi.useRealTimers();
    await fold();
    await expect.poll(attended, soon).toEqual([false, true, true, false, false]);
  });

  test('of a page that goes to another address are read once more, folded away or not', async () => {
    const renewed = () => watched.said.filter(([kind]) => kind === 'renew').length;
    await openOn([seen(ids[1]), seen(ids[0])], ids[0]);
    const before = renewed();
    background.replies['page-subject'] = { page: `${address}?id=2`, tabId: 7, subject: null, site: { host: 'console.otc.t-systems.com', pausedUntil: 0 } };
    tab.move(`${address}?id=2`);
    await expect.poll(renewed, soon).toBe(before + 1);
  });

  test('what is no resource is folded away at the end, by label and by account', async () => {
    await openOn([project, seen('0123456789abcdef0123456789abcdef', { kind: 'hex32', label: 'Request ID' }), seen(ids[0])]);
    expect(listed()).toEqual([ids[0]]);
    expect(item(project.id).dataset.role).toBe('project');
    expect(page.getByRole('list', { name: 'Not resources' }).query()).toBeNull();
    await userEvent.click(page.getByRole('button', { name: 'Not resources (2)' }));
    await expect.element(page.getByRole('list', { name: 'Not resources' })).toBeVisible();
  });

  test('are judged by the accounts of the page’s cloud alone, as the background does', async () => {
    const other = { ...sampleAccount, id: 'other', cloud: 'huawei' as const, projects: [{ id: 'f'.repeat(32), name: 'cn-north-4', region: 'cn-north-4' }] };
    background.replies['list-accounts'] = [sampleAccount, other];
    await openOn([{ ...project, label: null }, seen('f'.repeat(32), { kind: 'hex32' })]);
    await expect.poll(() => item(project.id).dataset.role, soon).toBe('project');
    expect(item('f'.repeat(32)).dataset.role).toBe('resource');
  });

  test('come and go with the page', async () => {
    await openOn([seen(ids[0]), seen(ids[1])]);
    watched.tell({ ids: [seen(ids[1]), seen(ids[2])] });
    await expect.poll(listed, soon).toEqual([ids[1], ids[2]]);
  });

  test('are shown on the page by a press, and looked up by their button', async () => {
    await openOn([seen(ids[0]), seen(ids[1], { label: 'VPC ID', name: 'vpc-1' })]);
    await userEvent.click(page.getByRole('button', { name: ids[1] }).first());
    expect(watched.said).toContainEqual(['show', ids[1]]);
    expect(saidOf('look-up')).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: `Look up ${ids[1]}` }));
    await expect.element(page.getByRole('list', { name: 'Traces' })).toBeVisible();
    expect(saidOf('look-up')).toMatchObject([{ subject: { id: ids[1], kind: 'uuid', page: address, role: 'resource', label: 'VPC ID', name: 'vpc-1' } }]);
    await expect.element(page.getByRole('button', { name: /IDs on this page/ })).toHaveFocus();
    expect(list().query()).toBeNull();
  });

  test('are looked up where their frame is, if its address names a region', async () => {
    const frame = 'https://console.otc.t-systems.com/vpc/?region=eu-nl';
    await openOn([seen(ids[0]), seen(ids[1]), seen(ids[2])]);
    watched.addresses = { [ids[0]]: frame, [ids[1]]: 'https://ads.example.com/?region=eu-nl' };
    for (const id of ids) {
      await userEvent.click(page.getByRole('button', { name: `Look up ${id}` }));
      await expect.element(page.getByRole('list', { name: 'Traces' })).toBeVisible();
      await userEvent.click(page.getByRole('button', { name: /IDs on this page/ }));
    }
    expect(saidOf('look-up').map((asked) => (asked as { subject: { page: string } }).subject.page)).toEqual([frame, address, address]);
  });

  test('a project’s ID says what it is, and is asked about only when the person insists', async () => {
    await openOn([project]);
    await userEvent.click(page.getByRole('button', { name: /Not resources/ }));
    await userEvent.click(page.getByRole('button', { name: `Look up ${project.id}` }));
    await expect.element(page.getByText(/This is a project ID \(labelled “Project ID”\)/)).toBeVisible();
    expect(saidOf('look-up')).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Look it up all the same' }));
    await expect.element(page.getByRole('list', { name: 'Traces' })).toBeVisible();
    expect(saidOf('look-up')).toMatchObject([{ subject: { id: project.id, role: 'resource' } }]);
  });

  test('are filtered from eight on, by every word, over ID, name, label and type', async () => {
    const many = Array.from({ length: 6 }, (_, at) => seen(`8d1f0c52-77aa-4d0e-9f11-00000000000${at}`, { name: `web-${at}` }));
    await openOn([...many, seen(ids[0])]);
    expect(page.getByLabelText('Filter').query()).toBeNull();
    watched.tell({ ids: [...many, seen(ids[0]), seen(ids[1], { label: 'VPC ID' })] });
    await userEvent.fill(page.getByLabelText('Filter'), 'vpc 1A90');
    await expect.poll(listed, soon).toEqual([ids[1]]);
    await userEvent.fill(page.getByLabelText('Filter'), 'WEB-3');
    await expect.poll(listed, soon).toEqual([many[3]!.id]);
    await userEvent.fill(page.getByLabelText('Filter'), 'nothing at all');
    await expect.element(page.getByText('No ID matches the filter.')).toBeVisible();
  });

  test('all two thousand of them come to stand in the document', async () => {
    await openOn([seen(ids[0])]);
    watched.tell({ ids: Array.from({ length: 2_000 }, (_, at) => seen(`8d1f0c52-77aa-4d0e-9f11-${String(at).padStart(12, '0')}`)) });
    await expect.poll(() => listed().length, soon).toBe(2_000);
  });

  test('none, not yet, and out of reach are three things', async () => {
    await openOn([]);
    await expect.element(page.getByText('No resource IDs on this page.')).toBeVisible();
    watched.tell({ isWhole: false });
    await expect.element(page.getByText('reading…')).toBeVisible();
    expect(page.getByText('No resource IDs on this page.').query()).toBeNull();
    watched.tell({ isWhole: false, isReachable: false });
    await expect.element(page.getByText(/cannot be read/)).toBeVisible();
  });

  test('need no account: they stand below the welcome, and a lookup says what is missing', async () => {
    background.replies['list-accounts'] = [];
    background.replies['look-up'] = { kind: 'failure', failure: { kind: 'no-account' } };
    await openOn([seen(ids[0])]);
    const welcome = page.getByRole('heading', { name: 'Point at an ID, see who touched it' });
    await expect.element(welcome).toBeVisible();
    expect(welcome.element().compareDocumentPosition(list().element()) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await userEvent.click(page.getByRole('button', { name: `Look up ${ids[0]}` }));
    await expect.element(page.getByRole('alert')).toHaveAttribute('data-error', 'no-account');
    expect(welcome.query()).toBeNull();
  });

  test('are no longer watched when the popup is gone', async () => {
    await openOn([seen(ids[0])]);
    mount(null);
    await expect.poll(() => watched.said, soon).toContainEqual(['end', 7]);
  });
});

describe('what changed', () => {
  const resized = sampleTrace({ id: 't1', resourceId: ids[0], time: Date.now() - 720_000 });
  const failed = sampleTrace({ id: 't2', resourceId: null, resourceName: 'vpc-1', rating: 'warning', name: 'deleteVpc', time: Date.now() - 3_000_000 });
  const foreign = (count: number, from = 0) => manyTraces(count, from).map((trace) => ({ ...trace, resourceId: 'another' }));
  const start = () => userEvent.click(page.getByRole('button', { name: 'What changed here?' }));
  const two = () => [seen(ids[2]), seen(ids[0]), seen(ids[1], { name: 'vpc-1', label: 'VPC ID' })];

  test('is asked once for the window, whatever the number of IDs, and marked in the list and on the page', async () => {
    background.replies['look-up'] = answer([resized, failed]);
    await openOn(two());
    await userEvent.selectOptions(page.getByLabelText('Window'), 'Last hour');
    await start();
    await expect.poll(marksSent, soon).toEqual([[ids[0], 'changed'], [ids[1], 'failed'], ['vpc-1', 'failed']]);
    expect(saidOf('look-up')).toMatchObject([{ surface: expect.stringMatching(/^changes:/), subject: { id: '*', role: 'everything', page: address, hours: 1 } }]);
    expect(listed()).toEqual([ids[0], ids[1], ids[2]]);
    expect(item(ids[0]).textContent).toContain('Changed');
    expect(item(ids[0]).textContent).toContain('resizeServer by alice, 12 min ago');
    expect(item(ids[1]).dataset.mark).toBe('failed');
    expect(item(ids[1]).textContent).toContain('(by its name)');
    await userEvent.click(page.getByRole('button', { name: /deleteVpc/ }));
    await expect.element(page.getByRole('list', { name: `Traces of ${ids[1]}` })).toBeVisible();
    expect(saidOf('look-up')).toHaveLength(1);
    await userEvent.click(page.getByLabelText('Changed only'));
    await expect.poll(listed, soon).toEqual([ids[0], ids[1]]);
  });

  test('says what it covers and what it cannot see, under a name of its own', async () => {
    background.replies['look-up'] = answer([resized, sampleTrace({ id: 't3', resourceId: null, resourceName: null }), sampleTrace({ id: null, key: 'k', unreadable: 'no object' })]);
    await openOn(two());
    await start();
    const coverage = page.getByRole('status', { name: 'Coverage of changes', exact: true });
    await expect.element(coverage).toHaveAttribute('data-loaded', '3');
    await expect.element(coverage).toHaveAttribute('data-complete', 'true');
    await expect.element(coverage).toHaveTextContent(/Not seen: 1 trace without ID or name; 1 unreadable trace; rows that the page has not drawn/);
    expect(document.querySelector('[aria-label="Coverage"]')).toBeNull();
  });

  test('reads all pages by itself, says how far it is, and can be stopped and gone on with', async () => {
    let give: (reply: LookupReply) => void = () => undefined;
    background.replies['look-up'] = answer(foreign(2), 'a');
    background.replies['load-more'] = () => new Promise((resolve) => (give = resolve));
    await openOn(two());
    await start();
    await expect.element(page.getByText('2 traces read…')).toBeVisible();
    give(answer(foreign(2, 2), 'b'));
    await expect.element(page.getByText('4 traces read…')).toBeVisible();
    expect(saidOf('load-more')).toMatchObject([{ next: 'a' }, { next: 'b' }]);
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    give(answer(foreign(2, 4), 'c'));
    await userEvent.click(page.getByRole('button', { name: 'Read on' }));
    await expect.poll(() => saidOf('load-more'), soon).toHaveLength(3);
    give(answer([resized, ...foreign(1, 4)]));
    await expect.poll(marksSent, soon).toEqual([[ids[0], 'changed'], ['another', 'changed']]);
    await expect.element(page.getByRole('status', { name: 'Coverage of changes' })).toHaveAttribute('data-complete', 'true');
  });

  test('cancelled before anything came it can be asked again', async () => {
    background.replies['look-up'] = () => new Promise(() => {});
    await openOn(two());
    await start();
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    await expect.element(page.getByRole('button', { name: 'What changed here?' })).toBeVisible();
    expect(page.getByRole('button', { name: 'Clear marks' }).query()).toBeNull();
  });

  test('the popup goes with the application from page to page, and says so when the page is gone', async () => {
    await openOn(two());
    const elsewhere = 'https://console.otc.t-systems.com/ecm/?region=eu-nl#/ecs/manager/vmList';
    background.replies['page-subject'] = { page: elsewhere, tabId: 9, subject: null, site: null };
    tab.move(elsewhere);
    await expect.poll(() => saidOf('page-subject').at(-1), soon).toEqual({ page: elsewhere });
    // Another region is another list, with answers of its own.
    await expect.poll(() => watched.said.filter(([kind]) => kind === 'watch'), soon).toHaveLength(2);
    watched.tell({ ids: two() });
    await start();
    await expect.poll(() => saidOf('look-up'), soon).toMatchObject([{ subject: { id: '*', page: elsewhere } }]);
    tab.move(null);
    await expect.element(page.getByText('Paste any resource ID, or open this on a console page that shows one.')).toBeVisible();
    expect(watched.said).toContainEqual(['end', 7]);
    expect(page.getByText('Hover on').query()).toBeNull();
    const before = watched.said.length;
    tab.move(elsewhere);
    await expect.poll(() => watched.said.slice(before), soon).toContainEqual(['watch', 7]);
  });

  test('joins IDs that come later without asking again', async () => {
    background.replies['look-up'] = answer([resized]);
    await openOn([seen(ids[2])]);
    await start();
    await expect.element(page.getByText(/None of 1 ID changed/)).toBeVisible();
    watched.tell({ ids: two() });
    await expect.poll(marksSent, soon).toEqual([[ids[0], 'changed']]);
    expect(saidOf('look-up')).toHaveLength(1);
  });

  test('marks what the page has yet to draw, too, but for what it shows as no resource', async () => {
    const [later, inBody] = ['0d0d0d0d-1111-4222-8333-444444444444', '0d0d0d0d-1111-4222-8333-555555555555'];
    const job = '0d0d0d0d-1111-4222-8333-666666666666';
    const body = { kind: 'json' as const, value: { job, volume: inBody, project_id: project.id } };
    background.replies['look-up'] = answer([resized, sampleTrace({ id: 't3', resourceId: later, rating: 'warning', request: body, response: null, time: Date.now() })]);
    await openOn(two());
    await start();
    await expect.poll(marksSent, soon).toEqual([[ids[0], 'changed'], [later, 'failed'], [inBody, 'failed'], [job, 'failed']]);
    watched.tell({ ids: [...two(), seen(job, { label: 'Job ID' })] });
    await expect.poll(marksSent, soon).toEqual([[ids[0], 'changed'], [later, 'failed'], [inBody, 'failed']]);
    const count = watched.said.length;
    watched.tell({ ids: [...two().toReversed(), seen(job, { label: 'Job ID' })] });
    await expect.poll(() => item(job).dataset.role, soon).toBe('job');
    expect(watched.said.slice(count).filter(([kind]) => kind === 'mark')).toEqual([]);
  });

  test('is asked anew when a person wants so, and what is new is marked', async () => {
    background.replies['look-up'] = answer([resized]);
    await openOn(two());
    await start();
    await expect.poll(marksSent, soon).toEqual([[ids[0], 'changed']]);
    background.replies['look-up'] = answer([failed, resized]);
    await userEvent.click(page.getByRole('button', { name: 'Ask again' }));
    await expect.poll(marksSent, soon).toEqual([[ids[0], 'changed'], [ids[1], 'failed'], ['vpc-1', 'failed']]);
    expect(saidOf('look-up')).toMatchObject([{ refresh: false }, { refresh: true }]);
  });

  test('the same button takes the marks off', async () => {
    background.replies['look-up'] = answer([resized]);
    await openOn(two());
    await start();
    await expect.poll(() => item(ids[0]).dataset.mark, soon).toBe('changed');
    await userEvent.click(page.getByRole('button', { name: 'Clear marks' }));
    expect(watched.said.at(-1)).toEqual(['unmark']);
    await expect.poll(() => document.querySelector('[data-mark]'), soon).toBeNull();
    await expect.element(page.getByRole('button', { name: 'What changed here?' })).toBeVisible();
  });

  test('marks that are still on show what they stand for, in the window last chosen', async () => {
    background.replies['look-up'] = answer([resized]);
    await openOn(two());
    await userEvent.selectOptions(page.getByLabelText('Window'), 'Last 7 days');
    mount(null);
    watched.said = [];
    await openOn([seen(ids[2])]);
    watched.tell({ ids: two(), isMarked: true });
    await expect.element(page.getByRole('button', { name: 'Clear marks' })).toBeVisible();
    await expect.poll(() => item(ids[0]).dataset.mark, soon).toBe('changed');
    expect(saidOf('look-up')).toMatchObject([{ subject: { role: 'everything', hours: 168 }, refresh: false }]);
  });

  test('is asked in another project, all pages of it', async () => {
    const both = [samplePlace, otherPlace];
    background.replies['look-up'] = { ...answer(foreign(2)), places: both };
    await openOn(two());
    await start();
    await expect.element(page.getByText(/None of 3 IDs changed/)).toBeVisible();
    background.replies['look-up'] = { ...answer(foreign(2), 'a'), places: both };
    background.replies['load-more'] = { ...answer([resized, ...foreign(1, 2)]), places: both };
    await userEvent.selectOptions(page.getByLabelText('Place'), 'Shop · eu-nl · eu-nl');
    await expect.poll(marksSent, soon).toEqual([[ids[0], 'changed'], ['another', 'changed']]);
    expect(saidOf('look-up')).toMatchObject([{ place: null }, { place: { projectId: otherPlace.projectId }, subject: { role: 'everything' } }]);
  });

  test('a refusal says why and keeps the list; there is nothing to clear, unless marks of before are on', async () => {
    background.replies['look-up'] = { kind: 'failure', failure: { kind: 'forbidden' } };
    await openOn(two());
    await start();
    await expect.element(page.getByRole('alert')).toHaveAttribute('data-error', 'forbidden');
    expect(listed()).toHaveLength(3);
    await expect.element(page.getByRole('button', { name: 'What changed here?' })).toBeVisible();
    watched.tell({ ids: two(), isMarked: true });
    await userEvent.click(page.getByRole('button', { name: 'Clear marks' }));
    expect(watched.said.at(-1)).toEqual(['unmark']);
    expect(page.getByRole('alert').query()).toBeNull();
  });
});

describe('hover on the site in front', () => {
  test('is paused for an hour, for good, and resumed', async () => {
    await openOn([seen(ids[0])]);
    await userEvent.click(page.getByRole('button', { name: 'Pause for an hour' }));
    await expect.element(page.getByText(/paused until \d/)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Resume' }));
    await userEvent.click(page.getByRole('button', { name: 'Always off here' }));
    await expect.element(page.getByText('always off')).toBeVisible();
    const until = saidOf('pause-site').map((payload) => (payload as { until: number }).until);
    expect(Math.round((until[0]! - Date.now()) / 60_000)).toBe(60);
    expect(until.slice(1)).toEqual([0, 8.64e15]);
    expect(saidOf('pause-site')[0]).toMatchObject({ host: 'console.otc.t-systems.com' });
  });
});
