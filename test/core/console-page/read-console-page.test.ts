import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConsolePage } from '../../../src/core/console-page/read-console-page';
import rows from '../../fixtures/console-urls.json' with { type: 'json' };

const read = (address: string) => readConsolePage(address) ?? expect.fail(`no page: ${address}`);
const idsOf = (address: string) => read(address).resources.map(({ id }) => id);

const a = '265663cf-0000-4000-8000-000000000000';
const b = '365663cf-0000-4000-8000-000000000000';
const c = '465663cf-0000-4000-8000-000000000000';
const hex = '5ce49588089946de882e3a1c7908d9c9';
const hex2 = 'f7e6a949fe8c4177bf074a03bb747d87';
const base = 'https://console.huaweicloud.com';

describe('every address of console-urls.json', () => {
  test.each(rows)('$url', ({ url, region, app, resource_ids, decoy_ids }) => {
    const page = read(url);
    // "(lost)" is what a plain reading finds of `®ion=cn-east-2`: we do better.
    expect(page.region).toBe(region === '(lost)' ? 'cn-east-2' : region);
    expect(page.app).toBe(app);
    expect(page.resources.map(({ id }) => id)).toEqual(resource_ids);
    expect(page.decoys).toEqual(decoy_ids);
    expect(page.cloud === null).toBe(new URL(url).hostname === '*****');
  });
});

describe('which cloud', () => {
  test.each([
    [`${base}/ecm/`, 'huawei'],
    ['https://console.otc.t-systems.com/ecm/', 'otc'],
    ['https://console.hc.sbercloud.ru/', 'cloud-ru'],
    ['https://console.otc.t-systems.com.evil.com/ecm/', null],
    ['https://user@console.otc.t-systems.com/ecm/', null],
    ['https://console.otc.t-systems.com:8443/ecm/', null],
    ['https://console.private.example/ecm/', 'custom'],
    ['https://console.private.example:8443/ecm/', 'custom'],
    ['https://user@console.private.example/ecm/', null],
    ['https://console.private.example.evil.com/ecm/', null],
    ['https://evilconsole.private.example/ecm/', null],
  ])('%s: %s', (address, cloud) => {
    expect(readConsolePage(address, ['console.private.example', 'console.private.example:8443'])?.cloud).toBe(cloud);
  });

  test("an account's host never takes a cloud's own", () => {
    expect(readConsolePage(`${base}/`, ['console.huaweicloud.com'])?.cloud).toBe('huawei');
  });

  test.each(['', 'ecm', 'http://console.huaweicloud.com/', 'chrome://settings', 'about:blank', 'file:///x', 'https://', 'javascript:1'])(
    '%o is no https address',
    (address) => expect(readConsolePage(address)).toBeNull(),
  );
});

describe('which region', () => {
  test.each([
    [`${base}/ecm/?region=cn-north-4`, 'cn-north-4'],
    [`${base}/ecm/#/ecs/manager?region=cn-north-4`, 'cn-north-4'],
    [`${base}/ecm/?region=#/ecs/manager?region=cn-north-4`, 'cn-north-4'],
    [`${base}/ecm/?region=cn-north-4#/ecs/manager?region=cn-south-1`, 'cn-north-4'],
    [`${base}/ecm/?region=cn-north-4/ecs/manager/vmList`, 'cn-north-4'],
    [`${base}/ecm/?locale=en%C2%AEion=cn-north-4`, 'cn-north-4'],
    [`${base}/ecm/?region=southchina`, 'southchina'],
    [`${base}/ecm/?region=`, null],
    [`${base}/ecm/?region=***`, null],
    [`${base}/ecm/?region=${'a'.repeat(100)}`, null],
    ['https://la-south-2-console.huaweicloud.com/ecm/', 'la-south-2'],
    ['https://la-south-2-console.huaweicloud.com/ecm/?region=', 'la-south-2'],
    ['https://la-south-2-console.huaweicloud.com/ecm/?region=sa-brazil-1', 'sa-brazil-1'],
  ])('%s: %s', (address, region) => expect(read(address).region).toBe(region));
});

describe('which service', () => {
  test.each([
    ['/ecm/#/ecs/manager/vmList', 'ECS'],
    ['/ecm/#/evs/manager', 'EVS'],
    ['/ecm/#/ims/manager', 'IMS'],
    ['/ecm/', 'ECS'],
    ['/cce2.0/', 'CCE'],
    ['/console/#/cbr/manager/vbsVaultDetail', 'CBR'],
    ['/console/#/resources', null],
    ['/vpc/#/vpcs/detail/1', 'VPC'],
    ['/vpc/#/elbs/createEnhanceElb', 'ELB'],
    ['/elasticsearch/', 'CSS'],
    ['/constructor/', null],
    ['/', null],
  ])('%s: %s', (path, service) => expect(read(base + path).service).toBe(service));
});

