import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConsolePage } from '../../../src/core/console-page/read-console-page';
import { kindOf } from '../../../src/core/resource-id/kind-of';
import { type KnownIds, type MetId, meaningOf } from '../../../src/core/resource-id/meaning';
import { anyId } from './samples';

const uuid = '46b20c38-5c54-4781-9f00-d25d8c1717a8';
const hex = 'f7e6a949fe8c4177bf074a03bb747d87';
const none: KnownIds = { projects: [], domains: [], users: [] };
const pageOf = (path: string) => readConsolePage(`https://console.otc.t-systems.com/${path}`);
const met = (id: string, clues: Partial<MetId> = {}): MetId => ({ id, kind: kindOf(id), label: null, param: null, page: null, known: none, ...clues });
const typeOf = (id: string, clues: Partial<MetId> = {}) => {
  const { service, resourceType } = meaningOf(met(id, clues));
  return [service, resourceType];
};

describe('what an ID is no resource by', () => {
  const known: KnownIds = { projects: [hex], domains: ['a'.repeat(32)], users: ['b'.repeat(32)] };

  test.each([
    [hex, 'project', 'a project of your account'],
    ['a'.repeat(32), 'domain', 'your account itself'],
    ['b'.repeat(32), 'user', 'the user of your account'],
  ])("the person's own %s is a %s wherever it stands", (id, role, reason) => {
    const page = pageOf(`iam/?region=eu-de#/iam/users?userId=${id}`);
    for (const label of ['Instance ID', 'VPC', 'Request ID', null])
      for (const where of [page, null])
        expect(meaningOf(met(id, { known, label, page: where, param: 'instanceId' }))).toEqual({ role, service: null, resourceType: null, reason });
  });

  test.each([
    ['Project ID', 'project'], ['Kontonummer/Konto-ID', 'domain'], ['用户ID', 'user'], ['Agency', 'agency'], ['Job ID', 'job'], ['ID de requête', 'request'],
    ['Trace ID', 'trace'], ['Access key ID', 'key'],
  ])('its label %o: %s', (label, role) => {
    expect(meaningOf(met(hex, { label }))).toEqual({ role, service: null, resourceType: null, reason: `label “${label}”` });
  });

  test("its link's parameter, unless a label says better", () => {
    expect(meaningOf(met(hex, { param: 'projectId' }))).toMatchObject({ role: 'project', reason: 'link parameter projectId' });
    expect(meaningOf(met(hex, { param: 'agencyid' })).role).toBe('agency');
    expect(meaningOf(met(hex, { param: 'projectId', label: 'Name/ID' })).role).toBe('resource');
    expect(meaningOf(met(hex, { param: 'projectId', label: 'Status' })).role).toBe('project');
  });

  test("what the page's address calls none", () => {
    const page = pageOf(`ecm/?agencyId=${hex}&region=eu-de#/ecs/detail?instanceId=${uuid}`);
    expect(meaningOf(met(hex, { page, label: 'ID' }))).toMatchObject({ role: 'agency', service: null, reason: 'this page’s address' });
    expect(meaningOf(met(hex, { page, label: 'Account ID' })).role).toBe('domain');
    expect(meaningOf(met(hex, { page: pageOf(`ecm/?projectId=${hex}`), label: 'ID' })).role).toBe('project');
  });
});

