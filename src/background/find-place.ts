import type { Account } from '../core/account';
import { accountsFor } from '../core/accounts-for';
import { cloudById, regionOf } from '../core/clouds/find';
import { readConsolePage, type ConsolePage } from '../core/console-page/read-console-page';
import type { Failure } from '../core/failure';
import type { Subject } from '../core/lookup';
import { failed, type Result } from '../core/result';
import type { Payload } from '../platform/messages';
import { listAccounts } from './accounts';
import { choosePlace, regionName, type Choice } from './choose-place';
import { findAndSaveProjects } from './discover-projects';
import { storedAsked, storedLastPlace } from './stored';

type Wanted = Payload<'look-up'>['place'];

// An IAM that lists nothing is met by typing the project: that is what `no-project` says.
const listsNothing = ({ kind }: Failure): boolean => kind === 'no-project';

/** Hosts of the private consoles that the accounts bring. */
export const customHosts = (accounts: readonly Account[]): string[] => accounts.flatMap(({ custom }) => custom?.consoleHosts ?? []);

async function choose({ page: address }: Subject, wanted: Wanted) {
  const [accounts, last] = await Promise.all([listAccounts(), storedLastPlace.get()]);
  const page = address === null ? null : readConsolePage(address, customHosts(accounts));
  return { accounts, page, choice: choosePlace({ accounts, page, hasPage: address !== null, wanted, last }) };
}

// How long IAM's word that there is no project holds, unless the person asks again: ms.
const restAfter = 5 * 60_000;

/** A region that the page names may be asked for projects only if we know it: a page must not choose a host to send secrets to. */
function regionToAsk(page: ConsolePage | null, { cloud, projects }: Account): string | null {
  const name = page && regionName(page);
  const isKnown = name !== null && (regionOf(cloudById(cloud), name) !== null || projects.some(({ region }) => region === name));
  return isKnown ? name : null;
}

/** Asks IAM for an account's projects, unless it said lately that there are none. Why it gave none, or null. */
async function findProjects(account: Account, region: string | null, insists: boolean, signal: AbortSignal): Promise<Failure | null> {
  const asked = await storedAsked(account.id).get();
  if (!insists && Date.now() - (asked[region ?? ''] ?? 0) < restAfter) return null;
  const found = await findAndSaveProjects(account, region, insists, signal);
  const isAnswered = found.ok || listsNothing(found.failure);
  if (isAnswered) await storedAsked(account.id).set({ ...asked, [region ?? '']: Date.now() });
  return isAnswered ? null : found.failure;
}

/**
 * Where to ask about a subject. Accounts that may speak for its page, but whose projects there are not known yet, are asked for them.
 * @param insists the person asks again
 */
export async function findPlace(subject: Subject, wanted: Wanted, insists: boolean, signal: AbortSignal): Promise<Result<Choice>> {
  const { accounts, page, choice } = await choose(subject, wanted);
  if (choice.ok || wanted || choice.failure.kind !== 'no-project') return choice;
  const able = accountsFor(page, accounts);
  const region = page && regionName(page);
  const lacking = able.filter(({ projects }) => !projects.some((project) => region === null || project.region === region));
  if (lacking.length === 0) return choice;
  const failures = await Promise.all(lacking.map((account) => findProjects(account, regionToAsk(page, account), insists, signal)));
  const { choice: again } = await choose(subject, wanted);
  if (again.ok || able.some(({ projects }) => projects.length > 0)) return again;
  const [failure] = failures.filter((one) => one !== null);
  return failure ? failed(failure) : again;
}
