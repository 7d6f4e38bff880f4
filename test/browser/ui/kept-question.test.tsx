import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LookupReply } from '../../../src/core/lookup';
import { Popup } from '../../../src/popup/Popup';
import { background, reset, saidOf, tab, watched } from './fake-platform';
import { mount } from './mount';
import { noon, otherPlace, sampleAccount, sampleAnswer, samplePlace, sampleTrace } from './sample';

vi.mock('../../../src/platform/send', () => import('./fake-platform'));
vi.mock('../../../src/platform/notices', () => import('./fake-platform'));
vi.mock('../../../src/platform/permissions', () => import('./fake-platform'));
vi.mock('../../../src/platform/open-options', () => import('./fake-platform'));
vi.mock('../../../src/platform/open-page', () => import('./fake-platform'));
vi.mock('../../../src/platform/watch-page-ids', () => import('./fake-platform'));
vi.mock('../../../src/platform/tabs', () => import('./fake-platform'));

// What changed, over the life of several popups and several pages.

const address = 'https://console.otc.t-systems.com/ecm/?region=eu-de#/ecs/manager/vmList';
const elsewhere = address.replace('eu-de', 'eu-nl');
const id = '4f1c9d3e-6a0b-4c52-9b7e-2d8a51f0c6e4';
const seen = { id, kind: 'uuid' as const, label: null, name: null, param: null, count: 1, isVisible: true };
const both = [samplePlace, otherPlace];
const answer = (place = samplePlace, next: string | null = null): LookupReply => ({
  kind: 'answer',
  answer: sampleAnswer([sampleTrace({ resourceId: id, time: Date.now() - 60_000 })], { from: noon - 86_400_000, askedBy: 'none', place }, next),
  isStale: false,
  places: both,
});
const choice = ({ accountId, projectId }: typeof samplePlace) => ({ accountId, projectId });
const never = () => new Promise<LookupReply>(() => {});
const soon = { timeout: 15_000 };
const placesAsked = () => saidOf('look-up').map((asked) => (asked as { place: unknown }).place);
const start = () => userEvent.click(page.getByRole('button', { name: 'What changed here?' }));
const sceneAt = (at: string, tabId: number) => ({ page: at, tabId, subject: null, site: { host: 'console.otc.t-systems.com', pausedUntil: 0 } });
const marked = () => expect.poll(() => document.querySelector('[data-mark]'), soon).not.toBeNull();

/** A popup that opens over a tab, when the last one is closed. */
async function reopen({ at = address, tabId = 7, isMarked = false } = {}): Promise<void> {
  mount(null);
  Object.assign(watched, { said: [] });
  background.said = [];
  background.replies['page-subject'] = sceneAt(at, tabId);
  mount(<Popup search="" />);
  await expect.poll(() => watched.said, soon).toContainEqual(['watch', tabId]);
  watched.tell({ ids: [seen], isMarked });
  await expect.poll(() => document.querySelector('[data-id]'), soon).not.toBeNull();
}

/** The application goes there. */
async function goTo(at: string): Promise<void> {
  background.replies['page-subject'] = sceneAt(at, 7);
  tab.move(at);
  await expect.poll(() => saidOf('page-subject').at(-1), soon).toEqual({ page: at });
}

const asked = ({ surface: _, ...question }: { surface?: unknown }) => question;

beforeEach(() => reset({ 'look-up': answer(), 'list-accounts': [sampleAccount] }));

test('marks of another project are asked about where they came from', async () => {
  await reopen();
  await start();
  await marked();
  background.replies['look-up'] = answer(otherPlace);
  await userEvent.selectOptions(page.getByLabelText('Place'), 'Shop · eu-nl · eu-nl');
  await expect.poll(placesAsked, soon).toEqual([null, choice(otherPlace)]);
  await marked();
  await reopen({ isMarked: true });
  await expect.poll(placesAsked, soon).toEqual([choice(otherPlace)]);
  await reopen({ tabId: 8, isMarked: true });
  await expect.poll(placesAsked, soon).toEqual([null]);
});

test('what a popup was asking when it was closed goes on in the next one, in the same window and place', async () => {
  await reopen();
  background.replies['look-up'] = answer(samplePlace, 'a');
  background.replies['load-more'] = never;
  await userEvent.selectOptions(page.getByLabelText('Window'), 'Last hour');
  await start();
  await expect.element(page.getByText('Keep this open until it is done.')).toBeVisible();
  await expect.poll(() => saidOf('load-more'), soon).toHaveLength(1);
  background.replies['load-more'] = answer();
  await reopen();
  await expect.poll(() => saidOf('look-up').map((one) => asked(one as object)), soon).toMatchObject([{ place: choice(samplePlace), refresh: false, subject: { id: '*', hours: 1 } }]);
  await expect.poll(() => watched.said.filter(([kind]) => kind === 'mark').length, soon).toBeGreaterThan(0);
  expect(page.getByText('Keep this open').query()).toBeNull();
});

test('nothing goes on by itself that was done, cancelled, cleared, or closed long ago', async () => {
  const isQuiet = async () => {
    await reopen();
    await expect.element(page.getByRole('button', { name: 'What changed here?' })).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(saidOf('look-up')).toEqual([]);
  };
  await reopen();
  await start();
  await marked();
  await isQuiet();

  background.replies['look-up'] = never;
  await start();
  await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
  await isQuiet();

  await start();
  onTestFinished(() => void vi.restoreAllMocks());
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now + 11 * 60_000);
  await isQuiet();
});

test('an answer goes with the region that it is of, and its marks go too', async () => {
  await reopen();
  await start();
  await marked();
  await goTo(elsewhere);
  await expect.poll(() => document.querySelector('[aria-label="Coverage of changes"]'), soon).toBeNull();
  await expect.poll(() => watched.said.filter(([kind]) => kind === 'watch').length, soon).toBe(2);
  watched.tell({ ids: [seen], isMarked: true });
  await expect.poll(() => watched.said, soon).toContainEqual(['unmark']);
  await expect.element(page.getByRole('button', { name: 'What changed here?' })).toBeVisible();
  expect(saidOf('look-up')).toHaveLength(1);
});

test('an answer stays while the page’s address names the same region, or none', async () => {
  await reopen();
  await start();
  await marked();
  await goTo(`${address}?id=2`);
  await goTo(address.replace('?region=eu-de', ''));
  await goTo(address);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(document.querySelector('[aria-label="Coverage of changes"]')).not.toBeNull();
  expect(watched.said.filter(([kind]) => kind === 'watch')).toHaveLength(1);
  await goTo(elsewhere);
  await expect.poll(() => document.querySelector('[aria-label="Coverage of changes"]'), soon).toBeNull();
});
