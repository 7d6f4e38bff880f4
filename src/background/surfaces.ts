import type { LookupReply } from '../core/lookup';

/**
 * What each surface (a popup, a card, a panel: each names itself) has in flight.
 * A newer lookup of a surface ends the older one. Only promises in flight live here (promise 6).
 */
const inFlight = new Map<string, AbortController>();

/** Ends what the surface was doing. */
export function stop(surface: string): void {
  inFlight.get(surface)?.abort();
  inFlight.delete(surface);
}

// A person waits a minute at most (contract.md); signing in, finding projects and asking each have limits of their own, but add up.
const patience = 55_000;

/** Looks something up for a surface; the signal aborts when the surface turns to something else, or when the time is up. */
export async function begin(surface: string, work: (signal: AbortSignal) => Promise<LookupReply>): Promise<LookupReply> {
  stop(surface);
  const controller = new AbortController();
  const deadline = AbortSignal.timeout(patience);
  inFlight.set(surface, controller);
  try {
    const signal = AbortSignal.any([controller.signal, deadline]);
    // Not all that is waited for hears the signal (a turn in a queue does not).
    const ended = new Promise<LookupReply>((resolve) =>
      signal.addEventListener('abort', () =>
        resolve({ kind: 'failure', failure: { kind: controller.signal.aborted ? 'superseded' : 'timeout' } }),
      ),
    );
    return await Promise.race([ended, work(signal)]);
  } finally {
    if (inFlight.get(surface) === controller) inFlight.delete(surface);
  }
}
