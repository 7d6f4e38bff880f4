import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsInText } from '../../../src/core/page-ids/ids-in-text';
import { roleOfLabel } from '../../../src/core/resource-id/labels';
import { anyId } from '../resource-id/samples';

const uuid = (digit: number) => `46b20c38-5c54-4781-9f00-${String(digit).repeat(12)}`;
const hex = (digit: string) => digit.repeat(32);
const told = (text: string) => idsInText(text).map(({ id, role, label }) => [id, role, label]);

describe('IDs of a pasted text', () => {
  test('an alert', () => {
    const text = `Alarm al1604473987569z6n6nkpm1 on Instance ID: ${uuid(1)} (project ${hex('a')}).
Request ID: ${uuid(2)}; trace ${uuid(3)} by user "${hex('b')}"`;
    expect(told(text)).toEqual([
      ['al1604473987569z6n6nkpm1', 'resource', null],
      [uuid(1), 'resource', 'Instance ID'],
      [hex('a'), 'project', 'project'],
      [uuid(2), 'request', 'Request ID'],
      [uuid(3), 'trace', 'trace'],
      [hex('b'), 'user', 'user'],
    ]);
  });

  test('JSON, also within a text, and the object that a bare id belongs to', () => {
    const value = { project: { name: 'eu-de', id: hex('a') }, user: { id: hex('b'), domain: { id: hex('c') } }, server: { id: uuid(1), request_id: uuid(2) }, tenant_id: hex('d') };
    const expected = [
      [hex('a'), 'project', 'project id'],
      [hex('b'), 'user', 'user id'],
      [hex('c'), 'domain', 'domain id'],
      [uuid(1), 'resource', 'server id'],
      [uuid(2), 'request', 'request_id'],
      [hex('d'), 'project', 'tenant_id'],
    ];
    expect(told(JSON.stringify(value))).toEqual(expected);
    expect(told(JSON.stringify(value, null, 2))).toEqual(expected);
    expect(told(JSON.stringify({ body: JSON.stringify(value) }))).toEqual(expected);
  });

  test('JSON: the object around those beside it, and the list that holds it', () => {
    const value = { project: { domain: { id: hex('a') }, roles: [{ name: 'x' }], id: hex('b') }, users: [{ name: 'alice', id: hex('c') }, { id: hex('d') }], id: uuid(1) };
    const expected = [[hex('a'), 'domain', 'domain id'], [hex('b'), 'project', 'project id'], [hex('c'), 'user', 'users id'], [hex('d'), 'user', 'users id'], [uuid(1), 'resource', 'id']];
    expect(told(JSON.stringify(value))).toEqual(expected);
    expect(told(JSON.stringify(value, null, 2))).toEqual(expected);
  });

  test.each([
    [`GET https://ecs.eu-de.otc.t-systems.com/v1/${hex('a')}/cloudservers/${uuid(1)}`, '/v1/{project_id}', 'project'],
    [`path /v1.0/${hex('a')}/tracker`, '/v1.0/{project_id}', 'project'],
    [`https://iam/v3/projects/${hex('a')}`, 'projects', 'project'],
    [`/v3/users/${hex('a')}`, 'users', 'user'],
    [`/v1/${uuid(1)}`, null, 'resource'],
    [`/cloudservers/${hex('a')}`, null, 'resource'],
  ])('a path: %s', (text, label, role) => expect(told(text)[0]?.slice(1)).toEqual([role, label]));

  test.each([
    [`Projekt: eu-de (${hex('a')})`, 'Projekt'],
    [`Region: Europe, Project: eu-de main (${hex('a')})`, 'Project'],
    [`Projet : eu-de (${hex('a')})`, 'Projet'],
    [`项目：eu-de（${hex('a')}）`, '项目'],
    [`Project: "eu-de" ("${hex('a')}")`, 'Project'],
  ])('an ID in brackets after the name that has the label: %s', (text, label) => expect(told(text)).toEqual([[hex('a'), 'project', label]]));

  test.each([
    `Note: the server (${uuid(1)})`,
    `User: alice has deleted it (${uuid(1)})`,
    `Project: eu-de; server (${uuid(1)})`,
  ])('and none of another: %s', (text) => expect(told(text)[0]?.[1]).toBe('resource'));

  test('a log line and an address', () => {
    expect(told(`2026-01-01T10:00:00Z INFO projectId=${hex('a')} instance=${uuid(1)} Körper=${uuid(2)}`)).toEqual([
      [hex('a'), 'project', 'projectId'],
      [uuid(1), 'resource', 'instance'],
      [uuid(2), 'resource', 'Körper'],
    ]);
    expect(told(`https://console.x.com/ecm/?agencyId=${hex('a')}&region=eu-de#/ecs/detail?instanceId=${uuid(1)}`)).toEqual([
      [hex('a'), 'agency', 'agencyId'],
      [uuid(1), 'resource', 'instanceId'],
    ]);
  });

  test.each([',', ';', '\t', ' | '])('a table with the separator %o: the header is the label', (separator) => {
    const rows = [['Name', 'ID', 'Project ID', 'Request'], ['"a, b; c"', uuid(1), hex('a'), uuid(2)], ['d', uuid(3), hex('a'), ''], ['', uuid(4), '', '']];
    const text = rows.map((row) => row.join(separator)).join('\r\n');
    expect(told(text)).toEqual([
      [uuid(1), 'resource', 'ID'],
      [hex('a'), 'project', 'Project ID'],
      [uuid(2), 'request', 'Request'],
      [uuid(3), 'resource', 'ID'],
      [uuid(4), 'resource', 'ID'],
    ]);
    expect(idsInText(text)[1]?.count).toBe(2);
  });

  test('the last cell of one line is no label of the first of the next', () => {
    expect(told(`id,project\n${uuid(1)},x\n${uuid(2)},my project\n${uuid(3)},y`).map(([, role]) => role)).toEqual(['resource', 'resource', 'resource']);
  });

  test('nor under an empty header, and a stray quote spoils its own line only', () => {
    expect(told(`,name\n${uuid(1)},my project\n${uuid(2)},y`).map(([, role]) => role)).toEqual(['resource', 'resource']);
    expect(told(`size,id,project_id\n3,,\n5" disk,${uuid(1)},${hex('a')}\n4,${uuid(2)},${hex('b')}`).slice(-2)).toEqual([
      [uuid(2), 'resource', 'id'],
      [hex('b'), 'project', 'project_id'],
    ]);
  });

  test('in a cell, what stands right before an ID outweighs the header', () => {
    expect(told(`time,message\n1,"Request ID: ${uuid(1)}"\n2,${uuid(2)}`)).toEqual([[uuid(1), 'request', 'Request ID'], [uuid(2), 'resource', 'message']]);
  });

  test('lines that are no table have no header', () => {
    expect(told(`a, b and c\n${uuid(1)}`)).toEqual([[uuid(1), 'resource', null]]);
    expect(told(`${uuid(2)},x\n${uuid(1)},y`)).toEqual([[uuid(2), 'resource', null], [uuid(1), 'resource', null]]);
  });

  test('the same ID once, with its count and the label that says most', () => {
    const text = `${uuid(1)} ID: ${uuid(1)} request_id=${uuid(1)} Status: ${uuid(1)}, volume: ${uuid(2)}, ${uuid(2)}`;
    expect(idsInText(text)).toEqual([
      { id: uuid(1), kind: 'uuid', role: 'request', label: 'request_id', count: 4 },
      { id: uuid(2), kind: 'uuid', role: 'resource', label: 'volume', count: 2 },
    ]);
  });

  test('the same hex in capitals is the same ID, written as it came first', () => {
    const [small, big] = ['abcdef01-5c54-4781-9f00-abcdefabcdef', 'ABCDEF01-5C54-4781-9F00-ABCDEFABCDEF'];
    expect(idsInText(`${big} ${small} volume: ${big}`)).toEqual([{ id: big, kind: 'uuid', role: 'resource', label: 'volume', count: 3 }]);
    expect(idsInText(`al1604473987569z6n6nkpm1 al1604473987569Z6n6nkpm1`)).toHaveLength(2);
  });

  test('none', () => expect([idsInText(''), idsInText('\n,\n'), idsInText('hello')]).toEqual([[], [], []]));
});

