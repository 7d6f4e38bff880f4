import type { CloudOptions, CloudProject, CloudUser } from './cloud-options';
import { createCloud } from './create-cloud';
import { demoResources } from './demo-resources';
import { hexFrom } from './seeded-random';
import { demoDomain } from './synthetic-people';
import { syntheticTraces } from './synthetic-traces';

const host = /^(cts|iam)\.demo-1\.trace-lens\.invalid$/;

const regionId = hexFrom('project demo-1', 32);

/** The demo account's projects: its region, and a sub-project in it. */
export const demoProjects: readonly CloudProject[] = [
  { id: regionId, name: 'demo-1', parentId: demoDomain.id, isEnabled: true },
  { id: hexFrom('project demo-1_team', 32), name: 'demo-1_team', parentId: regionId, isEnabled: true },
];

const visitor: CloudUser = {
  id: hexFrom('visitor', 32),
  name: 'demo',
  password: '',
  passcode: null,
  projects: 'all',
  mayListTraces: true,
};

/** `ids`: whose stories the cloud has recorded. */
const demoCloud = (now: () => number, ids: readonly string[]): CloudOptions => ({
  now,
  domain: demoDomain,
  projects: demoProjects,
  users: [],
  accessKeys: [],
  stranger: visitor,
  traces: () => ids.flatMap((id) => syntheticTraces(id, now())),
  versions: ['v3'],
  tracker: 'enabled',
  iam: 'published',
  endMarker: 'null',
});

/**
 * Stands in for `fetch` for accounts of the cloud `demo`: any credentials sign in, and any ID (or name) has a story. Without one,
 * the stories of {@link demoResources} are told.
 * Nothing goes over a network; other hosts fail as an unreachable host does, and an aborted request rejects as fetch's does.
 * `now`: our clock, ms since epoch, UTC.
 */
export function demoFetch(now: () => number): (request: Request) => Promise<Response> {
  return async (request) => {
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    if (!host.test(url.hostname)) throw new TypeError('The demo cloud has no such host.');
    const id = url.searchParams.get('resource_id') || url.searchParams.get('resource_name') || null;
    // The store holds this one story, failed creation included, which no filter by ID would find (domain.md §5.2).
    url.searchParams.delete('resource_id');
    url.searchParams.delete('resource_name');
    return createCloud(demoCloud(now, id === null ? demoResources : [id]))(new Request(url, request));
  };
}
