import { beforeAll, expect, test, vi } from 'vitest';
import { deliver, fakeBrowser } from '../background/fake-browser';

vi.mock('../../src/platform/browser', () => ({ browser: fakeBrowser }));
const { listen } = await import('../../src/platform/listen');
const { messages } = await import('../../src/platform/messages');

const page = { id: 'trace-lens', url: 'chrome-extension://trace-lens/src/popup/index.html' };
const content = { id: 'trace-lens', url: 'https://console.otc.t-systems.com/ecm/', frameId: 0, tab: { id: 7 } };
const heard = vi.fn(async () => null);

beforeAll(() => listen(Object.fromEntries(Object.keys(messages).map((kind) => [kind, heard])) as never));

const isHeard = (message: unknown, sender: unknown): boolean => deliver(message, sender) !== undefined;
const openCard = { kind: 'open-card', payload: { nonce: 'n', id: 'x', kind: 'uuid', page: 'https://console.otc.t-systems.com/', label: null, name: null, param: null, by: 'hover' } };

test('a message of ours from one who may send it is answered', () => {
  expect(isHeard({ kind: 'list-accounts', payload: {} }, page)).toBe(true);
  expect(isHeard(openCard, content)).toBe(true);
  expect(heard).toHaveBeenLastCalledWith(openCard.payload, { tabId: 7, frameId: 0, origin: 'https://console.otc.t-systems.com', host: 'console.otc.t-systems.com' });
});

test('the site is the tab’s, also for a frame of another host; where the browser hides it, the frame’s own', () => {
  const portal = { id: 7, url: 'https://portal.example.org:8443/clouds' };
  expect(isHeard(openCard, { ...content, frameId: 3, tab: portal })).toBe(true);
  expect(heard).toHaveBeenLastCalledWith(openCard.payload, expect.objectContaining({ host: 'portal.example.org:8443', origin: 'https://console.otc.t-systems.com' }));
  const blank = { ...content, url: 'about:srcdoc', origin: 'https://console.otc.t-systems.com' };
  expect(isHeard(openCard, blank)).toBe(true);
  expect(heard).toHaveBeenLastCalledWith(openCard.payload, expect.objectContaining({ host: 'console.otc.t-systems.com' }));
  const opaque = { ...content, url: 'about:srcdoc', origin: 'null' };
  expect(isHeard(openCard, opaque)).toBe(true);
  expect(heard).toHaveBeenLastCalledWith(openCard.payload, expect.objectContaining({ host: '', origin: 'null' }));
});

test('a content script may not say what only our pages may, nor the other way round', () => {
  const allowed = Object.entries(messages).filter(([, { from }]) => from === 'content');
  expect(allowed.map(([kind]) => kind)).toEqual(['wake-page', 'open-card', 'page-settings']);
  expect(isHeard({ kind: 'list-accounts', payload: {} }, content)).toBe(false);
  expect(isHeard(openCard, page)).toBe(false);
});

test('another extension, a missing address, a tab-less content script are not heard', () => {
  expect(isHeard(openCard, { ...content, id: 'another' })).toBe(false);
  expect(isHeard(openCard, { id: 'trace-lens' })).toBe(false);
  expect(isHeard(openCard, { ...content, tab: undefined })).toBe(false);
  expect(isHeard({ kind: 'list-accounts', payload: {} }, { ...page, url: 'chrome-extension://trace-lens.evil/src/popup/' })).toBe(false);
});

test.each([null, 5, 'open-card', {}, { kind: 'toString', payload: {} }, { kind: 'open-card' }, { ...openCard, payload: { ...openCard.payload, region: 'x' } }])(
  'what is no message of ours is dropped: %j',
  (message) => expect(isHeard(message, content)).toBe(false),
);
