import { consoleMatches } from '../core/clouds/match-patterns';
import { registerConsoles } from '../platform/console-scripts';
import { followMenu } from '../platform/gestures';
import { hasOrigins } from '../platform/permissions';
import { reachTabs } from '../platform/reach-tabs';
import { listAccounts } from './accounts';
import { originPattern } from './endpoints';
import { customHosts } from './find-place';
import { oneAtATime } from './one-at-a-time';

const inTurn = oneAtATime();

/** Keeps the content script on the consoles of saved private clouds, as far as the browser lets us. */
export const followConsoles = (): Promise<void> => inTurn('consoles', register);

/** Match patterns of saved private consoles that the browser lets us into. */
export async function readableConsoles(): Promise<string[]> {
  const hosts = customHosts(await listAccounts());
  const patterns = [...new Set(hosts.map((host) => originPattern(`https://${host}`)))];
  const allowed = await Promise.all(patterns.map((pattern) => hasOrigins([pattern])));
  return patterns.filter((_, index) => allowed[index]);
}

async function register(): Promise<void> {
  const readable = await readableConsoles();
  await registerConsoles(readable);
  await followMenu([...consoleMatches(), ...readable]);
  // What is registered runs in pages that load later.
  await reachTabs(readable);
}
