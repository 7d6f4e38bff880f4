import { inject } from '../platform/inject';
import type { From } from '../platform/listen';

/** Brings the rest of the page side into the frame that asks for it. */
export async function wakePage(_payload: object, { tabId, frameId }: From): Promise<null> {
  if (tabId !== null && frameId !== null) await inject('look', tabId, [frameId]);
  return null;
}
