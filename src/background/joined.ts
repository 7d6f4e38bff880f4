import { failed, type Result } from '../core/result';

interface Shared {
  result: Promise<Result<unknown>>;
  members: number;
  controller: AbortController;
}

const shared = new Map<string, Shared>();

/**
 * Joins identical lookups in flight: the work runs once, everyone gets its result.
 * Who leaves (its signal aborts) gets `superseded`; the work itself ends when all have left.
 */
export async function joined<T>(
  key: string,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result<T>>,
): Promise<Result<T>> {
  let entry = shared.get(key);
  if (!entry) {
    const controller = new AbortController();
    const fresh: Shared = { controller, members: 0, result: work(controller.signal) };
    const end = () => {
      if (shared.get(key) === fresh) shared.delete(key);
    };
    fresh.result.then(end, end);
    shared.set(key, fresh);
    entry = fresh;
  }
  const mine = entry;
  mine.members += 1;
  const left = new Promise<Result<never>>((resolve) => {
    const leave = () => {
      mine.members -= 1;
      if (mine.members === 0) {
        mine.controller.abort();
        if (shared.get(key) === mine) shared.delete(key);
      }
      resolve(failed({ kind: 'superseded' }));
    };
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });
  return Promise.race([mine.result as Promise<Result<T>>, left]);
}

/** Ends the work under keys that `isMeant` picks; who waits for it gets `superseded`. */
export function endJoined(isMeant: (key: string) => boolean): void {
  for (const [key, { controller }] of shared) {
    if (!isMeant(key)) continue;
    controller.abort();
    shared.delete(key);
  }
}
