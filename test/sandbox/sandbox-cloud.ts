import type { CloudOptions, CloudProject, CloudUser, StoredTrace } from '../../src/demo/cloud-options';
import { hexFrom } from '../../src/demo/seeded-random';

/** The account that every cloud of the sandbox belongs to. */
export const domain = { id: hexFrom('sandbox domain', 32), name: 'sandbox-account' };

const projectOf = (name: string, more: Partial<CloudProject> = {}): CloudProject => ({
  id: hexFrom(`project ${name}`, 32),
  name,
  parentId: domain.id,
  isEnabled: true,
  ...more,
});

/** One project a region, and what else real accounts hold: a sub-project, a closed one, and OBS's own (domain.md §3.1). */
export const projects = {
  'eu-de': projectOf('eu-de'),
  'eu-de_team': projectOf('eu-de_team', { parentId: hexFrom('project eu-de', 32) }),
  'eu-de_closed': projectOf('eu-de_closed', { parentId: hexFrom('project eu-de', 32), isEnabled: false }),
  'eu-nl': projectOf('eu-nl'),
  'eu-ch2': projectOf('eu-ch2'),
  'eu-west-0': projectOf('eu-west-0'),
  'eu-west-101': projectOf('eu-west-101'),
  'cn-north-4': projectOf('cn-north-4'),
  'ap-southeast-1': projectOf('ap-southeast-1'),
  'ru-moscow-1': projectOf('ru-moscow-1'),
  'me-east-215': projectOf('me-east-215'),
  MOS: projectOf('MOS'),
};

const userOf = (name: string, more: Partial<CloudUser> = {}): CloudUser => ({
  id: hexFrom(`user ${name}`, 32),
  name,
  password: `Pa55-${name}!`,
  passcode: null,
  projects: 'all',
  mayListTraces: true,
  ...more,
});

/** Users of the sandbox: may everything; needs a one-time code; may not read traces; may enter one project only. */
export const users = {
  reader: userOf('reader'),
  careful: userOf('careful', { passcode: '123456' }),
  powerless: userOf('powerless', { mayListTraces: false }),
  teamOnly: userOf('team-only', { projects: [projects['eu-de_team'].id] }),
};

const keyOf = <Token extends string | null = null>(name: string, user: CloudUser, securityToken: Token = null as Token) => ({
  accessKey: `SANDBOX${hexFrom(`key ${name}`, 13).toUpperCase()}`,
  secretKey: `sandbox-secret-of-${name}-${hexFrom(`secret ${name}`, 12)}`,
  securityToken,
  userId: user.id,
});

/** Their access keys; the temporary one needs its security token. */
export const keys = {
  reader: keyOf('reader', users.reader),
  powerless: keyOf('powerless', users.powerless),
  temporary: keyOf('temporary', users.reader, 'gAAAsandbox'),
};

/** A cloud with all versions, CTS enabled, and these traces by project ID. Its fields may be changed while it serves. */
export const sandboxCloud = (now: () => number, traces: ReadonlyMap<string, readonly StoredTrace[]>): CloudOptions => ({
  now,
  domain,
  projects: Object.values(projects),
  users: Object.values(users),
  accessKeys: Object.values(keys),
  stranger: null,
  traces: (projectId) => traces.get(projectId) ?? [],
  versions: ['v3', 'v2.0', 'v1.0'],
  tracker: 'enabled',
  iam: 'published',
  endMarker: 'null',
});
