import { describe, expect, test } from 'vitest';
import { byAccessKey, byToken } from '../../src/api/authorise';
import { listProjects } from '../../src/api/list-projects';
import { requestToken, rescopeToken } from '../../src/api/request-token';
import { expectNoSecrets, failureIn, json, key, never, passwordSecret, secrets, start, testWire, valueIn } from './wires';

const iam = 'https://iam.example.com';

expectNoSecrets();

describe('authorise', () => {
  test('a token goes into its header, and the input stays as it was', async () => {
    const input = new Request('https://a.example/', { method: 'POST', body: 'b' });
    const output = await byToken(secrets.token)(input, start);
    expect(output.headers.get('X-Auth-Token')).toBe(secrets.token);
    expect([input.headers.get('X-Auth-Token'), input.bodyUsed, await input.text(), await output.text()]).toEqual([null, false, 'b', 'b']);
  });

  test('a key signs date, project and security token, and the input stays as it was', async () => {
    const input = new Request('https://a.example/?b=1', { method: 'POST', body: 'b' });
    const output = await byAccessKey({ ...key, securityToken: secrets.securityToken }, 'p1')(input, start);
    expect(output.headers.get('X-Project-Id')).toBe('p1');
    expect(output.headers.get('X-Security-Token')).toBe(secrets.securityToken);
    expect(output.headers.get('Authorization')).toMatch(
      /^SDK-HMAC-SHA256 Access=AKTEST, SignedHeaders=x-project-id;x-sdk-date;x-security-token, Signature=[0-9a-f]{64}$/,
    );
    expect([input.headers.has('Authorization'), input.bodyUsed, await input.text(), await output.text()]).toEqual([false, false, 'b', 'b']);
  });

  test('without a project there is no project header', async () => {
    const output = await byAccessKey(key, null)(new Request('https://a.example/'), start);
    expect(output.headers.has('X-Project-Id')).toBe(false);
    expect(output.headers.get('Authorization')).toContain('SignedHeaders=x-sdk-date,');
  });
});

