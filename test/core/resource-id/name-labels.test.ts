import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNameLike, isPublicAddress, mayName, namesResource, readName } from '../../../src/core/resource-id/name-labels';

describe('a label that says that a name is a resource', () => {
  test.each([
    ['obs', 'Bucket Name'], ['obs', 'Bucket'], ['obs', 'Bucket name:'], ['obs', 'Bucket-Name'], ['obs', 'Nom du bucket'], ['obs', 'Nom du compartiment'], ['obs', '桶名称'], ['obs', '桶'],
    ['obs', 'Source bucket'], ['dli', 'Queue Name'], ['dli', 'Queue'], ['dli', 'Name'], ['dli', '队列名称'], ['dli', 'Database Name'], ['dli', 'Datenbankname'], ['dli', 'Warteschlange'],
    ['dli', 'Base de données'], ['dli', '名称'], ['dis', 'Stream Name'], ['dis', 'Name'], ['dis', '通道名称'], ['dis', 'Nom du flux'], ['swr', 'Organization'], ['swr', 'Image Name'],
    ['swr', 'Organisationsname'], ['swr', '组织名称'], ['swr', '镜像名称'], ['swr', 'Repository'], ['csms', 'Secret Name'], ['dew', 'Secret name'], ['kms', '凭据名称'], ['dew', 'Nom du secret'],
  ])('on %s: %s', (app, label) => {
    expect(namesResource('my-data.01', label, app)).toBe(true);
    expect(mayName(app)).toBe(true);
    // The same words mean nothing elsewhere.
    for (const other of ['ecm', 'rds', 'iam', '', `x${app}`]) expect(namesResource('my-data.01', label, other)).toBe(false);
  });

  test.each([
    ['obs', 'Name'], ['obs', 'Region'], ['obs', 'Object Name'], ['obs', 'Bucket Policy'], ['obs', 'Bucket size'], ['obs', '桶策略'], ['dli', 'Queue Type'], ['dli', 'Username'], ['dli', 'Status'],
    ['dli', 'File name'], ['dis', 'Stream Type'], ['swr', 'Image Tag'], ['swr', 'Name'], ['swr', '镜像版本'], ['dew', 'Name'], ['dew', 'Secret value'], ['dew', 'Key Name'], ['obs', null], ['obs', ''],
  ])('not on %s: %s', (app, label) => expect(namesResource('my-data.01', label, app)).toBe(false));

  test.each([['obs', 'Region'], ['obs', 'Loading'], ['obs', '区域'], ['dli', 'Type'], ['swr', 'Empty'], ['dis', 'Loading'], ['dis', 'none'], ['dis', 'Keine'], ['dis', '加载中'], ['dew', 'N/A']])(
    'and no word of the page’s own on %s: %s',
    (app, text) => {
      for (const label of ['Bucket Name', 'Queue Name', 'Stream Name', 'Image Name', 'Secret Name']) expect(namesResource(text, label, app)).toBe(false);
    },
  );

  test('on consoles without names no label is looked for', () => expect(['ecm', 'rds', ''].some(mayName)).toBe(false));
});

describe('what may be a name', () => {
  test.each(['a', 'my-bucket', 'logs.2026-01', 'Q_1', 'team/app', '测试桶', 'a'.repeat(64)])('%o', (text) => expect(isNameLike(text)).toBe(true));
  test.each(['', '-', '--', ' a', 'a ', 'two words', 'a\nb', 'a'.repeat(65), '.a', 'a,b', 'a-', '<b>', 'a:b', 'é', '(a)', '😀'])('not %o', (text) => expect(isNameLike(text)).toBe(false));
});

