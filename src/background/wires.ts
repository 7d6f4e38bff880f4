import type { Wire } from '../api/wire';
import type { Account } from '../core/account';
import { isSimulated } from '../core/clouds/find';
import { demoFetch } from '../demo/demo-fetch';
import { takeCall } from './call-budget';

const now = () => Date.now();
const demo = demoFetch(now);

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** The way out for an account: the network, or the cloud in the box for a demo account; every call within its budget. */
export const wireOf = ({ id, cloud }: Pick<Account, 'id' | 'cloud'>): Wire => ({
  fetch: isSimulated(cloud) ? demo : (request) => fetch(request),
  now,
  sleep,
  random: Math.random,
  admit: () => takeCall(id, now()),
});
