import { beforeEach, expect, test, vi } from 'vitest';
import { clearStorage, fakeBrowser } from './fake-browser';

vi.mock('../../src/platform/browser', () => ({ browser: fakeBrowser }));
const { claimCard, openCard } = await import('../../src/background/cards');

const origin = 'https://console.otc.t-systems.com';
const page = { tabId: 7, frameId: 0, origin };
const frame = { tabId: 7, frameId: 31, origin: 'chrome-extension://trace-lens' };
const card = (nonce: string, address = `${origin}/ecm/?region=eu-de`) => ({ nonce, id: 'x', kind: 'uuid' as const, page: address, label: 'Server ID', name: 'web-01', param: null, by: 'hover' as const });
const subject = { id: 'x', kind: 'uuid', page: `${origin}/ecm/?region=eu-de`, label: 'Server ID', name: 'web-01' };

beforeEach(clearStorage);

test('a card’s frame learns its subject, also when it asks before the page has told, and again when the worker died', async () => {
  const early = claimCard('n1', frame);
  await openCard(card('n1'), page);
  expect(await early).toEqual(subject);
  expect(await claimCard('n1', frame)).toEqual(subject);
});

test('no other frame and no other tab learns it', async () => {
  await openCard(card('n2'), page);
  expect(await claimCard('n2', { ...frame, tabId: 8 })).toBeNull();
  expect(await claimCard('n2', frame)).toEqual(subject);
  expect(await claimCard('n2', { ...frame, frameId: 32 })).toBeNull();
});

test('a page speaks for no other origin than its own, and a nonce is used once', async () => {
  await openCard(card('n3', 'https://console.huaweicloud.com/ecm/?region=cn-north-4'), page);
  await openCard(card('n4'), page);
  await openCard({ ...card('n4'), id: 'another' }, page);
  expect(await claimCard('n4', frame)).toEqual(subject);
  vi.useFakeTimers();
  const never = claimCard('n3', frame);
  await vi.advanceTimersByTimeAsync(5_000);
  vi.useRealTimers();
  expect(await never).toBeNull();
});

test('all that a page gets back are its settings', async () => {
  expect(await openCard(card('n5'), page)).toEqual({ hoverDelay: 300, hoverKey: 'none', pausedUntil: 0, opens: true });
});
