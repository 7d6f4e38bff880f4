import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { signed, signIn, traceAt } from '../demo/rig';
import { ask } from './ask';
import { agencyId, detailAddress, ids, listAddress, servers } from './pages/ids';
import { rowId } from './pages/table-page';
import { keys, projects, users } from './sandbox-cloud';
import { type Sandbox, startSandbox } from './start-sandbox';

const project = projects['eu-de'];
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

describe('API hosts', () => {
  const hosts = [
    ['cts.eu-de.otc.t-systems.com', 'eu-de'],
    ['cts.cn-north-4.myhuaweicloud.com', 'cn-north-4'],
    ['cts.eu-west-101.myhuaweicloud.eu', 'eu-west-101'],
    ['cts.eu-ch2.sc.otc.t-systems.com', 'eu-ch2'],
    ['cts.eu-west-0.prod-cloud-ocb.orange-business.com', 'eu-west-0'],
    ['cts.ru-moscow-1.hc.sbercloud.ru', 'ru-moscow-1'],
    ['cts.me-east-215.kom4dc.nationalcloud.om', 'me-east-215'],
  ] as const;

  test.each(hosts)('%s answers for its region, with what was set', async (host, region) => {
    const { id } = projects[region];
    sandbox.setTraces(id, [{ ...traceAt(0), time: Date.now() - 1000 }]);
    const url = `https://${host}/v3/${id}/traces?resource_name=Web`;
    const reply = await ask(sandbox, url, { headers: signed(url, keys.reader, Date.now()) });
    expect([reply.status, JSON.parse(reply.body).traces[0].resource_name]).toEqual([200, 'Web']);
    expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/);
  });

  test('IAM too, with its long token and its body, under both of its names', async () => {
    for (const host of ['iam.eu-de.otc.t-systems.com', 'iam-pub.eu-ch2.sc.otc.t-systems.com', 'iam.myhuaweicloud.com']) {
      const { status } = await ask(sandbox, `https://${host}/v3/auth/projects`);
      expect(status).toBe(401);
    }
    const { body } = signIn(users.reader, { project: { id: project.id } });
    const reply = await ask(sandbox, 'https://iam.eu-de.otc.t-systems.com/v3/auth/tokens', { body });
    expect(reply.status).toBe(201);
    const token = String(reply.headers['x-subject-token']);
    const list = await ask(sandbox, `https://cts.eu-de.otc.t-systems.com/v3/${project.id}/traces`, { headers: { 'X-Auth-Token': token } });
    expect(list.status).toBe(200);
  });

  test('calls are recorded with method, host, path, query and headers; pages are not', async () => {
    const url = `https://cts.eu-de.otc.t-systems.com/v3/${project.id}/traces?limit=200&trace_type=system`;
    await ask(sandbox, url, { headers: signed(url, keys.reader, Date.now()) });
    await ask(sandbox, listAddress);
    expect(sandbox.requests).toHaveLength(1);
    const [call] = sandbox.requests;
    expect(call).toMatchObject({ method: 'GET', host: 'cts.eu-de.otc.t-systems.com', path: `/v3/${project.id}/traces` });
    expect(call?.query.get('limit')).toBe('200');
    expect(call?.headers.authorization).toContain(keys.reader.accessKey);
  });

  test('the cloud can be changed while it serves, and reset', async () => {
    const url = `https://cts.eu-de.otc.t-systems.com/v3/${project.id}/traces`;
    const status = async () => (await ask(sandbox, url, { headers: signed(url, keys.reader, Date.now()) })).status;
    sandbox.cloud.versions = ['v1.0'];
    expect(await status()).toBe(404);
    sandbox.cloud.versions = ['v3'];
    sandbox.cloud.tracker = 'missing';
    expect(await status()).toBe(404);
    sandbox.reset();
    expect([await status(), sandbox.requests.length]).toEqual([200, 1]);
  });
});

describe('console pages', () => {
  test('every other host serves the demo console, which needs nothing from outside', async () => {
    const { status, headers, body } = await ask(sandbox, listAddress);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    for (const { id, name } of servers) expect(body).toContain(`${name}</a><span class="id">${id}</span>`);
    for (const id of Object.values(ids)) expect(body).toContain(id);
    expect(body).not.toMatch(/(src|href)="https?:|@import|url\(/);
    expect(body).toContain('prefers-color-scheme: dark');
  });

  test('its addresses have the shape of the clouds\' own', () => {
    expect(listAddress).toBe(`https://console.otc.t-systems.com/ecm/?agencyId=${agencyId}&region=eu-de&locale=en-us#/ecs/manager/vmList`);
    expect(detailAddress(ids.server)).toMatch(/#\/ecs\/manager\/ecsDetail\?instanceId=7285ea5d-/);
    expect(new Set(servers.map(({ id }) => id)).size).toBe(12);
    for (const { id } of servers) expect(id).toMatch(/^\d[0-9a-f]{7}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test('the long list for benches has so many rows of 12 cells', async () => {
    const { body } = await ask(sandbox, 'https://console.otc.t-systems.com/bench/200');
    expect(body.match(/<tr>/g)).toHaveLength(200);
    expect(body.match(/<td>/g)).toHaveLength(2_400);
    expect(body).toContain(rowId(199));
  });

  test('other pages can be given, null being a 404', async () => {
    const own = await startSandbox({ pages: (url) => (url.hostname === 'a.example' ? `<p>${url.pathname}</p>` : null) });
    expect((await ask(own, 'https://a.example/x?y')).body).toBe('<p>/x</p>');
    expect((await ask(own, 'https://b.example/')).status).toBe(404);
    await own.close();
  });
});
