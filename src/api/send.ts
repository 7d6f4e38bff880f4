import { failed, type Result } from '../core/result';
import { exchange } from './exchange';
import { isPassing } from './refusal';
import type { Reply } from './reply';
import type { Wire } from './wire';

/** Time for the first try, the longest wait, and time for the second: together 45 s, so that a failure always shows within a minute. */
const firstTry = 20_000;
const longestWait = 10_000;
const secondTry = 15_000;

/**
 * How long to wait before the second try, or null when the cloud asks for more patience than a person has.
 * The jitter keeps the lookups that were refused together from coming back together.
 */
const waitFor = ({ retryAt }: Reply, wire: Wire): number | null => {
  const asked = retryAt === null ? 500 : retryAt - wire.now();
  return asked > longestWait ? null : Math.min(longestWait, asked + wire.random() * 500);
};

/**
 * Sends a request and reads the reply, whatever its status: a refusal is a value too (`failureOf` names it). One retry when
 * the cloud was busy or at fault. Fails with `offline`, `timeout`, `superseded` (the signal), `waiting` (our budget of
 * calls) or `bad-response` (redirected, or over 32 MiB). `secrets` are values in the body that a refusal must not repeat.
 */
export async function send(wire: Wire, request: Request, signal: AbortSignal, secrets: string[] = []): Promise<Result<Reply>> {
  const first = await exchange(wire, request, signal, firstTry, secrets);
  if (!first.ok || !isPassing(first.value)) return first;
  const wait = waitFor(first.value, wire);
  if (wait === null) return first;
  await wire.sleep(wait, signal);
  if (signal.aborted) return failed({ kind: 'superseded' });
  const second = await exchange(wire, request, signal, secondTry, secrets);
  // Where our own budget ends, the cloud's refusal is still the better answer.
  return !second.ok && second.failure.kind === 'waiting' ? first : second;
}
