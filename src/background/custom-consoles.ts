import { registerConsoles } from '../platform/console-scripts';
import { hasOrigins } from '../platform/permissions';
import { listAccounts } from './accounts';
import { customHosts } from './find-place';
import { oneAtATime } from './one-at-a-time';

const inTurn = oneAtATime();

/** Keeps the content script on the consoles of saved private clouds, as far as the browser lets us. */
export const followConsoles = (): Promise<void> => inTurn('consoles', register);

async function register(): Promise<void> {
  const hosts = customHosts(await listAccounts());
  const patterns = [...new Set(hosts.map((host) => `https://${host}/*`))];
  const allowed = await Promise.all(patterns.map((pattern) => hasOrigins([pattern])));
  await registerConsoles(patterns.filter((_, index) => allowed[index]));
}