describe('what an ID is a resource by', () => {
  test("the page's own address, against any label", () => {
    const page = pageOf(`ecm/?region=eu-de#/ecs/detail?instanceId=${uuid}`);
    for (const label of ['Request ID', 'Job ID', null])
      expect(meaningOf(met(uuid, { page, label }))).toMatchObject({ role: 'resource', service: 'ECS', reason: 'this page’s address' });
  });

  test('on IAM’s own pages users and agencies that the address names', () => {
    const page = pageOf(`iam/?region=eu-de#/iam/users/detail?userId=${hex}`);
    expect(meaningOf(met(hex, { page, label: 'User ID' })).role).toBe('resource');
    expect(meaningOf(met('c'.repeat(32), { page, label: 'User ID' })).role).toBe('user');
  });

  test('a shape that nothing else has, against any label', () => {
    for (const id of [`${hex}in01`, '140b5236-88ad-43c8-811c-1268453jb101', `urn:smn:eu-de:${hex}:t`, 'al1604473987569z6n6nkpm1'])
      expect(meaningOf(met(id, { label: 'Job ID' })).role).toBe('resource');
  });

  test.each(['drs', 'modelarts', 'dli', 'dayu', 'cce2.0'])('a job on %s', (app) => {
    expect(meaningOf(met(uuid, { label: 'Job ID', page: pageOf(`${app}/#/jobs`) })).role).toBe('resource');
    expect(meaningOf(met(uuid, { label: 'Project ID', page: pageOf(`${app}/#/jobs`) })).role).toBe('project');
  });

  test('a job where the route names such a service', () => {
    expect(meaningOf(met(uuid, { label: 'Job ID', page: pageOf('console/?region=eu-de#/drs/jobs') })).role).toBe('resource');
    expect(meaningOf(met(uuid, { label: 'Job ID', page: pageOf('console/?region=eu-de#/ecs/jobs') })).role).toBe('job');
  });

  test('without any clue, its shape', () => {
    expect(meaningOf(met(uuid))).toEqual({ role: 'resource', service: null, resourceType: null, reason: 'its shape' });
  });
});

