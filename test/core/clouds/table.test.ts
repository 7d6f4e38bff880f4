import { describe, expect, test } from 'vitest';
import { consoleHosts, expandBase } from '../../../src/core/clouds/expand';
import { clouds } from '../../../src/core/clouds/table';

const templates = clouds.flatMap((cloud) =>
  [cloud.cts, cloud.iam, ...(cloud.alternates ?? [])].flatMap((template) => (template ? [{ cloud, template }] : [])),
);

test('cloud ids are unique and those of the account form', () => {
  expect(clouds.map(({ id }) => id)).toEqual([
    'huawei', 'huawei-eu', 'otc', 'otc-swiss', 'flexible-engine', 'cloud-ru', 'g42', 'telefonica', 'omantel', 'custom', 'demo',
  ]);
});

test.each(clouds)('$id: regions are sorted, unique and spelled as in endpoints', ({ regions }) => {
  const ids = regions.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  for (const id of ids) expect(id).toMatch(/^[a-z]{2,4}(-[a-z]+)?-?\d+$|^eu-(de|nl)$/);
  const names = regions.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
});

test.each(templates)('$cloud.id: $template expands to https base URLs', ({ cloud, template }) => {
  const bases = expandBase(cloud, template);
  expect(bases.length).toBeGreaterThan(0);
  for (const base of bases) {
    const url = new URL(base);
    expect(url.protocol).toBe('https:');
    expect(url.origin).toBe(base);
  }
});

test('console hosts are exact host names', () => {
  for (const { host, path } of consoleHosts) expect(new URL(`https://${host}${path}/`).href).toBe(`https://${host}${path}/`);
});

test('no console host belongs to two clouds, and none is listed twice', () => {
  const hosts = consoleHosts.map(({ host }) => host);
  expect(hosts).toEqual([...new Set(hosts)]);
});

test('no endpoint that we ask belongs to two clouds', () => {
  const asked = clouds.flatMap((cloud) => [cloud.cts, cloud.iam].flatMap((template) => (template ? expandBase(cloud, template) : [])));
  expect(new Set(asked).size).toBe(asked.length);
});

test('login pages are no console hosts', () => {
  expect(consoleHosts.filter(({ host }) => host.startsWith('auth.'))).toEqual([]);
});

test('what no document names is marked, with the reason', () => {
  const inferred = clouds.flatMap((cloud) => [
    ...[cloud, ...cloud.regions].flatMap((row) => (row.inferred ? [[row.id, row.inferred]] : [])),
    ...cloud.consoleHosts.flatMap((row) => (row.inferred ? [[row.host, row.inferred]] : [])),
  ]);
  expect(inferred.map(([name]) => name)).toEqual([
    'cn-southwest-275', 'tr-central-201', '{region}-console.huaweicloud.com',
    'otc-swiss', 'console.sc.otc.t-systems.com',
    'eu-west-1',
    'g42', 'console.g42cloud.com',
    'telefonica', 'console.telefonicaopencloud.com',
    'console.kom4dc.nationalcloud.om',
  ]);
  for (const [, reason] of inferred) expect(reason).toMatch(/domain\.md §\d/);
});

describe('the clouds that have no network of their own', () => {
  test('custom brings nothing', () => {
    expect(clouds.find(({ id }) => id === 'custom')).toMatchObject({ regions: [], consoleHosts: [], cts: null, iam: null });
  });

  test('only the simulated one lives under the reserved top-level domain', () => {
    const invalid = templates.filter(({ template }) => template.endsWith('.invalid')).map(({ cloud }) => cloud);
    expect(new Set(invalid)).toEqual(new Set(clouds.filter(({ isSimulated }) => isSimulated)));
  });
});
