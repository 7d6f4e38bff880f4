import { browser } from './browser';
import type { MessageKind, Payload, Replies } from './messages';

/**
 * Says something to the background from one of our own pages.
 * The worker may die while it thinks (promise 6): every message may be said twice, so it is said once more.
 * Rejects only when nobody can answer, e.g. after an update of the extension.
 */
export async function send<K extends MessageKind>(kind: K, payload: Payload<K>): Promise<Replies[K]> {
  const say = () => browser.runtime.sendMessage({ kind, payload }) as Promise<Replies[K] | undefined>;
  const reply = await say().catch(() => undefined);
  if (reply !== undefined) return reply;
  const second = await say();
  if (second === undefined) throw new Error(`The background did not answer "${kind}"`);
  return second;
}
