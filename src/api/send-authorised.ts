import { failed, success, type Result } from '../core/result';
import { failureOf } from './refusal';
import type { Reply } from './reply';
import { send } from './send';
import type { Authorise, Wire } from './wire';

/** A request that must prove who we are. */
export interface Unauthorised {
  request: Request;
  authorise: Authorise;
  /** Server clock minus ours as far as we know, in ms. */
  offsetMs: number;
}

/** The server tolerates 15 minutes (domain.md §3.3); from this on we take the clock for the reason of a refusal. */
const tolerance = 10 * 60_000;

/** Below this a difference is the network's way or a rounded second, not a clock that is off. */
const noticeable = 60_000;

/** Server clock minus ours by a reply's Date, in ms; what was known, where there is none or it agrees. */
function measureOffset({ serverTime }: Reply, now: number, offsetMs: number): number {
  const isOff = serverTime !== null && Math.abs(serverTime - (now + offsetMs)) > noticeable;
  return isOff ? serverTime - now : offsetMs;
}

/** An authorised request, or null when the key or token holds what no header can carry (the thrown error would quote it). */
const prove = async ({ request, authorise }: Unauthorised, at: number): Promise<Request | null> => {
  try {
    return await authorise(request, at);
  } catch {
    return null;
  }
};

/**
 * Sends a request with the proof of who we are. A signature refused while our clock is far from the server's is made again,
 * once, by the server's clock. Still refused: `clock-skew`. `offsetMs` of the outcome is the server's clock as its reply shows it.
 * Only signatures depend on the clock, so a refused token stays a plain refusal.
 */
export async function sendAuthorised(
  wire: Wire,
  unauthorised: Unauthorised,
  signal: AbortSignal,
): Promise<Result<{ reply: Reply; offsetMs: number }>> {
  const { host } = new URL(unauthorised.request.url);
  const attempt = async (offsetMs: number) => {
    const at = wire.now() + offsetMs;
    const request = await prove(unauthorised, at);
    if (!request) return failed({ kind: 'unauthorized', host, detail: 'The key or token holds characters that cannot be sent.' });
    const sent = await send(wire, request, signal);
    if (!sent.ok) return sent;
    const reply = sent.value;
    return success({ reply, offsetMs: measureOffset(reply, wire.now(), offsetMs), at, isSigned: request.headers.has('X-Sdk-Date') });
  };

  const first = await attempt(unauthorised.offsetMs);
  if (!first.ok) return first;
  const { reply, at, isSigned } = first.value;
  if (reply.status !== 401 || !isSigned || reply.serverTime === null || Math.abs(reply.serverTime - at) <= tolerance) return first;

  const skewMs = reply.serverTime - wire.now();
  const second = await attempt(skewMs);
  return second.ok && second.value.reply.status === 401
    ? failed({ ...failureOf(second.value.reply, host), kind: 'clock-skew', skewMs })
    : second;
}
