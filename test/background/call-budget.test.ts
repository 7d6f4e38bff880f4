import { beforeEach, expect, test, vi } from 'vitest';
import { clearStorage, fakeBrowser } from './fake-browser';

vi.mock('../../src/platform/browser', () => ({ browser: fakeBrowser }));
const { callsPerMinute, takeCall } = await import('../../src/background/call-budget');

beforeEach(clearStorage);

test('sixty calls a minute, then a wait that says until when', async () => {
  const start = 1_700_000_000_000;
  const taken = await Promise.all(Array.from({ length: callsPerMinute + 1 }, (_, index) => takeCall('a', start + index)));
  expect(taken.slice(0, callsPerMinute)).toEqual(Array.from({ length: callsPerMinute }, () => null));
  expect(taken.at(-1)).toEqual({ kind: 'waiting', retryAt: start + 60_000, accountId: 'a' });
  expect(await takeCall('a', start + 60_000)).toBeNull();
  expect(await takeCall('a', start + 60_000)).toMatchObject({ kind: 'waiting', retryAt: start + 60_001 });
});

test('each account has its own', async () => {
  for (let call = 0; call < callsPerMinute; call += 1) await takeCall('a', 1_000);
  expect(await takeCall('a', 1_000)).not.toBeNull();
  expect(await takeCall('b', 1_000)).toBeNull();
});

test('a clock set back does not block', async () => {
  for (let call = 0; call < callsPerMinute; call += 1) await takeCall('a', 9_000_000);
  expect(await takeCall('a', 1_000)).toBeNull();
});
