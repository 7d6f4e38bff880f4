import { describe, expect, test } from 'vitest';
import { day, domain, iam, noon, project, projects, rigWith, signIn, users } from './rig';

const tokens = `${iam}/v3/auth/tokens`;

describe('POST /v3/auth/tokens (domain.md §3.1)', () => {
  test('success is 201, with the token in X-Subject-Token and its end in the body', async () => {
    const reply = await rigWith().ask(tokens, signIn(users.reader, { project: { name: 'eu-de' } }));
    expect(reply.status).toBe(201);
    const { token } = reply.body;
    expect(Date.parse(token.issued_at)).toBe(noon);
    expect(Date.parse(token.expires_at)).toBe(noon + day);
    expect(token.project).toEqual({ id: project.id, name: 'eu-de', domain });
    expect(token.user).toMatchObject({ name: 'reader', domain });
  });

  test('a wrong password, user or account is 401', async () => {
    const rig = rigWith();
    const body = signIn(users.reader, undefined);
    const attempts = [
      signIn(users.reader, undefined, { password: 'wrong' }),
      signIn({ ...users.reader, name: 'nobody' }, undefined),
      { ...body, body: body.body.replace(domain.name, 'another-account') },
    ];
    for (const attempt of attempts) {
      const reply = await rig.ask(tokens, attempt);
      expect(reply.status).toBe(401);
      expect(reply.body).toEqual({ error: { code: 401, message: expect.any(String), title: 'Unauthorized' } });
      expect(reply.headers.has('x-subject-token')).toBe(false);
    }
  });

  test('a user with a one-time code needs method totp and the right code', async () => {
    const rig = rigWith();
    expect((await rig.ask(tokens, signIn(users.careful, undefined))).status).toBe(401);
    expect((await rig.ask(tokens, signIn(users.careful, undefined, { passcode: '000000' }))).status).toBe(401);
    expect((await rig.ask(tokens, signIn(users.careful, undefined, { passcode: '123456' }))).status).toBe(201);
  });

  test('scope: project and domain both given, the project wins; none is unscoped', async () => {
    const rig = rigWith();
    const both = await rig.ask(tokens, signIn(users.reader, { project: { id: project.id }, domain: { id: domain.id } }));
    expect([both.body.token.project?.id, both.body.token.domain]).toEqual([project.id, undefined]);
    const account = await rig.ask(tokens, signIn(users.reader, { domain: { id: domain.id } }));
    expect([account.body.token.project, account.body.token.domain]).toEqual([undefined, domain]);
    const none = await rig.ask(tokens, signIn(users.reader, undefined));
    expect([none.body.token.project, none.body.token.domain]).toEqual([undefined, undefined]);
  });

  test('a project that is disabled, unknown or not the user\'s is refused', async () => {
    const rig = rigWith();
    for (const id of [projects['eu-de_closed'].id, 'f'.repeat(32)]) {
      expect((await rig.ask(tokens, signIn(users.reader, { project: { id } }))).status).toBe(401);
    }
    expect((await rig.ask(tokens, signIn(users.teamOnly, { project: { id: project.id } }))).status).toBe(401);
  });

  test('method token takes an old token to another project', async () => {
    const rig = rigWith();
    const old = (await rig.ask(tokens, signIn(users.reader, undefined))).headers.get('x-subject-token') ?? '';
    const rescope = (id: string) =>
      rig.ask(tokens, {
        method: 'POST',
        body: JSON.stringify({ auth: { identity: { methods: ['token'], token: { id } }, scope: { project: { id: project.id } } } }),
      });
    expect((await rescope(old)).body.token.project.id).toBe(project.id);
    expect((await rescope('garbage')).status).toBe(401);
  });

  test('a body that is not JSON, or not a sign-in, is 400', async () => {
    const rig = rigWith();
    for (const body of ['{', '{}', '[]', 'null']) expect((await rig.ask(tokens, { method: 'POST', body })).status).toBe(400);
  });

  test('some clouds publish no token API on the tenant gateway: 404 APIGW.0101 (domain.md §3.2)', async () => {
    const reply = await rigWith([], { iam: 'missing' }).ask(tokens, signIn(users.reader, undefined));
    expect([reply.status, reply.body.error_code]).toEqual([404, 'APIGW.0101']);
  });
});

describe('projects', () => {
  const namesIn = (reply: { body: { projects: { name: string }[] } }) => reply.body.projects.map((one) => one.name);

  test('GET /v3/auth/projects lists what the user may enter: region, sub-project and MOS, nothing disabled', async () => {
    const rig = rigWith();
    const names = namesIn(await rig.get(`${iam}/v3/auth/projects`));
    expect(names).toEqual(expect.arrayContaining(['eu-de', 'eu-de_team', 'MOS']));
    expect(names).not.toContain('eu-de_closed');
    const token = (await rig.ask(tokens, signIn(users.teamOnly, undefined))).headers.get('x-subject-token') ?? '';
    expect(namesIn(await rig.ask(`${iam}/v3/auth/projects`, { headers: { 'X-Auth-Token': token } }))).toEqual(['eu-de_team']);
  });

  test('GET /v3/projects?name= finds by exact name, with the fields of the document', async () => {
    const reply = await rigWith().get(`${iam}/v3/projects?name=eu-de_team`);
    expect(reply.body.projects).toEqual([
      {
        id: projects['eu-de_team'].id,
        name: 'eu-de_team',
        domain_id: domain.id,
        parent_id: project.id,
        enabled: true,
        is_domain: false,
        description: '',
        links: { self: `${iam}/v3/projects/${projects['eu-de_team'].id}` },
      },
    ]);
    expect(namesIn(await rigWith().get(`${iam}/v3/projects?enabled=false`))).toEqual(['eu-de_closed']);
  });

  test('page and per_page must be used together', async () => {
    const rig = rigWith();
    expect((await rig.get(`${iam}/v3/projects?page=1`)).status).toBe(400);
    const all = namesIn(await rig.get(`${iam}/v3/projects`));
    expect(namesIn(await rig.get(`${iam}/v3/projects?page=2&per_page=3`))).toEqual(all.slice(3, 6));
  });

  test('nobody is told without credentials; GET /v3/auth/domains names the account', async () => {
    const rig = rigWith();
    expect((await rig.ask(`${iam}/v3/auth/projects`)).status).toBe(401);
    expect((await rig.get(`${iam}/v3/auth/domains`)).body.domains[0]).toMatchObject(domain);
  });
});
