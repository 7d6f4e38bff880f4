import type { Account } from '../core/account';
import { isSimulated } from '../core/clouds/find';
import { readConsolePage } from '../core/console-page/read-console-page';
import type { FailureKind } from '../core/failure';
import type { Subject } from '../core/lookup';
import { failed, type Result } from '../core/result';
import type { Payload } from '../platform/messages';
import { listAccounts } from './accounts';
import { accountsFor, choosePlace, regionName, type Choice } from './choose-place';
import { findAndSaveProjects } from './discover-projects';
import { storedLastPlace } from './stored';

type Wanted = Payload<'look-up'>['place'];

// An IAM that lists nothing is met by typing the project: that is what `no-project` says.
const listsNothing = new Set<FailureKind>(['no-project', 'forbidden', 'bad-response', 'not-enabled']);

/** Hosts of the private consoles that the accounts bring. */
export const customHosts = (accounts: readonly Account[]): string[] => accounts.flatMap(({ custom }) => custom?.consoleHosts ?? []);

async function choose({ page: address }: Subject, wanted: Wanted) {
  const [accounts, last] = await Promise.all([listAccounts(), storedLastPlace.get()]);
  const page = address === null ? null : readConsolePage(address, customHosts(accounts));
  return { accounts, page, choice: choosePlace({ accounts, page, hasPage: address !== null, wanted, last }) };
}

/** Where to ask about a subject. Accounts that may speak for its page, but whose projects there are not known yet, are asked for them once. */
export async function findPlace(subject: Subject, wanted: Wanted, signal: AbortSignal): Promise<Result<Choice>> {
  const { accounts, page, choice } = await choose(subject, wanted);
  if (choice.ok || wanted || choice.failure.kind !== 'no-project') return choice;
  const able = page ? accountsFor(page, accounts) : accounts;
  const region = page && regionName(page);
  const lacking = able.filter(({ projects }) => !projects.some((project) => region === null || project.region === region));
  if (lacking.length === 0) return choice;
  const regionOf = ({ cloud }: Account) => (isSimulated(cloud) ? null : region);
  const found = await Promise.all(lacking.map((account) => findAndSaveProjects(account, regionOf(account), signal)));
  const { choice: again } = await choose(subject, wanted);
  if (again.ok || able.some(({ projects }) => projects.length > 0)) return again;
  const refusal = found.map((result) => (result.ok ? null : result.failure)).find((failure) => failure && !listsNothing.has(failure.kind));
  return refusal ? failed(refusal) : again;
}