describe('service and type', () => {
  test.each([
    [`${hex}in01`, 'RDS', 'instance', 'suffix in01: instance of RDS for MySQL'],
    [`${hex}in03`, 'RDS', 'instance', 'suffix in03: instance of RDS for PostgreSQL'],
    [`${hex}br04`, 'RDS', 'backup', 'suffix br04: backup of RDS for SQL Server'],
    [`${hex}pr01`, 'RDS', 'parameterGroup', 'suffix pr01: parameter template of RDS for MySQL'],
    [`${hex}no07`, 'TAURUSDB', null, 'suffix no07: node of TaurusDB'],
    [`${hex}in14`, 'GAUSSDB', 'instance', 'suffix in14: instance of GaussDB'],
    [`${hex}in06`, 'NOSQL', 'instance', 'suffix in06: instance of GeminiDB Cassandra'],
    [`${hex}in02`, 'DDS', 'instance', 'suffix in02: instance of DDS'],
    [`${hex}gr02`, 'DDS', null, 'suffix gr02: node group of DDS'],
    [`${hex}in09`, 'DDM', 'instance', 'suffix in09: instance of DDM'],
    ['140b5236-88ad-43c8-811c-1268453jb101', 'DRS', 'job', 'suffix jb101'],
    [`urn:smn:eu-de:${hex}:alerts`, 'SMN', 'topic', 'begins with urn:smn'],
    [`urn:smn:eu-de:${hex}:alerts:${hex}`, 'SMN', 'subscription', 'begins with urn:smn'],
    [`urn:fss:eu-de:${hex}:function:default:hello:latest`, 'FUNCTIONGRAPH', 'Functions', 'begins with urn:fss'],
    [`urn:fgs:eu-de:${hex}:graph:flow`, 'FUNCTIONGRAPH', 'graph', 'begins with urn:fgs'],
    ['al1604473987569z6n6nkpm1', 'CES', 'alarm_rule', 'begins with al'],
    ['at1604473987569z6n6nkpm1', 'CES', 'alarm_template', 'begins with at'],
    ['rg1604473987569z6n6nkpm1', 'CES', 'resource_group', 'begins with rg'],
    ['0f5b1c1e-5c54-11ec-9f00-0255ac101a2b', 'CCE', null, 'ends like IDs of CCE'],
    ['ff8080828fe9028a018fe9028a010000', 'DNS', null, 'begins like IDs of DNS'],
  ])('%s by its shape: %s %s', (id, service, resourceType, reason) => {
    expect(meaningOf(met(id, { label: 'Status' }))).toEqual({ role: 'resource', service, resourceType, reason });
  });

  test('a suffix that the document does not name tells nothing', () => expect(typeOf(`${hex}zz99`)).toEqual([null, null]));

  test.each([
    ['VPC', 'VPC', 'vpc'], ['VPC ID', 'VPC', 'vpc'], ['VPC Name/ID', 'VPC', 'vpc'], ['Associated VPC', 'VPC', 'vpc'], ['所属VPC', 'VPC', 'vpc'], ['vpc_id', 'VPC', 'vpc'],
    ['虚拟私有云', 'VPC', 'vpc'], ['Subnet', 'VPC', 'subnet'], ['Subnet (IPv4)', 'VPC', 'subnet'], ['Subnetz-ID', 'VPC', 'subnet'], ['ID du sous-réseau', 'VPC', 'subnet'],
    ['子网名称/ID', 'VPC', 'subnet'], ['Security Group', 'VPC', 'security_group'], ['Sicherheitsgruppe', 'VPC', 'security_group'],
    ['Sicherheitsgruppen-ID', 'VPC', 'security_group'], ['Groupe de sécurité', 'VPC', 'security_group'], ['ID du groupe de sécurité', 'VPC', 'security_group'],
    ['安全组', 'VPC', 'security_group'], ['EIP', 'VPC', 'eip'], ['弹性公网IP', 'VPC', 'eip'], ['Bandwidth ID', 'VPC', 'bandwidth'],
    ['Disk', 'EVS', 'evs'], ['Disk ID', 'EVS', 'evs'], ['System Disk', 'EVS', 'evs'], ['Festplatten-ID', 'EVS', 'evs'], ['ID du disque', 'EVS', 'evs'], ['云硬盘', 'EVS', 'evs'],
    ['"volumeId": "', 'EVS', 'evs'], ['ECS ID', 'ECS', 'ecs'], ['Server ID', 'ECS', 'ecs'], ['云服务器ID', 'ECS', 'ecs'], ['Image', 'IMS', 'ims'], ['镜像ID', 'IMS', 'ims'],
    ['Load Balancer', 'ELB', 'loadbalancer'], ['负载均衡器', 'ELB', 'loadbalancer'], ['Listener ID', 'ELB', 'listener'], ['Backend Server Group', 'ELB', 'pool'],
    ['NAT Gateway', 'NAT', 'natgateway'], ['ID de la passerelle NAT', 'NAT', 'natgateway'], ['CMK ID', 'KMS', 'CMK'], ['Key ID', 'KMS', 'CMK'], ['Keypair', 'KMS', 'keypair'],
    ['AS group', 'AS', 'scaling_group'], ['伸缩组', 'AS', 'scaling_group'], ['Vault', 'CBR', 'vault'], ['Log group ID', 'LTS', 'group'], ['Node pool', 'CCE', 'Node pool'],
    ['Status', null, null], ['ID', null, null], ['Instance ID', null, null], ['', null, null], ['Policy', null, null], ['Queue', null, null],
  ])('label %o without a page: %s %s', (label, service, resourceType) => {
    expect(typeOf(uuid, { label })).toEqual([service, resourceType]);
  });

  test.each([
    ['ecm/#/ecs/list', 'Name/ID', 'ECS', 'ecs'], ['ecm/#/ecs/list', 'VPC', 'VPC', 'vpc'], ['ecm/#/ecs/list', 'Image', 'IMS', 'ims'], ['ecm/#/ecs/list', 'Status', 'ECS', null],
    ['evs/#/list', 'ID', 'EVS', 'evs'], ['rds/#/list', 'Instance ID', 'RDS', 'instance'], ['dcs/#/list', '实例ID', 'DCS', 'Redis'], ['css/#/list', 'Cluster ID', 'CSS', 'cluster'],
    ['dws/#/list', 'Cluster', 'DWS', 'cluster'], ['cce2.0/#/list', 'Cluster', 'CCE', 'Cluster'], ['vpc/#/vpcs', 'ID', 'VPC', null], ['aom/#/x', 'Instance', null, null], ['waf/#/x', 'Certificate', 'WAF', 'certificate'],
    ['elb/#/x', 'Certificate', 'ELB', 'certificate'], ['ces/#/x', 'Instance ID', null, null], ['cts/#/x', 'Resource ID', null, null], ['cts/#/x', 'VPC ID', 'VPC', 'vpc'],
    ['swr/#/x', 'Image', 'SWR', 'imagerepository'], ['dli/#/x', 'Queue', 'DLI', 'queue'], ['lts/#/x', 'Topic', 'LTS', 'topic'], ['smn/#/x', 'Topic', 'SMN', 'topic'],
  ])('on %s label %o: %s %s', (path, label, service, resourceType) => {
    expect(typeOf(uuid, { label, page: pageOf(path) })).toEqual([service, resourceType]);
  });

  test('by a link’s parameter where no label does', () => {
    expect(meaningOf(met(uuid, { param: 'vpcId' }))).toEqual({ role: 'resource', service: 'VPC', resourceType: 'vpc', reason: 'link parameter vpcId' });
    expect(typeOf(uuid, { param: 'vpcid', label: 'Status' })).toEqual(['VPC', 'vpc']);
    expect(typeOf(uuid, { param: 'vpcId', label: 'Subnet' })).toEqual(['VPC', 'subnet']);
    expect(typeOf(uuid, { param: 'instanceId', page: pageOf('rds/#/x') })).toEqual(['RDS', 'instance']);
  });

  test('a name by its label and page', () => {
    const named = (id: string, path: string, label: string) => typeOf(id, { kind: 'name', label, page: pageOf(path) });
    expect(named('my-bucket', 'obs/#/x', 'Bucket Name')).toEqual(['OBS', 'bucket']);
    expect(named('80.158.1.2', 'ecm/#/ecs', 'EIP')).toEqual(['VPC', 'eip']);
    expect(named('q1', 'dli/#/x', 'Queue Name')).toEqual(['DLI', 'queue']);
    expect(named('team', 'swr/#/x', 'Organization')).toEqual(['SWR', 'usernamespace']);
  });
});

