import { beforeEach, expect, test, vi } from 'vitest';
import { clearStorage, fakeBrowser, type FakeTab } from './fake-browser';

vi.mock('../../src/platform/browser', () => ({ browser: fakeBrowser }));
const { pageSubject } = await import('../../src/background/page-subject');
const { pauseSite } = await import('../../src/background/pauses');
const { storedAccounts } = await import('../../src/background/stored');

const list = 'https://console.otc.t-systems.com/ecm/?region=eu-de#/ecs/manager/vmList';
const id = '7285ea5d-f15c-4d9c-9e4e-37d37023f2f4';
const detail = `https://console.otc.t-systems.com/ecm/?region=eu-de#/ecs/manager/ecsDetail?instanceId=${id}`;
const nowhere = { page: null, tabId: null, subject: null, site: null };
const site = { host: 'console.otc.t-systems.com', pausedUntil: 0 };

const open = (...tabs: FakeTab[]) => fakeBrowser.tabs.query.mockImplementation(async (filter) => ('active' in filter ? tabs.slice(0, 1) : tabs));

beforeEach(async () => {
  await clearStorage();
  vi.clearAllMocks();
  fakeBrowser.tabs.sendMessage.mockResolvedValue(null);
});

test('the page in front names its resource by its address', async () => {
  open({ id: 4, url: detail });
  expect(await pageSubject({ page: null })).toEqual({ page: detail, tabId: 4, subject: { id, kind: 'uuid', page: detail }, site });
  expect(fakeBrowser.scripting.executeScript).not.toHaveBeenCalled();
});

test('else it is asked what is selected, and what that ID stands for is decided here', async () => {
  const projectId = '07066c6fc90025a02f6dc01e105b286e';
  const project = { id: projectId, name: 'eu-de', region: 'eu-de' };
  await storedAccounts.set([{ id: 'a', name: 'a', cloud: 'otc', signIn: 'token', keep: 'session', projects: [project], custom: null }]);
  open({ id: 4, url: list });
  fakeBrowser.tabs.sendMessage.mockResolvedValue({ id: projectId, kind: 'hex32' });
  expect((await pageSubject({ page: null })).subject).toEqual({ id: projectId, kind: 'hex32', page: list, role: 'project' });
});

test.each([null, {}, { id: 5 }, { id: '' }, { id: 'x'.repeat(513) }])('an answer of the page that is no ID is none: %j', async (reply) => {
  open({ id: 4, url: list });
  fakeBrowser.tabs.sendMessage.mockResolvedValue(reply);
  expect(await pageSubject({ page: null })).toEqual({ page: list, tabId: 4, subject: null, site });
});

test('a page that is no console, or whose address is hidden, says nothing and is not entered', async () => {
  for (const tab of [{ id: 4, url: 'https://tickets.example.org/' }, { id: 4 }]) {
    open(tab);
    expect(await pageSubject({ page: null })).toEqual(nowhere);
  }
  expect(fakeBrowser.scripting.executeScript).not.toHaveBeenCalled();
});

test('a page that is named is found in the tab that shows that very address, the one used last', async () => {
  open({ id: 1, url: 'chrome-extension://trace-lens/src/popup/index.html' }, { id: 2, url: list, lastAccessed: 5 }, { id: 3, url: list, lastAccessed: 9 }, { id: 4, url: detail, lastAccessed: 12 });
  expect(await pageSubject({ page: list })).toMatchObject({ page: list, tabId: 3, subject: null, site });
  expect(await pageSubject({ page: detail })).toMatchObject({ tabId: 4, subject: { id } });
});

test('where no tab shows it, its address still tells its site and its resource', async () => {
  open({ id: 2, url: list });
  const until = Date.now() + 60_000;
  await pauseSite(site.host, until);
  expect(await pageSubject({ page: detail })).toEqual({ page: detail, tabId: null, subject: { id, kind: 'uuid', page: detail }, site: { ...site, pausedUntil: until } });
  for (const page of ['https://tickets.example.org/', 'nonsense', '']) expect(await pageSubject({ page })).toEqual(nowhere);
});