describe('which resources', () => {
  test.each([
    ['parameters after the hash', `/vpc/#/vpc/vpcmanager/eipDetailNew?eipId=${a}`, [a]],
    ['parameters after the route with &', `/vpc/#/vpc/vpcmanager/eips&eipId=${a}`, [a]],
    ['no hash at all', `/vpc/?locale=zh-cn/vpc/vpcmanager/vpcs?vpcid=${a}`, [a]],
    ['a route in the query', `/smb/?/resource/detail/${a}`, [a]],
    ['a segment of the path', `/elb/detail/${a}/listeners`, [a]],
    ['a segment of the route', `/vpc/#/secGroups/detail/${a}`, [a]],
    ['a hash-bang', `/evs/#!/evs/manager/volumeDetail/${a}`, [a]],
    ['an encoded segment', `/smn/#/topics/urn%3Asmn%3Aeu-de%3A${hex}%3Aalerts`, [`urn:smn:eu-de:${hex}:alerts`]],
    ['createVm', `/ecm/#/ecs/createVm?imageId=${b}&vpcid=${c}&server_id=${a}`, [a, b, c]],
    ['the own ID behind its ingredients', `/ecm/?vpcId=${b}#/ecs/detail?subnetId=${c}&instanceId=${a}`, [a, b, c]],
    ['the route before parameters', `/elb/#/elb/detail/${a}?id=${b}&listenerId=${c}`, [a, b, c]],
    ['one ID twice', `/ecm/?id=${a}#/ecs/detail/${a}`, [a]],
    ['several in one parameter', `/ecm/#/x?sgs=${a},${b}`, [a, b]],
    ['a wrong percent sign', `/ecm/?x=%&y=%E0%A4#/%/detail/${a}?z=%zz`, [a]],
    ['the agency, again', `/ecm/?agencyId=${hex}#/x?id=${hex}&y=${a}`, [a]],
    ['a user of IAM', `/iam/?agencyId=${hex}#/iam/users/detail?userId=${hex2}`, [hex2]],
    ['the user elsewhere', `/ecm/?userId=${hex}#/x?account_id=${hex2}`, []],
    ['the enterprise project of a list', `/ecm/#/ecs/manager/vmList?enterpriseProjectId=${a}`, []],
  ])('%s', (_, path, ids) => expect(idsOf(base + path)).toEqual(ids));

  test.each([
    `${base}/obs/?region=cn-north-4#/obs/manage/my.bucket-1/overview`,
    'https://storage.huaweicloud.com/obs/?region=cn-north-4#/obs/manage/my.bucket-1/object/list',
    `${base}/obs/#/obs/object/list?bucketName=my.bucket-1`,
  ])('a bucket by its name: %s', (address) => {
    expect(read(address)).toMatchObject({ cloud: 'huawei', service: 'OBS', resources: [{ id: 'my.bucket-1', kind: 'name' }] });
  });

  test('only OBS has buckets', () => expect(idsOf(`${base}/rds/#/rds/manage/my-bucket/overview?bucket=my-bucket`)).toEqual([]));
});

describe('which project', () => {
  test.each([
    [`${base}/ecm/?projectId=${hex}#/x?id=${a}`, hex],
    [`${base}/ecm/#/x?project_id=${hex}&id=${a}`, hex],
    [`${base}/ecm/?project=${hex}&id=${a}`, hex],
    [`${base}/ecm/?projectId=eu-de&id=${a}`, null],
    [`https://la-south-2-console.huaweicloud.com/elasticsearch/kibana/la-south-2/${hex}/${a}/app/login`, hex],
    [`${base}/elasticsearch/kibana/la-south-2/${hex}/${a}/app/login`, hex],
  ])('%s: %s', (address, projectId) => {
    expect(read(address)).toMatchObject({ projectId, decoys: projectId ? [hex] : [], resources: [{ id: a, kind: 'uuid' }] });
  });
});

test('never throws, whatever the address', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('?', '#', '&', '=', '/', '%', '%E0', '®ion=', 'region=', 'agencyId=', 'id=', a, hex, 'obs', '/manage/', '__proto__'),
  );
  fc.assert(
    fc.property(fc.constantFrom('', `${base}/`, `${base}/obs/?`, `${base}/iam/#`), fc.array(piece, { maxLength: 10 }), (start, pieces) => {
      const address = start + pieces.join('');
      const page = readConsolePage(address);
      expect(page !== null || start === '').toBe(true);
      expect(page?.resources.some(({ id }) => page.decoys.includes(id)) ?? false).toBe(false);
    }),
    { numRuns: 10_000 },
  );
});
