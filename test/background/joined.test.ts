import { expect, test } from 'vitest';
import { joined } from '../../src/background/joined';
import { begin, stop } from '../../src/background/surfaces';
import type { LookupReply } from '../../src/core/lookup';
import { success, type Result } from '../../src/core/result';

const never = new AbortController().signal;

/** Work that a test ends by hand. */
function slowWork() {
  let runs = 0;
  let end: (value: Result<string>) => void = () => undefined;
  let signal: AbortSignal = never;
  const result = new Promise<Result<string>>((resolve) => (end = resolve));
  return {
    work: (given: AbortSignal) => {
      runs += 1;
      signal = given;
      return result;
    },
    end: (value: string) => end(success(value)),
    runs: () => runs,
    isAborted: () => signal.aborted,
  };
}

test('identical lookups in flight run once and all get the answer', async () => {
  const slow = slowWork();
  const both = Promise.all([joined('k1', never, slow.work), joined('k1', never, slow.work)]);
  slow.end('answer');
  expect(await both).toEqual([success('answer'), success('answer')]);
  expect(slow.runs()).toBe(1);
});

test('one that leaves is superseded, and the others still get the answer', async () => {
  const slow = slowWork();
  const leaver = new AbortController();
  const left = joined('k2', leaver.signal, slow.work);
  const stayed = joined('k2', never, slow.work);
  leaver.abort();
  expect(await left).toMatchObject({ failure: { kind: 'superseded' } });
  expect(slow.isAborted()).toBe(false);
  slow.end('answer');
  expect(await stayed).toEqual(success('answer'));
});

test('when all have left, the work is ended and a later lookup starts anew', async () => {
  const slow = slowWork();
  const leaver = new AbortController();
  const left = joined('k3', leaver.signal, slow.work);
  leaver.abort();
  await left;
  expect(slow.isAborted()).toBe(true);
  expect(await joined('k3', never, async () => success('second'))).toEqual(success('second'));
});

test('a newer lookup of a surface aborts the older one, of another surface it does not', async () => {
  const signals: AbortSignal[] = [];
  const hold = (signal: AbortSignal) => {
    signals.push(signal);
    return new Promise<LookupReply>((resolve) =>
      signal.addEventListener('abort', () => resolve({ kind: 'failure', failure: { kind: 'superseded' } })),
    );
  };
  void begin('popup', hold);
  void begin('card', hold);
  void begin('popup', hold);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false, false]);
  stop('card');
  stop('popup');
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true]);
});
