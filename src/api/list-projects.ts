import * as z from 'zod/mini';
import type { Project } from '../core/account';
import type { Failure } from '../core/failure';
import { failed, success, type Result } from '../core/result';
import { readJson } from '../core/trace/read-json';
import { checkBase } from './check-base';
import { failureOf } from './refusal';
import { isSuccess, type Reply } from './reply';
import { sendAuthorised } from './send-authorised';
import type { Authorise, Wire } from './wire';

/** IAM's two lists: what the caller may enter, and the account's projects where the first is not offered (domain.md §3.1). */
const lists = ['/v3/auth/projects', '/v3/projects'];

/** What IAM tells of an account: its projects, and the IDs of the account holders that own them. */
export interface ProjectList {
  projects: Project[];
  domainIds: string[];
}

const projectList = z.object({ projects: z.array(z.unknown()) });

const listedProject = z.object({
  id: z.string(),
  name: z.string(),
  enabled: z.optional(z.nullable(z.boolean())),
  is_domain: z.optional(z.nullable(z.boolean())),
  domain_id: z.catch(z.nullish(z.string()), null),
});

/** The built-in project of OBS, which is no place (domain.md §3.1). */
const isPlace = ({ name, enabled, is_domain }: z.infer<typeof listedProject>): boolean =>
  name !== 'MOS' && enabled !== false && is_domain !== true;

const regionOf = (name: string): string => name.split('_', 1)[0] ?? name;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function readProjects({ status, text }: Reply, host: string): Result<ProjectList> {
  const list = projectList.safeParse(readJson(text)).data;
  if (!list) return failed({ kind: 'bad-response', host, status, detail: 'IAM answered without a list of projects.' });
  const listed = list.projects.flatMap((entry) => listedProject.safeParse(entry).data ?? []);
  const projects = listed
    .filter(isPlace)
    .map(({ id, name }) => ({ id, name, region: regionOf(name) }))
    .sort((a, b) => compare(a.region, b.region) || compare(a.name, b.name));
  return success({ projects, domainIds: [...new Set(listed.flatMap(({ domain_id }) => domain_id || []))] });
}

/**
 * Lists the projects where a lookup can ask, by region, then name. Fails as the last list that was asked did, but with
 * `forbidden` if any was refused so: that is what a person can mend.
 */
export async function listProjects(
  wire: Wire,
  { iam, authorise, offsetMs }: { iam: string; authorise: Authorise; offsetMs: number },
  signal: AbortSignal,
): Promise<Result<ProjectList>> {
  const unfit = checkBase(iam);
  if (unfit) return failed(unfit);
  const { host } = new URL(iam);
  const refusals: Failure[] = [];
  for (const path of lists) {
    const request = new Request(iam + path, { headers: { Accept: 'application/json' } });
    const sent = await sendAuthorised(wire, { request, authorise, offsetMs }, signal);
    if (!sent.ok) return sent;
    const { reply } = sent.value;
    ({ offsetMs } = sent.value);
    if (isSuccess(reply)) return readProjects(reply, host);
    const failure = failureOf(reply, host);
    if (reply.status !== 403 && reply.status !== 404) return failed(failure);
    refusals.push(failure);
  }
  return failed(refusals.find(({ kind }) => kind === 'forbidden') ?? refusals.at(-1) ?? { kind: 'bad-response', host });
}
