import { describe, expect, test } from 'vitest';
import { readTraces } from '../../../src/core/trace/read-traces';
import rows from '../../fixtures/traces.json' with { type: 'json' };

/** What the published samples must say once read, beside their raw entries: the first trace of each. */
const expected: Record<string, object> = {
  '02_otc_head_v1_list': {
    id: 'e001ccb9-bc09-11e6-b00b-4b2a61338db6',
    time: 1472148708232,
    recordedAt: 1481066128032,
    name: 'deleteEip',
    rating: 'warning',
    serviceType: 'VPC',
    resourceType: 'eip',
    resourceName: '192.144.163.1',
    resourceId: 'd502809d-0d1d-41ce-9690-784282142ccc',
    traceType: 'ConsoleAction',
    code: '200',
    apiVersion: '2.0',
    reason: 'Update port fail. (VPC.0514)',
    user: expect.objectContaining({ name: 'xxx', domainName: 'xxx', domainId: 'ded649d814464428ba89d04d7955c93e', id: null }),
    request: null,
  },
  '08_otc_umn_example_ecs_create': {
    time: Date.UTC(2016, 11, 8, 3, 7, 28),
    recordedAt: Date.UTC(2016, 11, 8, 3, 7, 28),
    rating: 'normal',
    reason: null,
    sourceIp: null,
    traceType: 'SystemAction',
    user: expect.objectContaining({ name: 'aaa/op_service', id: 'f2fe9fac63414a35a7d03108d5f1ea73', domainName: 'aaa' }),
    request: { kind: 'json', value: { server: expect.objectContaining({ name: 'as-config-15f1_XWO68TFC' }) } },
  },
  '09_otc_umn_example_evs_create': { time: Date.UTC(2016, 11, 8, 3, 24, 4), sourceIp: '10.146.230.124', request: null, response: null },
  '10_otc_umn_fdcda4c_example_ecs_strings': {
    time: Date.UTC(2016, 11, 1, 3, 7, 28),
    rating: 'normal',
    request: { kind: 'json', value: { server: expect.objectContaining({ key_name: 'KeyPair-3e51' }) } },
    response: { kind: 'json', value: expect.objectContaining({ status: 'SUCCESS' }) },
  },
  '12_swiss_umn_example_ecs_create': {
    time: 1718777931170,
    message: 'success',
    requestId: null,
    isReadOnly: false,
    user: expect.objectContaining({ name: 'IAMUserA', isRoot: true, type: 'User', accessKeyId: 'HSTAZVL6WYS0J5MYE2GA' }),
  },
  '13_swiss_umn_example_evs_create': { requestId: 'defe9cf7b5ca4566860edbebb181e17a', request: null },
  '16_otc_md_umn_ecs': { time: Date.UTC(2016, 11, 1, 3, 7, 28), rating: 'normal' },
  '18_otc_md_as': { time: Date.UTC(2016, 11, 15, 7, 27, 40), name: 'createScalingPolicy', code: '200' },
  '24_java_openstack4j_v1_response': {
    user: expect.objectContaining({
      name: 'xxx',
      assumedBy: { name: 'xxx', id: 'c5140af45b5d4b399dea8f900f1dcf1b', domainName: 'xxx' },
    }),
    response: { kind: 'json', value: { code: 'VPC.0514', message: 'Update port fail.' } },
  },
  '24_java_openstack4j_v2_response': { rating: 'warning', user: expect.objectContaining({ id: 'a2e899190fcd444084a68fc0ac2sc1e9' }) },
  '25_py_sdk_v1_dict': { user: expect.objectContaining({ name: '{"name":"xxx","domain":{"name":"xxx.................}', id: null }) },
  '26_py_sdk_v2_dict': { rating: 'warning' },
  '31_terraform_fgs_cts_trigger_template': {
    key: 'untraced-0',
    id: null,
    time: null,
    name: null,
    resourceId: null,
    code: '204',
    serviceType: 'FunctionGraph',
    rating: 'normal',
    user: expect.objectContaining({ name: 'userName', id: null, domainName: 'domainName' }),
    unreadable: null,
  },
};

/** What a body holds on the wire, found without our reader. */
const entriesOf = (value: { traces?: unknown[] }): unknown[] => value.traces ?? [value];

describe('published samples that are JSON', () => {
  const readable = rows.filter((row) => row.parses);

  test('each has an expectation', () => {
    expect(readable.map((row) => row.name).toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  test.each(readable)('$name', ({ name, raw }) => {
    const list = readTraces(raw);
    if (!list.ok) throw new Error(list.failure.detail);
    const entries = entriesOf(JSON.parse(raw));
    expect(list.value.count).toBe(entries.length);
    expect(list.value.traces.map((trace) => trace.raw)).toEqual(entries);
    expect(list.value.traces.every((trace) => trace.unreadable === null)).toBe(true);
    expect(list.value.traces[0]).toMatchObject(expected[name] ?? { name: 'no expectation' });
  });

  test('the marker of a list', () => {
    const list = readTraces(rows.find((row) => row.name === '02_otc_head_v1_list')?.raw ?? '');
    expect(list).toMatchObject({ ok: true, value: { marker: 'e001ccb8-bc09-11e6-b2cc-2640a43cc6e8', count: 2 } });
  });
});

describe('published samples that are not JSON', () => {
  test.each(rows.filter((row) => !row.parses))('$name', ({ raw }) => {
    const list = readTraces(raw);
    expect(list).toMatchObject({ ok: false, failure: { kind: 'bad-response' } });
    const detail = list.ok ? '' : (list.failure.detail ?? '');
    expect(detail).toMatch(/^The answer was (broken JSON|text): “/);
    expect(detail.length).toBeLessThan(130);
  });
});