describe('token', () => {
  const issued = { token: { expires_at: '2026-01-03T03:04:05.123000Z', project: { id: 'p1', domain: { id: 'd2' } }, user: { id: 'u1', name: 'ann', domain: { id: 'd1' } } } };
  const granting = (body: unknown = issued, headers: Record<string, string> = { 'X-Subject-Token': secrets.token }) =>
    testWire(() => json(body, { status: 201, headers }));
  const refusing = (status: number, body: unknown) => testWire(() => json(body, { status }));
  const ask = (wire: ReturnType<typeof testWire>, secret = passwordSecret) =>
    requestToken(wire, { iam, secret, scope: { projectId: 'p1' } }, never);
  const sentBody = async (wire: { requests: Request[] }): Promise<unknown> => wire.requests[0]?.json();

  test('by password, for a project', async () => {
    const wire = granting();
    expect(valueIn(await ask(wire))).toEqual({
      token: secrets.token,
      expiresAt: Date.parse('2026-01-03T03:04:05.123Z'),
      projectId: 'p1',
      userName: 'ann',
      userId: 'u1',
      domainIds: ['d1', 'd2'],
    });
    expect([wire.requests[0]?.method, wire.requests[0]?.url]).toEqual(['POST', `${iam}/v3/auth/tokens`]);
    expect(await sentBody(wire)).toEqual({
      auth: {
        identity: { methods: ['password'], password: { user: { name: 'ann', domain: { name: 'acme' }, password: secrets.password } } },
        scope: { project: { id: 'p1' } },
      },
    });
  });

  test('with a one-time code', async () => {
    const wire = granting();
    await ask(wire, { ...passwordSecret, passcode: secrets.passcode });
    expect(await sentBody(wire)).toMatchObject({
      auth: {
        identity: {
          methods: ['password', 'totp'],
          totp: { user: { name: 'ann', domain: { name: 'acme' }, passcode: secrets.passcode } },
        },
      },
    });
  });

  test.each([
    [{ projectName: 'eu-de' }, { project: { name: 'eu-de' } }],
    [{ domain: true } as const, { domain: { name: 'acme' } }],
  ])('for %j', async (scope, wireScope) => {
    const wire = granting();
    await requestToken(wire, { iam, secret: passwordSecret, scope }, never);
    expect(await sentBody(wire)).toMatchObject({ auth: { scope: wireScope } });
  });

  test('by another token', async () => {
    const wire = granting();
    expect(valueIn(await rescopeToken(wire, { iam, token: secrets.token, scope: { projectId: 'p2' } }, never)).token).toBe(secrets.token);
    expect(await sentBody(wire)).toEqual({
      auth: { identity: { methods: ['token'], token: { id: secrets.token } }, scope: { project: { id: 'p2' } } },
    });
  });

  test('its end is told by our clock', async () => {
    const behind = granting(issued, { 'X-Subject-Token': 't', Date: new Date(start + 3_600_000).toUTCString() });
    expect(valueIn(await ask(behind)).expiresAt).toBe(Date.parse('2026-01-03T02:04:05.123Z'));
  });

  test('for the account as a whole there is no project', async () => {
    const wire = granting({ token: { expires_at: '2026-01-03T03:04:05Z' } });
    expect(valueIn(await ask(wire))).toMatchObject({ projectId: null, userName: null, userId: null, domainIds: [] });
  });

  test.each([
    ['no token', granting(issued, {})],
    ['no end', granting({ token: {} })],
    ['an unreadable end', granting({ token: { expires_at: 'tomorrow' } })],
    ['no JSON', testWire(() => new Response('<html>', { status: 201, headers: { 'X-Subject-Token': 't' } }))],
  ])('an answer with %s is a bad response', async (_, wire) => {
    expect(failureIn(await ask(wire))).toMatchObject({ kind: 'bad-response', status: 201, host: 'iam.example.com' });
  });

  test('a wrong password is unauthorized in IAM’s words', async () => {
    const wire = refusing(401, { error: { code: 401, message: 'The username or password is wrong.', title: 'Unauthorized' } });
    expect(failureIn(await ask(wire))).toMatchObject({ kind: 'unauthorized', detail: 'The username or password is wrong.' });
  });

  test.each([
    [null, 'A one-time code is needed: MFA authentication is required.'],
    [secrets.passcode, 'The one-time code was refused: MFA authentication is required.'],
  ])('where IAM speaks of the code, so do we (code %j)', async (passcode, detail) => {
    const wire = refusing(401, { error: { code: 401, message: 'MFA authentication is required.' } });
    expect(failureIn(await ask(wire, { ...passwordSecret, passcode })).detail).toBe(detail);
  });

  test.each([400, 401, 403, 404, 500])('a %i that echoes all that was sent repeats no secret', async (status) => {
    const echoing = (more: string) => testWire(async (request) => new Response(`bad ${more} in ${await request.text()}`, { status }));
    const { password, passcode, token } = secrets;
    const byPassword = await ask(echoing(`${password} ${encodeURIComponent(password)}`), { ...passwordSecret, passcode });
    expect(failureIn(byPassword).detail).toContain('bad *** *** in {"auth"');
    const byOther = await rescopeToken(echoing(token), { iam, token, scope: { domain: true } }, never);
    expect(failureIn(byOther).detail).toBe('bad *** in {"auth":{"identity":{"methods":["token"],"token":{"id":"***"}}}}');
  });

  test('an address that is none is not asked', async () => {
    const wire = granting();
    const outcome = await requestToken(wire, { iam: 'nowhere', secret: passwordSecret, scope: { domain: true } }, never);
    expect(failureIn(outcome).kind).toBe('bad-response');
    expect(wire.requests).toHaveLength(0);
  });
});

