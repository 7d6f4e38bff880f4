import { beforeEach, expect, test, vi } from 'vitest';
import { forever } from '../../src/core/settings';
import { clearStorage, fakeBrowser } from './fake-browser';

vi.mock('../../src/platform/browser', () => ({ browser: fakeBrowser }));
const { listPauses, pageSettings, pausedUntil, pauseSite } = await import('../../src/background/pauses');
const { storedPauses, storedSettings } = await import('../../src/background/stored');

const otc = 'console.otc.t-systems.com';
const soon = () => Date.now() + 60_000;

beforeEach(async () => {
  await clearStorage();
  vi.clearAllMocks();
});

test('a pause holds for its site until its end, and can be ended', async () => {
  const until = soon();
  await pauseSite(otc, until);
  expect([await pausedUntil(otc), await pausedUntil('console.huaweicloud.com')]).toEqual([until, 0]);
  await pauseSite(otc, forever);
  expect(await listPauses()).toEqual([{ host: otc, until: forever }]);
  await pauseSite(otc, 0);
  expect(await listPauses()).toEqual([]);
  expect(await storedPauses.get()).toEqual({});
});

test('a pause that has ended counts no more, and the next one takes it off the disk', async () => {
  await storedPauses.set({ [otc]: Date.now() - 1, 'console.g42cloud.com': soon() });
  expect(await pausedUntil(otc)).toBe(0);
  expect((await listPauses()).map(({ host }) => host)).toEqual(['console.g42cloud.com']);
  await pauseSite('a.example', soon());
  expect(Object.keys(await storedPauses.get())).toEqual(expect.arrayContaining(['console.g42cloud.com', 'a.example']));
  expect(Object.keys(await storedPauses.get())).not.toContain(otc);
});

test('two at once are both kept, and no more than two hundred', async () => {
  await Promise.all([pauseSite('a', soon()), pauseSite('b', soon())]);
  expect((await listPauses()).map(({ host }) => host)).toEqual(['a', 'b']);
  await storedPauses.set(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`host-${index}`, soon() + index])));
  await pauseSite('always', forever);
  const hosts = (await listPauses()).map(({ host }) => host);
  expect(hosts).toHaveLength(200);
  expect(hosts).toContain('always');
  expect(hosts).not.toContain('host-0');
});

test('a site may be called like anything', async () => {
  await pauseSite('constructor', soon());
  expect((await listPauses()).map(({ host }) => host)).toEqual(['constructor']);
  expect(await pausedUntil('toString')).toBe(0);
});

test('every open tab is told its own pause with the settings, and no other site’s', async () => {
  fakeBrowser.tabs.query.mockResolvedValueOnce([
    { id: 1, url: `https://${otc}/ecm/` },
    { id: 2, url: 'https://console.huaweicloud.com/' },
    { id: 3 },
  ]);
  await storedSettings.set({ hoverDelay: 500, hoverKey: 'Alt' });
  const until = soon();
  await pauseSite(otc, until);
  await vi.waitFor(() => expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledTimes(3));
  const told = fakeBrowser.tabs.sendMessage.mock.calls.map(([tabId, notice]) => [tabId, notice]);
  const settings = { hoverDelay: 500, hoverKey: 'Alt' };
  expect(told).toEqual([
    [1, { kind: 'settings-changed', settings: { ...settings, pausedUntil: until } }],
    [2, { kind: 'settings-changed', settings: { ...settings, pausedUntil: 0 } }],
    [3, { kind: 'settings-changed', settings: { ...settings, pausedUntil: 0 } }],
  ]);
  expect(await pageSettings(otc)).toEqual({ ...settings, pausedUntil: until });
});
