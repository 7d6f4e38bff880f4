import { describe, expect, test } from 'vitest';
import { idsInText } from '../../../src/core/page-ids/ids-in-text';

const hex = 'a'.repeat(32);
const uuid = '46b20c38-5c54-4781-9f00-d25d8c1717a8';
const told = (text: string) => idsInText(text).map(({ role, label }) => [role, label]);

describe('a label is told from its ID by', () => {
  test('an open brace', () => expect(told(`Set-Cookie: J_SESSION_ID={${hex}}; Path=/`)).toEqual([['key', 'J_SESSION_ID']]));

  test.each([
    [`**Project ID:** ${hex}`, 'Project ID'],
    [`- **Project ID**: ${hex}`, 'Project ID'],
    [`Project ID: **${hex}**`, 'Project ID'],
    [`**Project ID:** \`${hex}\``, 'Project ID'],
    [`Project ID: \`${hex}\``, 'Project ID'],
    [`* **Project ID** \`${hex}\``, 'Project ID'],
    [`\`project_id\`: \`${hex}\``, 'project_id'],
    [`Status is **active**, **Projekt-ID:** *${hex}*`, 'Projekt-ID'],
  ])('Markdown: %s', (text, label) => expect(told(text)).toEqual([['project', label]]));

  test.each([
    [`"project_id" => "${hex}"`, 'project_id'],
    [`:project_id=>"${hex}"`, 'project_id'],
    [`'id' => 'x', 'tenant_id' => '${hex}',`, 'tenant_id'],
    [`Project ID -> ${hex}`, 'Project ID'],
    [`Project ID → ${hex}`, 'Project ID'],
    [`Project ID – ${hex}`, 'Project ID'],
    [`Project ID — ${hex}`, 'Project ID'],
    [`Project - ${hex}`, 'Project -'],
    [`Region eu-de, project — ${hex}`, 'project'],
    [`The project ID is ${hex}.`, 'project ID'],
    [`L'ID du projet est ${hex}`, "L'ID du projet"],
    [`Die Projekt-ID ist "${hex}"`, 'Projekt-ID'],
  ])('a dash, an arrow or a verb: %s', (text, label) => expect(told(text)).toEqual([['project', label]]));

  test.each([
    [`账号ID（${hex}）`, 'domain', '账号ID'],
    [`项目ID(${hex})`, 'project', '项目ID'],
    [`项目ID【${hex}】`, 'project', '项目ID'],
    [`实例的项目ID为${hex}`, 'project', '实例的项目ID'],
    [`项目 ID 是 ${hex}，区域为 eu-de`, 'project', '项目 ID'],
    [`项目ID为：${hex}`, 'project', '项目ID'],
    [`项目ID为“${hex}”`, 'project', '项目ID'],
    [`web-1 (项目ID为${hex})`, 'project', '项目ID'],
    [`用户（${hex}）`, 'user', '用户'],
    [`Project ID(${hex})`, 'project', 'Project ID'],
    [`Project ID (${hex})`, 'project', 'Project ID'],
  ])('brackets and words of Chinese: %s', (text, role, label) => expect(told(text)).toEqual([[role, label]]));

  test.each([`req_id=${uuid}`, `INFO reqId: ${uuid}`, `request-id: ${uuid}`, `"reqId":"${uuid}"`, `[req_id=${uuid}]`])('what is short for a request: %s', (text) =>
    expect(told(text)[0]?.[0]).toBe('request'),
  );
});

describe('but not what stands there by chance', () => {
  test.each([
    `We removed the project — ${uuid} was its last server`,
    `Moved from the old project → ${uuid}`,
    `项目下的实例为${uuid}`,
    `项目ID为空，实例${uuid}（已删除）`,
    `删除了项目的实例（${uuid}）`,
    `项目因为 ${uuid} 不可用`,
    `行为: ${uuid}`,
    `Our project is ${uuid}`,
    `**Project** is active. **Server:** ${uuid}`,
    `**Project**: eu-de\n**${uuid}**`,
    `removeFromProject(${uuid})`,
    `Project > Servers > ${uuid}`,
    `project_id => nil, server => ${uuid}`,
  ])('%s', (text) => expect(told(text)[0]?.[0]).toBe('resource'));
});