describe('for any ID', () => {
  const apps = ['ecm', 'rds', 'iam', 'vpc', 'drs', 'cts', 'obs', ''];
  const clues = fc.record({
    label: fc.oneof(fc.constant(null), fc.string(), fc.constantFrom('ID', 'Project ID', 'VPC', 'Job ID', '子网', 'Request ID')),
    param: fc.oneof(fc.constant(null), fc.string(), fc.constantFrom('vpcId', 'projectId', 'id')),
    page: fc.constantFrom(null, ...apps.map((app) => pageOf(`${app}/?region=eu-de`))),
  });

  test('one of the account’s own is never a resource, and another is what it would be without an account', () => {
    fc.assert(
      fc.property(anyId, anyId, clues, fc.constantFrom('projects', 'domains', 'users'), ({ id, kind }, other, met, list) => {
        const known = { ...none, [list]: [id, other.id] };
        expect(meaningOf({ id, kind, ...met, known }).role).toBe({ projects: 'project', domains: 'domain', users: 'user' }[list]);
        const stranger = { id: `${id}0`, kind, ...met };
        expect(meaningOf({ ...stranger, known })).toEqual(meaningOf({ ...stranger, known: none }));
      }),
      { numRuns: 5_000 },
    );
  });

  test('only a resource has a service, and every answer a reason', () => {
    fc.assert(
      fc.property(anyId, clues, ({ id, kind }, met) => {
        const { role, service, resourceType, reason } = meaningOf({ id, kind, ...met, known: none });
        expect(reason).not.toBe('');
        expect(role === 'resource' || (service === null && resourceType === null)).toBe(true);
        expect(resourceType === null || service !== null).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});
