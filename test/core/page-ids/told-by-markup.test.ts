import { describe, expect, test } from 'vitest';
import { idsInText } from '../../../src/core/page-ids/ids-in-text';

const hex = 'a'.repeat(32);
const uuid = '46b20c38-5c54-4781-9f00-d25d8c1717a8';
const told = (text: string) => idsInText(text).map(({ role, label }) => [role, label]);

describe('in XML and HTML, a label is', () => {
  test.each([
    [`<projectId>${hex}</projectId>`, 'projectId'],
    [`<server><id>${uuid}</id>\n  <project_id type="x">${hex}</project_id></server>`, 'project_id'],
    [`<iam:project-id xmlns:iam="http://iam">\n  ${hex}\n</iam:project-id>`, 'project-id'],
    [`<project><name>eu-de</name><id>${hex}</id></project>`, 'project id'],
    [`<project>\n<domain><id/></domain>\n<id>${hex}</id></project>`, 'project id'],
  ])('the name of its element: %s', (text, label) => expect(told(text).at(-1)).toEqual(['project', label]));

  test.each([
    [`<td>Project ID</td><td>${hex}</td>`, 'Project ID'],
    [`<tr>\n  <td class="k"><b>Project ID:</b></td>\n  <td class="v"><code>${hex}</code></td>\n</tr>`, 'Project ID'],
    [`<tr><th>Project</th><td>${hex}</td></tr>`, 'Project'],
    [`<dl><dt>ID du projet</dt><dd><span>${hex}</span></dd></dl>`, 'ID du projet'],
    [`<TD>项目ID</TD> <TD>${hex}</TD>`, '项目ID'],
  ])('the cell before its own: %s', (text, label) => expect(told(text)).toEqual([['project', label]]));

  test.each([
    [`<b>Project ID:</b> ${hex}`, 'Project ID'],
    [`<li><strong>Project ID</strong>: <code class="id">${hex}</code></li>`, 'Project ID'],
    [`Project ID: <a href="https://console/iam?region=eu-de">${hex}</a>`, 'Project ID'],
  ])('what stands before it: %s', (text, label) => expect(told(text)).toEqual([['project', label]]));

  test.each([
    `<tr><td>my project</td><td>${uuid}</td></tr>`,
    `<tr><td>web-1</td><td>Project ID</td><td>${uuid}</td></tr>`,
    `<tr><td>Project ID</td><td>eu-de</td><td>${uuid}</td></tr>`,
    `<tr><td>Project ID</td></tr><tr><td>${uuid}</td></tr>`,
    `<projectId>x</projectId><server>${uuid}</server>`,
    `<project><server><id>${uuid}</id></server></project>`,
    `<p>Project ID</p><p>${uuid}</p>`,
    `<project id="x"/><td>${uuid}</td>`,
    `<th>Project ID</th><th>ID</th></tr><tr><td>${uuid}</td>`,
  ])('not one of another: %s', (text) => expect(told(text)[0]?.[0]).toBe('resource'));
});
