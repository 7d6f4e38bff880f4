import { beforeEach, describe, expect, test, vi } from 'vitest';
import { cardSurface } from '../../src/core/lookup';
import { clearStorage, fakeBrowser } from './fake-browser';

vi.mock('../../src/platform/browser', () => ({ browser: fakeBrowser }));
const { claimCard, lookUpCard, openCard } = await import('../../src/background/cards');
const { begin } = await import('../../src/background/surfaces');
const { pauseSite } = await import('../../src/background/pauses');
const { storedAccounts, storedSecret } = await import('../../src/background/stored');

const origin = 'https://console.otc.t-systems.com';
const page = { tabId: 7, frameId: 0, origin, host: 'console.otc.t-systems.com' };
const frame = { tabId: 7, frameId: 31, origin: 'chrome-extension://trace-lens', host: 'console.otc.t-systems.com' };
const card = (nonce: string, address = `${origin}/ecm/?region=eu-de`) => ({ nonce, id: 'x', kind: 'uuid' as const, page: address, label: 'Server ID', name: 'web-01', param: null, by: 'hover' as const });
const subject = { id: 'x', kind: 'uuid', page: `${origin}/ecm/?region=eu-de`, label: 'Server ID', name: 'web-01', role: 'resource' };

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

test('a card that was asked for earlier and is known later does not end what its successor does', async () => {
  const get = fakeBrowser.storage.session.get;
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const stored = vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementation(async (key) => {
    if (key === 'card:early') await held;
    return get(key);
  });
  const early = openCard(card('early'), page);
  await openCard({ ...card('late'), id: 'y' }, page);
  let isEnded = false;
  const lookup = begin(cardSurface('late'), (signal) => new Promise(() => signal.addEventListener('abort', () => (isEnded = true))));
  release();
  await early;
  stored.mockRestore();
  expect(isEnded).toBe(false);
  await openCard(card('next'), page);
  expect(await lookup).toEqual({ kind: 'failure', failure: { kind: 'superseded' } });
});

describe('what an ID stands for', () => {
  const hex = (digit: string) => digit.repeat(32);
  const account = (cloud: 'otc' | 'huawei', digit: string) => ({
    id: `account-${digit}`,
    name: cloud,
    cloud,
    signIn: 'token' as const,
    keep: 'session' as const,
    projects: [{ id: hex(digit), name: 'eu-de', region: 'eu-de' }],
    custom: null,
    domainIds: [hex('d')],
    userIds: [hex('e')],
  });
  beforeEach(() => storedAccounts.set([account('otc', 'a'), account('huawei', 'b')]));
  const opening = (id: string, label: string | null = null) => ({ ...card(crypto.randomUUID()), id, kind: 'hex32' as const, label });

  test.each([
    ['a project of the account', hex('a'), null],
    ['the account holder', hex('d'), null],
    ['the user', hex('e'), null],
    ['an ID labelled as a project', hex('9'), 'Project ID'],
    ['an ID labelled as an agency', hex('9'), 'Agency ID'],
  ])('hover stays quiet on %s, and no card waits for it', async (_what, id, label) => {
    const shown = opening(id, label);
    expect(await openCard(shown, page)).toMatchObject({ opens: false });
    vi.useFakeTimers();
    const claim = claimCard(shown.nonce, frame);
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    expect(await claim).toBeNull();
  });

  test.each([
    ['a resource', hex('9'), null, 'resource'],
    ['a project of an account of another cloud', hex('b'), null, 'resource'],
    ['a trace', hex('9'), 'Trace ID', 'trace'],
    ['a request', hex('9'), 'Request ID', 'request'],
  ])('hover shows %s', async (_what, id, label, role) => {
    const shown = opening(id, label);
    expect(await openCard(shown, page)).toMatchObject({ opens: true });
    expect(await claimCard(shown.nonce, frame)).toMatchObject({ id, role });
  });

  test('a card that hover would not show, taken up by a person meanwhile, learns its subject all the same', async () => {
    const shown = opening(hex('a'));
    const claim = claimCard(shown.nonce, frame);
    expect(await openCard(shown, page)).toMatchObject({ opens: false });
    await openCard({ ...shown, by: 'ask' }, page);
    expect(await claim).toMatchObject({ id: hex('a'), role: 'project' });
  });

  test('who asks gets a card that knows what it is, and the cloud is not asked', async () => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    await storedSecret('account-a').set({ signIn: 'token', token: 't' });
    const shown = { ...opening(hex('a')), by: 'ask' as const };
    expect(await openCard(shown, page)).toMatchObject({ opens: true });
    expect(await claimCard(shown.nonce, frame)).toMatchObject({ role: 'project' });
    expect(await lookUpCard({ nonce: shown.nonce }, frame)).toEqual({ kind: 'failure', failure: { kind: 'superseded' } });
    expect(fetched).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });
});

test('on a paused site hover stays quiet, and who asks gets a card', async () => {
  const until = Date.now() + 60_000;
  await pauseSite(page.host, until);
  expect(await openCard(card('n6'), page)).toEqual({ hoverDelay: 300, hoverKey: 'none', pausedUntil: until, opens: false });
  expect(await openCard(card('n7'), { ...page, host: 'console.huaweicloud.com' })).toMatchObject({ opens: true, pausedUntil: 0 });
  expect(await openCard({ ...card('n8'), by: 'ask' }, page)).toMatchObject({ opens: true, pausedUntil: until });
});
