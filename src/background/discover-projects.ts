import { listProjects, type ProjectList } from '../api/list-projects';
import type { Account, Project } from '../core/account';
import { isSimulated } from '../core/clouds/find';
import type { Failure } from '../core/failure';
import { failed, success, type Result } from '../core/result';
import { hasOrigins } from '../platform/permissions';
import { addProjects, learnWhose, listAccounts, secretOf } from './accounts';
import { iamsOf, originPattern } from './endpoints';
import { authoriseFor, forgetToken, type Login } from './sign-in';
import { wireOf } from './wires';

/** Refuses before any call when the browser would not let us read the answer. The demo cloud needs no leave. */
export async function permissionFor({ cloud, id }: Account, bases: string[]): Promise<Result<null>> {
  const origins = [...new Set(bases.map(originPattern))];
  if (isSimulated(cloud) || (await hasOrigins(origins))) return success(null);
  return failed({ kind: 'permission-missing', origins, accountId: id });
}

async function projectsAt(login: Login, iam: string, signal: AbortSignal): Promise<Result<ProjectList>> {
  const allowed = await permissionFor(login.account, [iam]);
  if (!allowed.ok) return allowed;
  const authorise = await authoriseFor(login, iam, { domain: true }, signal);
  if (!authorise.ok) return authorise;
  const projects = await listProjects(login.wire, { iam, authorise: authorise.value, offsetMs: 0 }, signal);
  if (!projects.ok && projects.failure.kind === 'unauthorized') await forgetToken(login, iam, { domain: true });
  return projects;
}

/**
 * The projects that IAM lists for an account (domain.md §3.1), asked at the IAM of one region or of all.
 * Fails only when no IAM gave any.
 */
export async function discoverProjects(login: Login, region: string | null, signal: AbortSignal): Promise<Result<ProjectList>> {
  const bases = iamsOf(login.account, region);
  const found = new Map<string, Project>();
  const holders = new Set<string>();
  let failure: Failure | null = null;
  for (const iam of bases) {
    const projects = await projectsAt(login, iam, signal);
    if (projects.ok) {
      for (const project of projects.value.projects) found.set(project.id, project);
      for (const id of projects.value.domainIds) holders.add(id);
    } else failure ??= projects.failure;
    if (!projects.ok && projects.failure.kind === 'unauthorized') break;
  }
  if (found.size > 0) return success({ projects: [...found.values()], domainIds: [...holders] });
  const none: Failure = { kind: 'no-project', accountId: login.account.id };
  if (!failure) return failed(none);
  // A sign-in that may not list, and a cloud without that list, are mended by typing the project.
  const mayType = failure.kind === 'forbidden' || failure.status === 404;
  return failed(mayType ? { ...failure, ...none } : failure);
}

/** Finds an account's projects and saves them. */
export async function findAndSaveProjects(account: Account, region: string | null, insists: boolean, signal: AbortSignal): Promise<Result<Project[]>> {
  const secret = await secretOf(account);
  if (!secret) return failed({ kind: 'locked', accountId: account.id });
  const found = await discoverProjects({ account, secret, wire: wireOf(account), insists }, region, signal);
  if (!found.ok) return found;
  await learnWhose(account, { domainIds: found.value.domainIds, userIds: [] });
  await addProjects(account.id, found.value.projects);
  return success(found.value.projects);
}

/** Finds the projects of accounts that have none yet: the browser did not let us ask before. */
export async function findMissingProjects(signal: AbortSignal): Promise<void> {
  const lacking = (await listAccounts()).filter(({ projects }) => projects.length === 0);
  await Promise.all(lacking.map((account) => findAndSaveProjects(account, null, false, signal)));
}