describe('an EIP by its address', () => {
  test.each(['EIP', 'EIP Address', 'Elastic IP', 'Public IP', 'Public IP Address', 'Bound EIP', 'IP Address (EIP) / EIP', 'Öffentliche IP', 'Elastische IP-Adresse', 'IP publique', 'Adresse IP publique', 'IP élastique', '弹性公网IP', '公网IP地址', '弹性IP'])(
    '%o says so on any console',
    (label) => {
      for (const app of ['ecm', 'vpc', 'elb', '']) expect(namesResource('80.158.1.2', label, app)).toBe(true);
    },
  );

  test.each(['Private IP', 'IP', 'Source IP', 'Destination IP', 'Private IP Address', '私网IP', 'Whitelist', 'Public Image', 'Recipient', null, '', 'Source public IP'])('%o does not', (label) => {
    for (const app of ['ecm', 'vpc', 'obs', 'dli']) expect(namesResource('80.158.1.2', label, app)).toBe(false);
  });

  test.each(['10.0.0.1', '192.168.0.4', '172.16.0.1', '172.31.255.255', '100.64.0.1', '100.125.1.250', '127.0.0.1', '169.254.169.254', '0.0.0.0', '224.0.0.1', '255.255.255.255', '239.1.1.1'])(
    '%s is none, whatever the label',
    (text) => {
      expect(isPublicAddress(text)).toBe(false);
      for (const [app, label] of [['ecm', 'EIP'], ['obs', 'Bucket'], ['dli', 'Name']] as const) expect(namesResource(text, label, app)).toBe(false);
    },
  );

  test.each(['80.158.1.2', '1.1.1.1', '172.15.0.1', '172.32.0.1', '100.63.0.1', '100.128.0.1', '192.167.1.1', '9.255.255.255', '223.255.255.255'])('%s may be one', (text) => expect(isPublicAddress(text)).toBe(true));
  test.each(['80.158.1', '80.158.1.256', '080.158.1.2', '80.158.1.2.3', '80.158.1.2/24', ' 80.158.1.2', '80.158.1.2:80', 'v1.2.3.4'])('%o is no address', (text) => expect(isPublicAddress(text)).toBe(false));

  test('no address of a private range is ever one', () => {
    const part = fc.nat({ max: 255 });
    const range = fc.oneof(
      fc.tuple(fc.constant(10), part),
      fc.tuple(fc.constant(192), fc.constant(168)),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 })),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 })),
      fc.tuple(fc.integer({ min: 224, max: 255 }), part),
    );
    fc.assert(fc.property(range, part, part, (head, c, d) => !isPublicAddress([...head, c, d].join('.'))), { numRuns: 5_000 });
  });
});

test('ends for any label', () => {
  for (const piece of ['(', 'a ', '桶', '公网', 'ip ', 'nom du ', '—']) namesResource('a', piece.repeat(100_000), 'obs');
  expect(namesResource('80.1.1.1', '('.repeat(1e6), 'obs')).toBe(false);
});

describe('a name in a text', () => {
  test.each<[string, ReturnType<typeof readName>]>([
    ['logs', { name: 'logs', at: 0, before: '' }],
    ['Bucket Name: logs', { name: 'logs', at: 13, before: 'Bucket Name: ' }],
    ['80.158.9.2', { name: '80.158.9.2', at: 0, before: '' }],
    ['80.158.9.2 (EIP)', { name: '80.158.9.2', at: 0, before: 'EIP: ' }],
    ['80.158.9.2 (5 Mbit/s)', { name: '80.158.9.2', at: 0, before: '' }],
    ['80.158.9.2（5 Mbit/s）', { name: '80.158.9.2', at: 0, before: '' }],
    ['80.158.9.2 | 5 Mbit/s', { name: '80.158.9.2', at: 0, before: '' }],
    ['Elastic IP: 80.158.9.5 | 5 Mbit/s', { name: '80.158.9.5', at: 12, before: 'Elastic IP: ' }],
    ['EIP：80.158.9.5（eip-1）', { name: '80.158.9.5', at: 4, before: 'EIP: ' }],
    ['10.0.0.5 (Private)', null],
    ['two words', null],
    ['Last login: 80.158.9.5 from Paris', null],
  ])('%s', (text, found) => expect(readName(text)).toEqual(found));
});
