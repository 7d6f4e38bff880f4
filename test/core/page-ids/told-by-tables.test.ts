import { describe, expect, test } from 'vitest';
import { idsInText } from '../../../src/core/page-ids/ids-in-text';

const hex = (digit: string) => digit.repeat(32);
const uuid = (digit: number) => `46b20c38-5c54-4781-9f00-${String(digit).repeat(12)}`;
const told = (text: string) => idsInText(text).map(({ id, role, label }) => [id, role, label]);
const lines = (...all: string[]) => all.join('\n');
const rule = `+------------+${'-'.repeat(34)}+`;

describe('a table of names and values', () => {
  const rows = [`| id         | ${uuid(1)} |`, `| name       | web |`, `| project_id | ${hex('a')} |`, `| user       | ${hex('b')} |`];
  const expected = (user: string) => [[uuid(1), 'resource', 'id'], [hex('a'), 'project', 'project_id'], [hex('b'), user, 'user']];

  test('of a command line, with its head and without', () => {
    expect(told(lines(rule, '| Field      | Value |', rule, ...rows, rule))).toEqual(expected('user'));
    expect(told(lines('$ openstack server show web', rule, '| Property   | Value |', rule, ...rows, rule))).toEqual(expected('user'));
    expect(told(lines(rule, ...rows.slice(0, 3), rule))).toEqual(expected('user').slice(0, 2));
    expect(told(rows[2] as string)).toEqual([[hex('a'), 'project', 'project_id']]);
    expect(told(lines('│ Field │ Value │', `│ project_id │ ${hex('a')} │`))).toEqual([[hex('a'), 'project', 'project_id']]);
  });

  test('of Markdown', () => {
    expect(told(lines('Server:', '', '| Field | Value |', '|---|---|', `| **Project ID** | \`${hex('a')}\` |`, `| VPC | ${uuid(1)} |`))).toEqual([
      [hex('a'), 'project', 'Project ID'],
      [uuid(1), 'resource', 'VPC'],
    ]);
  });
});

describe('a head over rows', () => {
  const expected = [[hex('a'), 'project', 'Project ID'], [uuid(1), 'resource', 'ID'], [hex('b'), 'project', 'Project ID'], [uuid(2), 'resource', 'ID']];

  test('with borders, after other text, twice', () => {
    const table = (project: string, id: string) => lines(rule, '| Name | Project ID | ID |', rule, `| my project | ${project} | ${id} |`, rule);
    expect(told(lines('> server list', table(hex('a'), uuid(1)), '', 'And:', table(hex('b'), uuid(2))))).toEqual(expected);
  });

  test('with borders, right behind each other', () => {
    const table = (project: string, id: string) => lines(rule, '| ID | Project ID |', rule, `| ${id} | ${project} |`, rule);
    const other = lines(rule, '| Field | Value |', rule, `| tenant | ${hex('b')} |`, `| image | web (${uuid(2)}) |`, rule);
    const first = [[uuid(1), 'resource', 'ID'], [hex('a'), 'project', 'Project ID']];
    expect(told(lines(table(hex('a'), uuid(1)), other))).toEqual([...first, [hex('b'), 'domain', 'tenant'], [uuid(2), 'resource', 'image']]);
  });

  test('of two columns: the head outweighs the cell before', () => {
    expect(told(lines(rule, '| Name | ID |', rule, `| my_project | ${uuid(1)} |`, `| user_id | ${uuid(2)} |`, rule))).toEqual([
      [uuid(1), 'resource', 'ID'],
      [uuid(2), 'resource', 'ID'],
    ]);
    expect(told(lines(rule, '| Name | Project ID |', rule, `| user | ${hex('a')} |`, rule))).toEqual([[hex('a'), 'project', 'Project ID']]);
  });

  test('of Markdown and of databases', () => {
    expect(told(lines('Some text.', '', '| Name | Project ID | ID |', '| :--- | :-: | --- |', `| a | \`${hex('a')}\` | ${uuid(1)} |`, `| b | **${hex('b')}** | ${uuid(2)} |`))).toEqual(expected);
    expect(told(lines('=> select 1;', ' Project ID | ID ', '------+-----', ` ${hex('a')} | ${uuid(1)}`, ` ${hex('b')} | ${uuid(2)}`, '(2 rows)'))).toEqual(expected);
  });

  test('where rows hold nothing but dashes', () => {
    const dashes = '| - | - | - |';
    expect(told(lines('| Name | Project ID | ID |', '|-|-|-|', dashes, dashes, `| a | ${hex('a')} | ${uuid(1)} |`))).toEqual(expected.slice(0, 2));
  });

  test('aligned by blanks', () => {
    const at = (...cells: string[]) => cells.map((cell) => cell.padEnd(40)).join('').trimEnd();
    expect(told(lines(at('NAME', 'Project ID', 'ID'), at('my project', hex('a'), uuid(1)), at('b', hex('b'), uuid(2))))).toEqual(expected);
    expect(told(lines('$ kubectl get it', 'NAME    PROJECT_ID   AGE', `web-1   ${hex('a')}   3d`))).toEqual([[hex('a'), 'project', 'PROJECT_ID']]);
    expect(told(lines('name        project_id', `web-1       ${hex('a')}`))).toEqual([[hex('a'), 'project', 'project_id']]);
    expect(told(lines('name project_id', `web-1 ${hex('a')}`, `web-2 ${hex('b')}`))).toEqual([[hex('a'), 'project', 'project_id'], [hex('b'), 'project', 'project_id']]);
    expect(told(lines('ID    Project ID    Status', `${uuid(1)}    ${hex('a')}    up`))).toEqual([[uuid(1), 'resource', 'ID'], [hex('a'), 'project', 'Project ID']]);
    expect(told(lines('Result', 'Name    TenantId', '------  --------', `web 1   ${hex('a')}`))).toEqual([[hex('a'), 'project', 'TenantId']]);
  });
});