describe('for any text', () => {
  const labels = ['Project ID', 'Request ID', 'Trace ID', 'Benutzer-ID', 'ID du compte', '项目ID', 'agency_id', 'jobId', 'Access key ID', 'Instance ID'];
  // No letters or digits, so that nothing else could be a label or a part of it.
  const between = fc.string({ unit: fc.constantFrom(...' \n.;,!?#%é源😀'), maxLength: 10 });
  const spelled = fc.constantFrom(': ', '：', '=', ' = ', '": "', '\\":\\"', ':\n', " : '");

  test('an ID keeps the role that its label gives it', () => {
    const labelled = fc.tuple(between, fc.constantFrom(...labels), spelled, anyId);
    fc.assert(
      fc.property(fc.uniqueArray(labelled, { minLength: 1, maxLength: 5, selector: ([, , , { id }]) => id }), (parts) => {
        const text = parts.map(([before, label, sign, { id }]) => `${before}\n${label}${sign}${id}`).join(' ; ');
        const isSure = (kind: string) => ['database', 'drs-job', 'urn', 'ces'].includes(kind);
        expect(idsInText(text).map(({ id, role }) => [id, role])).toEqual(
          parts.map(([, label, , { id, kind }]) => [id, isSure(kind) ? 'resource' : roleOfLabel(label)]),
        );
      }),
      { numRuns: 10_000 },
    );
  });

  test('every ID is listed once, in order, and the counts add up', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyId, fc.integer({ min: 1, max: 3 })), { maxLength: 6 }), fc.string(), (ids, around) => {
        const text = ids.flatMap(([{ id }, count]) => Array.from({ length: count }, () => id)).join(' , ');
        const listed = idsInText(`${text}\n\n${around.replace(/[\w-]/g, '')}`);
        expect(listed.map(({ id }) => id)).toEqual([...new Set(ids.map(([{ id }]) => id))]);
        expect(listed.reduce((sum, { count }) => sum + count, 0)).toBe(ids.reduce((sum, [, count]) => sum + count, 0));
      }),
      { numRuns: 5_000 },
    );
  });

  test.each([
    ['one long line of CSV', `id,x\n${`${uuid(1)},`.repeat(28_000)}`],
    ['blanks before IDs', `${' '.repeat(100)}${uuid(1)}`.repeat(8_000)],
    ['labels before IDs', `${'a '.repeat(60)}: ${uuid(1)} `.repeat(6_000)],
    ['open braces', `"a": {"b": {"id": "${uuid(1)}" `.repeat(15_000)],
    ['quotes', `${'"'.repeat(60)}${uuid(1)}`.repeat(10_000)],
  ])('a megabyte of %s ends', (_, text) => expect(idsInText(text)).toHaveLength(1));
});
