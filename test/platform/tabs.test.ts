import { beforeEach, expect, test, vi } from 'vitest';

type Moved = (tabId: number, change: { url?: string; status?: string }) => void;

const fake = vi.hoisted(() => ({ moved: [] as Moved[], closed: [] as ((tabId: number) => void)[], url: undefined as string | undefined }));

vi.mock('../../src/platform/browser', () => {
  const event = <L>(listeners: L[]) => ({ addListener: (one: L) => listeners.push(one), removeListener: (one: L) => listeners.splice(listeners.indexOf(one), 1) });
  return { browser: { tabs: { onUpdated: event(fake.moved), onRemoved: event(fake.closed), get: async (id: number) => ({ id, url: fake.url }) } } };
});

const { onTabMoved } = await import('../../src/platform/tabs');

const page = 'https://console.otc.t-systems.com/ecm/?region=eu-de';
let heard: (string | null)[];
let stop: AbortController;

beforeEach(() => {
  stop?.abort();
  heard = [];
  stop = new AbortController();
  onTabMoved(7, (url) => heard.push(url), stop.signal);
});

test('a tab tells its new address, and that it is closed', () => {
  for (const listener of fake.moved) listener(7, { url: page });
  for (const listener of fake.moved) listener(8, { url: 'https://example.com/' });
  for (const listener of fake.closed) listener(7);
  expect(heard).toEqual([page, null]);
});

test('a tab that goes where the browser hides addresses is gone; one that only loads is not', async () => {
  // Browsers leave the address out of what they tell, and of the tab.
  fake.url = page;
  for (const listener of fake.moved) listener(7, { status: 'loading' });
  await new Promise((resolve) => setTimeout(resolve));
  expect(heard).toEqual([]);
  fake.url = undefined;
  for (const listener of fake.moved) listener(7, { status: 'loading' });
  await vi.waitFor(() => expect(heard).toEqual([null]));
});
