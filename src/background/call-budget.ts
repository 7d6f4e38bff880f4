import type { Failure } from '../core/failure';
import { oneAtATime } from './one-at-a-time';
import { storedCalls } from './stored';

/** No rate limit of CTS is documented (domain.md §1.6); this is ours, so that a tool never throttles the people it serves. */
export const callsPerMinute = 60;

const minute = 60_000;
const inTurn = oneAtATime();

/** Takes one call out of an account's budget, or says when the next one is free. Survives the worker. */
export function takeCall(accountId: string, now: number): Promise<Failure | null> {
  return inTurn(accountId, async () => {
    const item = storedCalls(accountId);
    // A time in the future is from before the clock was set back; it must not block for hours.
    const recent = (await item.get()).filter((at) => at > now - minute && at <= now);
    const oldest = recent[recent.length - callsPerMinute];
    if (oldest !== undefined) return { kind: 'waiting', retryAt: oldest + minute, accountId };
    await item.set([...recent, now]);
    return null;
  });
}
