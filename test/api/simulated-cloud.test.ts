import { describe, expect, test } from 'vitest';
import { askForPage, type TracePage } from '../../src/api/ask-for-page';
import { byAccessKey, byToken } from '../../src/api/authorise';
import { listProjects } from '../../src/api/list-projects';
import { requestToken, rescopeToken } from '../../src/api/request-token';
import type { ApiVersion, TraceQuery } from '../../src/core/query';
import type { CloudOptions } from '../../src/demo/cloud-options';
import { createCloud } from '../../src/demo/create-cloud';
import { key, never, passwordSecret, secrets, start, testWire, valueIn } from './wires';

const cts = 'https://cts.eu-de.example.com';
const iam = 'https://iam.eu-de.example.com';
const project = (id: string, name: string, isEnabled = true) => ({ id, name, parentId: 'd1', isEnabled });

/** A cloud of 450 traces, one a second, all of the resource `r 1/ä`. It checks signatures by its own reading of the rules. */
function cloud(more: Partial<CloudOptions> = {}) {
  const options: CloudOptions = {
    now: () => start,
    domain: { id: 'd1', name: 'acme' },
    projects: [project('p1', 'eu-de'), project('p2', 'eu-de_team'), project('m', 'MOS'), project('x', 'eu-nl', false)],
    users: [{ id: 'u1', name: 'ann', password: secrets.password, passcode: secrets.passcode, projects: 'all', mayListTraces: true }],
    accessKeys: [
      { accessKey: key.accessKey, secretKey: secrets.secretKey, securityToken: null, userId: 'u1' },
      { accessKey: 'TEMPORARY', secretKey: secrets.secretKey, securityToken: secrets.securityToken, userId: 'u1' },
    ],
    stranger: null,
    traces: () =>
      Array.from({ length: 450 }, (_, index) => ({
        trace_id: `t${index}`,
        time: start - (index + 1) * 1000,
        record_time: start - (index + 1) * 1000,
        resource_id: 'r 1/ä',
        trace_name: 'x',
        trace_type: 'ApiCall',
        trace_rating: 'normal',
      })),
    versions: ['v3', 'v2.0', 'v1.0'],
    tracker: 'enabled',
    iam: 'published',
    endMarker: 'null',
    ...more,
  };
  return testWire(createCloud(options));
}

const week: TraceQuery = { from: start - 7 * 86_400_000, to: start, limit: 200, resourceId: 'r 1/ä' };

describe('through the simulated cloud', () => {
  test.each<[ApiVersion, CloudOptions['endMarker']]>([
    ['v3', 'null'],
    ['v3', 'last-id'],
    ['v2.0', 'empty'],
    ['v1.0', 'missing'],
  ])('every page of %s by access key, the end being %s', async (version, endMarker) => {
    const wire = cloud({ versions: [version], endMarker });
    const ids: (string | null)[] = [];
    let api: ApiVersion | null = null;
    for (let next: string | null | undefined; next !== null; ) {
      const query: TraceQuery = next === undefined ? week : { ...week, next };
      const page: TracePage = valueIn(
        await askForPage(wire, { base: cts, projectId: 'p1', query, api, authorise: byAccessKey(key, 'p1'), offsetMs: 0 }, never),
      );
      ids.push(...page.traces.map(({ id }) => id));
      ({ next, api } = page);
    }
    expect(api).toBe(version);
    expect(new Set(ids).size).toBe(450);
    expect(ids).toHaveLength(450);
  });

  test('a temporary key, on a machine whose clock is 20 minutes late', async () => {
    const wire = cloud({ now: () => start + 1_200_000 });
    const authorise = byAccessKey({ ...key, accessKey: 'TEMPORARY', securityToken: secrets.securityToken }, 'p1');
    const page = await askForPage(wire, { base: cts, projectId: 'p1', query: week, api: null, authorise, offsetMs: 0 }, never);
    expect(valueIn(page)).toMatchObject({ count: 200, offsetMs: 1_200_000 });
  });

  test('password and one-time code to a token, from it a token for a project, and by that the traces', async () => {
    const wire = cloud();
    const secret = { ...passwordSecret, passcode: secrets.passcode };
    const whole = valueIn(await requestToken(wire, { iam, secret, scope: { domain: true } }, never));
    const { projects, domainIds } = valueIn(await listProjects(wire, { iam, authorise: byToken(whole.token), offsetMs: 0 }, never));
    expect(domainIds).toEqual([whole.domainIds[0]]);
    expect(projects.map(({ name, region }) => [name, region])).toEqual([
      ['eu-de', 'eu-de'],
      ['eu-de_team', 'eu-de'],
    ]);
    const scoped = valueIn(await rescopeToken(wire, { iam, token: whole.token, scope: { projectId: 'p1' } }, never));
    expect(scoped).toMatchObject({ projectId: 'p1', userName: 'ann', expiresAt: start + 86_400_000 });
    const request = { base: cts, projectId: 'p1', query: week, api: null, authorise: byToken(scoped.token), offsetMs: 0 };
    expect(valueIn(await askForPage(wire, request, never)).count).toBe(200);
  });

  test('no such trace in v1.0 is an empty page', async () => {
    const query: TraceQuery = { ...week, traceId: 'unknown' };
    const request = { base: cts, projectId: 'p1', query, api: null, authorise: byAccessKey(key, 'p1'), offsetMs: 0 };
    expect(valueIn(await askForPage(cloud({ versions: ['v1.0'] }), request, never))).toMatchObject({ count: 0, next: null, api: 'v1.0' });
  });

  test.each<[string, Partial<CloudOptions>, typeof key]>([
    ['unauthorized', {}, { ...key, secretKey: 'another secret' }],
    ['unauthorized', {}, { ...key, accessKey: 'UNKNOWN' }],
    ['not-enabled', { tracker: 'missing' }, key],
    ['bad-response', { versions: [] }, key],
  ])('%s', async (kind, more, by) => {
    const request = { base: cts, projectId: 'p1', query: week, api: null, authorise: byAccessKey(by, 'p1'), offsetMs: 0 };
    expect(await askForPage(cloud(more), request, never)).toMatchObject({ ok: false, failure: { kind } });
  });
});
