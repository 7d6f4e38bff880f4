import { consoleMatches } from '../core/clouds/match-patterns';
import { registerConsoles } from '../platform/console-scripts';
import { followMenu } from '../platform/gestures';
import { hasOrigins } from '../platform/permissions';
import { listAccounts } from './accounts';
import { originPattern } from './endpoints';
import { customHosts } from './find-place';
import { oneAtATime } from './one-at-a-time';

const inTurn = oneAtATime();

/** Keeps the content script on the consoles of saved private clouds, as far as the browser lets us. */
export const followConsoles = (): Promise<void> => inTurn('consoles', register);

async function register(): Promise<void> {
  const hosts = customHosts(await listAccounts());
  const patterns = [...new Set(hosts.map((host) => originPattern(`https://${host}`)))];
  const allowed = await Promise.all(patterns.map((pattern) => hasOrigins([pattern])));
  const readable = patterns.filter((_, index) => allowed[index]);
  await registerConsoles(readable);
  await followMenu([...consoleMatches(), ...readable]);
}
