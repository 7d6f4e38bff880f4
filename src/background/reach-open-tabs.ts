import { contentScript, reachTabs } from '../platform/reach-tabs';
import { readableConsoles } from './custom-consoles';
import { storedReached } from './stored';

/**
 * Reaches the consoles that were open before us: after an install, an update, or when we were turned on again. All of these,
 * and a browser's start (when it finds nothing to do), empty session storage; a worker that wakes again finds its note there.
 */
export async function reachOpenTabs(): Promise<void> {
  if (await storedReached.get()) return;
  await reachTabs([...contentScript().matches, ...(await readableConsoles())]);
  await storedReached.set(true);
}
