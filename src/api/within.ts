import type { Failure } from '../core/failure';
import { failed, type Result } from '../core/result';
import type { Wire } from './wire';

/**
 * Gives work a time limit (ms) on top of its caller's signal. Ends at once, whatever the work does about it, with
 * `timeout` when the time is up and with `superseded` when the caller aborted.
 */
export async function within<T>(
  wire: Wire,
  limit: { ms: number; host: string },
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (signal.aborted) return failed({ kind: 'superseded' });
  const stop = new AbortController();
  const finished = new AbortController();
  const ended = new Promise<Result<T>>((resolve) => {
    const end = (failure: Failure) => {
      resolve(failed(failure));
      stop.abort();
    };
    signal.addEventListener('abort', () => end({ kind: 'superseded' }), { signal: finished.signal });
    // It ends early once the work is finished; then nobody waits for this end any more.
    void wire.sleep(limit.ms, finished.signal).then(() => end({ kind: 'timeout', host: limit.host }));
  });
  try {
    return await Promise.race([ended, work(stop.signal)]);
  } finally {
    finished.abort();
  }
}