describe('projects', () => {
  const wireProjects = [
    { id: '4', name: 'eu-nl', enabled: true },
    { id: '2', name: 'eu-de_team', enabled: true, parent_id: '1', is_domain: false },
    { id: '9', name: 'MOS', enabled: true },
    { id: '1', name: 'eu-de', enabled: true },
    { id: '8', name: 'eu-old', enabled: false },
    { id: '7', name: 'acme', enabled: true, is_domain: true },
    { id: '3', name: 'eu-de_z_z' },
    { name: 'no id' },
    'nonsense',
  ];
  const projects = [
    { id: '1', name: 'eu-de', region: 'eu-de' },
    { id: '2', name: 'eu-de_team', region: 'eu-de' },
    { id: '3', name: 'eu-de_z_z', region: 'eu-de' },
    { id: '4', name: 'eu-nl', region: 'eu-nl' },
  ];
  const list = (wire: ReturnType<typeof testWire>, authorise = byAccessKey(key, null)) =>
    listProjects(wire, { iam, authorise, offsetMs: 0 }, never);
  const pathsOf = (wire: { requests: Request[] }) => wire.requests.map(({ url }) => new URL(url).pathname);

  test('are those where a lookup can ask, by region and name', async () => {
    const wire = testWire(() => json({ projects: wireProjects }));
    expect(valueIn(await list(wire)).projects).toEqual(projects);
    expect(pathsOf(wire)).toEqual(['/v3/auth/projects']);
  });

  test.each([403, 404])('come from the other list after a %i', async (status) => {
    const wire = testWire((_, count) => (count === 1 ? json({}, { status }) : json({ projects: wireProjects })));
    expect(valueIn(await list(wire)).projects).toEqual(projects);
    expect(pathsOf(wire)).toEqual(['/v3/auth/projects', '/v3/projects']);
  });

  test.each([
    [[403, 404], 'forbidden'],
    [[404, 403], 'forbidden'],
    [[404, 404], 'bad-response'],
    [[404, 401], 'unauthorized'],
  ])('refused with %j: %s', async (statuses, kind) => {
    const wire = testWire((_, count) => json({}, { status: statuses[count - 1] ?? 500 }));
    expect(failureIn(await list(wire)).kind).toBe(kind);
    expect(wire.requests).toHaveLength(2);
  });

  test('tell the account holders that own them, places or not, once each', async () => {
    const owned = [{ id: '1', name: 'eu-de', domain_id: 'd1' }, { id: '2', name: 'MOS', domain_id: 'd2' }, { id: '3', name: 'x', domain_id: 'd1' }];
    const odd = [{ id: '4', name: 'y', domain_id: 7 }, { id: '5', name: 'z', domain_id: '' }];
    const { projects: listed, domainIds } = valueIn(await list(testWire(() => json({ projects: [...owned, ...odd] }))));
    expect(domainIds).toEqual(['d1', 'd2']);
    expect(listed.map(({ id }) => id).toSorted()).toEqual(['1', '3', '4', '5']);
  });

  test('401 ends it', async () => {
    const wire = testWire(() => json({}, { status: 401 }));
    expect(failureIn(await list(wire)).kind).toBe('unauthorized');
    expect(wire.requests).toHaveLength(1);
  });

  test('a clock that is off is corrected here too', async () => {
    const wire = testWire((_, count) =>
      count === 1 ? json({}, { status: 401, headers: { Date: new Date(start + 1_200_000).toUTCString() } }) : json({ projects: [] }),
    );
    expect(valueIn(await list(wire)).projects).toEqual([]);
    expect(wire.requests[1]?.headers.get('X-Sdk-Date')).toBe('20260102T032405Z');
  });

  test('and stays corrected for the other list', async () => {
    const late = json({}, { status: 401, headers: { Date: new Date(start + 1_200_000).toUTCString() } });
    const wire = testWire((_, count) => [late, json({}, { status: 404 })][count - 1] ?? json({ projects: [] }));
    expect(valueIn(await list(wire)).projects).toEqual([]);
    expect(wire.requests[2]?.headers.get('X-Sdk-Date')).toBe('20260102T032405Z');
  });

  test('what is no list is a bad response', async () => {
    for (const body of ['<html>', '[]', '{"projects":{}}']) {
      expect(failureIn(await list(testWire(() => new Response(body))))).toMatchObject({ kind: 'bad-response', host: 'iam.example.com' });
    }
  });

  test('a network failure ends it', async () => {
    const wire = testWire(() => {
      throw new TypeError('down');
    });
    expect(failureIn(await list(wire, byToken(secrets.token))).kind).toBe('offline');
    expect(wire.requests).toHaveLength(1);
  });
});
