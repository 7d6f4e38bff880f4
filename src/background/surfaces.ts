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

/** Does something for a surface; the signal aborts when the surface turns to something else. */
export async function begin<T>(surface: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  stop(surface);
  const controller = new AbortController();
  inFlight.set(surface, controller);
  try {
    return await work(controller.signal);
  } finally {
    if (inFlight.get(surface) === controller) inFlight.delete(surface);
  }
}
