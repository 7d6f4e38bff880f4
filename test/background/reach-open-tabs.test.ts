import { beforeEach, expect, test, vi } from 'vitest';
import { clearStorage, fakeBrowser } from './fake-browser';

vi.mock('../../src/platform/browser', () => ({ browser: fakeBrowser }));
const { reachOpenTabs } = await import('../../src/background/reach-open-tabs');
const { storedAccounts } = await import('../../src/background/stored');

const custom = { cts: 'https://cts.private.example', iam: null, consoleHosts: ['console.private.example', 'forbidden.private.example'] };

beforeEach(async () => {
  await clearStorage();
  vi.clearAllMocks();
  fakeBrowser.tabs.query.mockResolvedValue([{ id: 1 }, { id: 2 }, { id: 3 }]);
});

const reached = () => fakeBrowser.scripting.executeScript.mock.calls.map(([injection]) => injection);

test('every open console gets the manifest’s script in all its frames, once until session storage is emptied', async () => {
  await reachOpenTabs();
  await reachOpenTabs();
  expect(fakeBrowser.tabs.query).toHaveBeenCalledWith({ url: ['https://console.otc.t-systems.com/*'], discarded: false });
  expect(reached()).toEqual([1, 2, 3].map((tabId) => ({ target: { tabId, allFrames: true }, files: ['content.js'] })));
  await clearStorage();
  await reachOpenTabs();
  expect(reached()).toHaveLength(6);
});

test('private consoles, too, as far as the browser lets us in', async () => {
  await storedAccounts.set([{ id: 'a', name: 'a', cloud: 'custom', signIn: 'token', keep: 'session', projects: [], custom }]);
  fakeBrowser.permissions.contains.mockImplementation((async ({ origins: [origin] }: { origins: string[] }) => origin === 'https://console.private.example/*') as never);
  await reachOpenTabs();
  expect(fakeBrowser.tabs.query).toHaveBeenCalledWith({ url: ['https://console.otc.t-systems.com/*', 'https://console.private.example/*'], discarded: false });
  fakeBrowser.permissions.contains.mockResolvedValue(true);
});

test('a tab that refuses does not keep the next from being reached', async () => {
  fakeBrowser.scripting.executeScript.mockRejectedValueOnce(new Error('The tab was closed.'));
  await reachOpenTabs();
  expect(reached()).toHaveLength(3);
});

test('a browser that tells no tabs is no failure', async () => {
  fakeBrowser.tabs.query.mockRejectedValueOnce(new Error('no'));
  await expect(reachOpenTabs()).resolves.toBeUndefined();
});
