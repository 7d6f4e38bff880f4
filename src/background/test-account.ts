import type { Account, Project, Secret } from '../core/account';
import { cloudById, regionOf } from '../core/clouds/find';
import type { Failure } from '../core/failure';
import { pageLimit } from '../core/query';
import { exclusiveBounds } from '../core/window';
import type { AccountDraft, TestReport } from '../platform/account-draft';
import { accountFrom, findAccount, secretOf } from './accounts';
import { askCloud } from './ask-cloud';
import { placesOf } from './choose-place';
import { discoverProjects } from './discover-projects';
import type { Login } from './sign-in';
import { wireOf } from './wires';

const hour = 3_600_000;

/** A region's own project, rather than a sub-project, is where CTS surely answers; IAM may list regions that the cloud's table does not. */
function mainProject(account: Account, projects: readonly Project[]): Project | undefined {
  const known = projects.filter(({ region }) => cloudById(account.cloud).regions.length === 0 || regionOf(cloudById(account.cloud), region));
  return known.find(({ name, region }) => name === region) ?? known[0] ?? projects[0];
}

const failedReport = (failure: Failure): TestReport => ({ signedInAs: null, projects: [], cts: null, failure });

const nameOf = (secret: Secret): string | null => (secret.signIn === 'password' ? secret.userName : null);

/**
 * What the form's Test does: sign in, find projects, ask CTS for the last hour in one of them.
 * Nothing is saved but, for a password, the token that this cost (a one-time code is good for one).
 */
export async function testAccount(draft: AccountDraft, signal: AbortSignal): Promise<TestReport> {
  const before = await findAccount(draft.id);
  const account = accountFrom(draft, before);
  if (!account.ok) return failedReport(account.failure);
  const secret = draft.secret ?? (await secretOf(before ?? account.value));
  if (!secret) return failedReport({ kind: 'locked' });
  return report({ account: account.value, secret, wire: wireOf(account.value), insists: true }, signal);
}

async function report(login: Login, signal: AbortSignal): Promise<TestReport> {
  const found = await discoverProjects(login, null, signal);
  const projects = found.ok ? found.value.projects : [];
  const project = mainProject(login.account, [...login.account.projects, ...projects]);
  const signedInAs = found.ok ? nameOf(login.secret) : null;
  if (!project) return { signedInAs, projects, cts: null, failure: found.ok ? { kind: 'no-project' } : found.failure };
  const account: Account = { ...login.account, projects: [project] };
  const [place] = placesOf([account]);
  const to = login.wire.now();
  const page = place && (await askCloud({ ...login, account }, place, { ...exclusiveBounds({ from: to - hour, to }), limit: pageLimit }, signal));
  if (!page?.ok) return { signedInAs, projects, cts: null, failure: page?.failure ?? { kind: 'no-project' } };
  return { signedInAs, projects, cts: { api: page.value.api, region: project.region }, failure: null };
}