describe('no table', () => {
  test.each([
    lines('2026-01-01 | INFO | Deleted project', `2026-01-01 | INFO | ${uuid(1)}`),
    lines('| my project | x |', `| server | ${uuid(1)} |`),
    `| my project | ${uuid(1)} |`,
    `| project | x | ${uuid(1)} |`,
    lines('name  project', '', `web   ${uuid(1)}`),
    lines('We moved the project', `to the server  ${uuid(1)}`),
    lines('Their projects  and servers.', `are ${uuid(1)}`),
    lines('moved project', `web-1 ${uuid(1)}`),
    lines('Region: eu-de  Project: x', `Web            ${uuid(1)}`),
    lines('a project  of ours.', `a server   ${uuid(1)}`),
    lines('web-0  project  3', `web-1  ${uuid(1)}  3`),
    lines('NAME  PROJECT', 'web   x', '', 'Done:', `web   ${uuid(1)}`),
    lines('NAME  PROJECT', `web   x   ${uuid(1)}`),
    lines('PROJECT  VPC', uuid(1)),
    lines('PROJECT  VPC', `${uuid(1)} was deleted`),
    lines('Project ID (x', `${uuid(1)} y`),
    lines('my project -  (', `${uuid(1)} y`),
    lines('2026-01-01,INFO,Deleted project', `2026-01-01,INFO,${uuid(1)}`),
    lines('12:00:01\tINFO\tProject', `12:00:02\tINFO\t${uuid(1)}`),
    lines(rule, '| Name | Project ID |', rule, '| web | x |', rule, `web-1 ${uuid(1)}`),
  ])('%s', (text) => expect(told(text)[0]?.[1]).toBe('resource'));

  test('an ID on the line below its label', () => {
    expect(told(lines('VPC  Project ID', `${hex('a')}: active`))).toEqual([[hex('a'), 'project', 'Project ID']]);
    expect(told(lines('VPC Project ID', `${hex('a')} is active`))).toEqual([[hex('a'), 'project', 'Project ID']]);
    expect(told(lines('Project ID', hex('a'), 'User ID', hex('b')))).toEqual([[hex('a'), 'project', 'Project ID'], [hex('b'), 'user', 'User ID']]);
  });

  test('in a log with bars, words before an ID count, those of its own line only', () => {
    expect(told(lines('INFO | started', `INFO | in project ${hex('a')}`))).toEqual([[hex('a'), 'project', 'project']]);
    expect(told(lines('Key | Name', `${uuid(1)} | my project`, `${uuid(2)} | x`)).map(([, role]) => role)).toEqual(['resource', 'resource']);
  });

  test('below one, words before an ID count again', () => {
    expect(told(lines('NAME  PROJECT_ID', `web   ${hex('a')}`, '', `by user ${hex('b')}`))[1]).toEqual([hex('b'), 'user', 'user']);
    expect(told(lines('| Name | ID |', '|---|---|', `| a | ${uuid(1)} |`, '', `in project ${hex('b')}`))[1]).toEqual([hex('b'), 'project', 'project']);
  });

  test.each([
    ['bars', `| a | ${uuid(1)} `],
    ['rows', `| project_id | ${uuid(1)} |\n`],
    ['heads', `NAME  PROJECT_ID\nweb   ${uuid(1)}\n\n`],
    ['rules', `+---+---+\n| Name | ID |\n+--+\n| ${uuid(1)} | x |\n`],
    ['blanks', `${' '.repeat(90)}a  b${' '.repeat(400)}\n${uuid(1)}\n`],
    ['open tags', `<project a="${'x'.repeat(90)}"><td>${uuid(1)} `],
    ['stars', `${'*'.repeat(60)}Project ID${'*'.repeat(60)}: ${uuid(1)} `],
  ])('a megabyte of %s ends', (_, piece) => expect(idsInText(piece.repeat(2 ** 20 / piece.length))).toHaveLength(1));
});
