import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cluesOf } from '../../../src/content/clues';
import { idUnder } from '../../../src/content/id-under';
import { ids, spotOn, stage } from './stage';

const { uuid, other, hex } = ids;
const it = `<span id="it">${uuid}</span>`;

const clues = (html: string, across = 0.6, down = 0.5) => {
  const found = idUnder(spotOn(stage(html), across, down), 'ask');
  expect(found, 'an ID under the pointer').not.toBeNull();
  return cluesOf(found!);
};

beforeEach(() => page.viewport(1200, 800));

const table = (heads: string[], ...rows: string[][]): string =>
  `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
const flex = 'display:flex;gap:8px';
const cell = 'width:300px;overflow:hidden';
const grid = (rows: string[][], more = '') =>
  `<div ${more}>${rows.map((row, at) => `<div class="${at ? 'row' : 'head'}" style="${flex}">${row.map((text) => `<div style="${cell}"><span>${text}</span></div>`).join('')}</div>`).join('')}</div>`;

/** Rows of a component that takes all its cells in slots. */
const slotted = (row: number) =>
  `<x-slots>${['Node name', 'Node ID', 'Zone', 'node-a', row === 0 ? it : other, 'eu-de-01', 'node-b', row === 1 ? it : other, 'eu-de-01'].map((text, at) => `<p slot="c${at}" style="margin:0">${text}</p>`).join('')}</x-slots>`;

/** A table whose first column stands in a table of its own, as if it stayed put. */
const sideBySide = (style = '') =>
  `<div style="display:flex"><div><table style="line-height:20px"><thead><tr style="${style}"><th>Name</th></tr></thead><tbody><tr><td>asg-web</td></tr><tr><td>asg-batch</td></tr></tbody></table></div>
   <div><table style="line-height:20px"><thead><tr><th>Zone</th><th>Group ID</th></tr></thead><tbody><tr><td>eu-de-01</td><td>${other}</td></tr><tr><td>eu-de-02</td><td>${it}</td></tr></tbody></table></div></div>`;

const gridRow = (role: string, ...texts: string[]) =>
  `<div role="row" style="display:grid;grid-template-columns:160px 360px">${texts.map((text) => `<div role="${role}">${text}</div>`).join('')}</div>`;

/** Components, by their name, with what their shadow roots hold. */
const components: Record<string, string> = {
  'x-labelled': '<section>Project ID: <slot></slot></section>',
  'x-row': `<div style="${flex}"><div>Account ID</div><slot></slot></div>`,
  'x-id': `<b><span>${uuid}</span></b>`,
  'x-field': `<input readonly size="50" value="${uuid}">`,
  'x-outer': '<x-inner><slot></slot></x-inner>',
  'x-inner': '<p>Backup ID: <slot></slot></p>',
  'x-head': gridRow('columnheader', 'Name', 'Vault ID'),
  'x-body': gridRow('gridcell', 'vault-prod', uuid) + gridRow('gridcell', 'vault-dev', other),
  'x-grid': '<div role="grid"><x-head style="display:block"></x-head><x-body style="display:block"></x-body></div>',
  'x-slots': `<table style="table-layout:fixed;width:900px"><thead><tr>${[0, 1, 2].map((at) => `<th><slot name="c${at}"></slot></th>`).join('')}</tr></thead><tbody>${[3, 6].map((from) => `<tr>${[0, 1, 2].map((at) => `<td><slot name="c${from + at}"></slot></td>`).join('')}</tr>`).join('')}</tbody></table>`,
};
for (const [name, shadow] of Object.entries(components)) {
  customElements.define(name, class extends HTMLElement {
    connectedCallback() {
      if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).innerHTML = shadow;
    }
  });
}

const lines = (...all: string[]) => `<pre id="it" style="display:inline-block;font:12px/20px monospace">${all.join('\n')}</pre>`;

test.each([
  ['commas', lines('name,project_id,"zone"', `"web, 1",${uuid},"1"`), 'project_id'],
  ['quotes', lines('name,project_id,zone', `"web, 1","${uuid}","1"`), 'project_id'],
  ['tabs', lines('user id\tname', `${uuid}\tweb-1`), 'user id'],
  ['a line that is none', lines('a log', `one, two ${uuid}, three`), 'two'],
])('the label in lines with %s', (_, html, label) => {
  const found = idUnder(spotOn(stage(html), 0.5, 0.8), 'ask');
  expect(found?.id).toBe(uuid);
  expect(cluesOf(found!).label).toBe(label);
});

describe('the label', () => {
  const labels: Record<string, [html: string, label: string]> = {
    'before it in its text': [`<span id="it">Project ID: ${uuid}</span>`, 'Project ID'],
    'before it in another element': [`<p><b>Project ID:</b> <code id="it">${uuid}</code></p>`, 'Project ID'],
    'the last before it': [`<p>Project ID: ${hex}, Instance ID: ${it}</p>`, 'Instance ID'],
    'before it in braces': [`<pre id="it" style="display:inline-block">Set-Cookie: J_SESSION_ID={${hex}}; Path=/</pre>`, 'J_SESSION_ID'],
    'a word before it in a line of others': [`<footer>Console 25.11.3 · Session ${it}</footer>`, 'Session'],
    'the key in a line of a log': [`<pre id="it" style="display:inline-block">[req-1] attached volume_id=${uuid}</pre>`, 'volume_id'],
    'after a sentence': [`<p><b>Migration failed.</b> Request ID: ${it}</p>`, 'Request ID'],
    'behind a margin': [`<p>Project ID: <code>${other}</code><b style="margin-left:8px">Disk ID: ${it}</b></p>`, 'Disk ID'],
    'in JSON': [`<pre id="it" style="display:inline-block">{"status": "ok", "project_id": "${uuid}"}</pre>`, 'project_id'],
    'in YAML with spans for colours': [`<pre><span>spec:</span>\n  <span>user_id</span><span>:</span> ${it}\n</pre>`, 'user_id'],
    'over its column': [table(['Name', 'VPC', 'Status'], ['web-1', it, 'ok']), 'VPC'],
    'over its column in an old table': [`<table><tr><th>Name</th><th>Request ID</th></tr><tr><td>web-1</td><td>${it}</td></tr></table>`, 'Request ID'],
    'over its column in a table of its own': [
      `<div><div><table><tr><th style="width:200px">Name</th><th style="width:400px">Project ID</th></tr></table></div>
       <div style="height:80px;overflow:auto"><table><tr><td style="width:200px">web-1</td><td style="width:400px">${it}</td></tr></table></div></div>`,
      'Project ID',
    ],
    'over its column in a table of its own, with a hidden row of heads to measure by': [
      `<div><div><table><thead><tr><td style="width:50px"></td><th style="width:200px">Name</th><th style="width:400px">Project ID</th></tr></thead></table></div>
       <div style="height:80px;overflow:auto"><table><tbody><tr aria-hidden="true" style="visibility:collapse"><th>x</th><th>Name</th><th>Project ID</th></tr>
       <tr><td style="width:50px">+</td><td style="width:200px">web-1</td><td style="width:400px">${it}</td></tr></tbody></table></div></div>`,
      'Project ID',
    ],
    'over its column in an ARIA grid': [
      `<div role="grid"><div role="row" style="${flex}"><b role="columnheader" style="${cell}">Name</b><b role="columnheader" style="${cell}">User ID</b></div>
       <div role="rowgroup"><div role="row" style="${flex}"><i role="gridcell" style="${cell}">web-1</i><i role="gridcell" style="${cell}">${it}</i></div></div></div>`,
      'User ID',
    ],
    'the lowest of grouped heads': [
      `<table><thead><tr><th>Server</th><th colspan="2">Network</th></tr><tr><th>Name</th><th>VPC ID</th><th>Zone</th></tr></thead><tbody><tr><td>web-1</td><td>${it}</td><td>1</td></tr></tbody></table>`,
      'VPC ID',
    ],
    'the last words of a long term': [`<dl><dt>The identifier under which this resource can be found again later on: Server group ID</dt><dd>${it}</dd></dl>`, 'which this resource can be found again later on: Server group ID'.slice(-60).replace(/^\S*\s/, '')],
    'the first words of a long head, where these say what it is': [
      table(['Name', 'Project ID (the project in which this server was created, or to which it was moved)'], ['web-1', it]),
      'Project ID',
    ],
    'over its column, though its cell says ID': [table(['Name', 'Project'], ['web-1', `<div>ID: ${it}</div>`]), 'Project'],
    'in its cell, in a column of names': [table(['Name/ID', 'Zone'], [`<div>web-1</div><div>ID: ${it}</div>`, '1']), 'ID'],
    'over its column of plain elements': [grid([['Name', 'Agency', 'Zone'], ['web-1', uuid.replace(/^/, '<b id="it">'), '1']]), 'Agency'],
    'over its column of plain elements, far up': [
      grid([['Name', 'Agency'], ['web-1', other], ['web-2', other], ['web-3', `<b id="it">${uuid}</b>`]]),
      'Agency',
    ],
    'over plain columns outside of what scrolls': [
      `<section><div style="${flex}"><p style="${cell}">Name</p><p style="${cell}">Domain ID</p></div><div style="height:90px;overflow:auto"><div>
       <div style="${flex}"><p style="${cell}">a</p><p style="${cell}">${other}</p></div>
       <div style="${flex}"><p style="${cell}">b</p><p style="${cell}">${it}</p></div></div></div></section>`,
      'Domain ID',
    ],
    'over its column of one grid': [
      `<div style="display:grid;grid-template-columns:repeat(3,300px)"><b>Gateway</b><b>Project ID</b><b>Zone</b><i>nat-a</i><i>${other}</i><i>1</i><i>nat-b</i><i>${it}</i><i>2</i></div>`,
      'Project ID',
    ],
    'over its column, of two that overlap the one with its number': [
      `<table style="table-layout:fixed;width:600px"><tr><th>Name</th><th style="position:relative;left:-200px">Health</th><th>Instance ID</th></tr>
       <tr><td>web-1</td><td>ok</td><td><span id="it" style="font-size:8px">${uuid}</span></td></tr></table>`,
      'Instance ID',
    ],
    'over rows of plain elements, heads in a table of their own': [
      `<div><div><table style="table-layout:fixed;width:800px"><thead><tr><th>Name</th><th>Project ID</th></tr></thead></table></div>
       <div style="height:200px;width:800px"><div><div style="${flex}"><div style="width:396px">web-1</div><div style="width:396px">${it}</div></div></div></div></div>`,
      'Project ID',
    ],
    'not in another table above': [
      `<div><table><thead><tr><th>Project ID</th></tr></thead><tr><td>x</td></tr></table><table><tr><td class="k">Disk ID</td><td>${it}</td></tr></table></div>`,
      'Disk ID',
    ],
    'of a digest': [`<span id="it">MD5 (disk.qcow2) = ${hex}</span>`, 'MD5 (disk.qcow2)'],
    'in brackets': [`<p><span>eu-de <i>(Project ID <b id="it">${uuid}</b>)</i></span></p>`, 'Project ID'],
    'of a component’s field': [`<x-field id="it" label="Image ID"></x-field>`, 'Image ID'],
    'in quotes': [`<div style="${flex}"><code>"project_id":</code><code>${it}</code></div>`, 'project_id'],
    'its term': [`<dl><dt>Name</dt><dd>web-1</dd><dt>Trace ID</dt><dd>${it}</dd></dl>`, 'Trace ID'],
    'the head of its row': [`<table><tr><th>Name</th><td>web-1</td><th>Benutzer-ID</th><td>${it}</td></tr></table>`, 'Benutzer-ID'],
    'the cell before it, where there is no head': [`<table><tr><td class="k">Projekt-ID</td><td>${it}</td></tr></table>`, 'Projekt-ID'],
    'a field’s label': [`<label for="it">Project ID</label><input id="it" readonly size="50" value="${uuid}">`, 'Project ID'],
    'a field’s label around it': [`<label>Domain ID <input id="it" readonly size="50" value="${uuid}"></label>`, 'Domain ID'],
    'a field’s name for screen readers': [`<input id="it" readonly size="50" aria-label="User ID" value="${uuid}">`, 'User ID'],
    'what ARIA ties to it': [`<div id="l">Request ID</div><hr><div aria-labelledby="l">${it}</div>`, 'Request ID'],
    'above it, and not its dialog’s title': [
      `<div role="dialog" aria-labelledby="t" style="height:300px"><h2 id="t">Attach Disk</h2><div><div>Server ID</div><div><input id="it" readonly size="50" value="${uuid}"></div></div></div>`,
      'Server ID',
    ],
    'beside it in a row': [`<div style="${flex}"><div>Account ID</div><div>${it}</div></div>`, 'Account ID'],
    'beside it, with a colon of its own': [`<div style="${flex}"><div>Account ID</div><div>:</div><div>${it}</div></div>`, 'Account ID'],
    'above it': [`<div style="width:400px"><div>项目ID</div><div>${it}</div></div>`, '项目ID'],
    'above it, in a card of many': [
      `<div style="display:grid;grid-template-columns:400px 400px"><div><p>Name</p><p>web-1</p></div><div><p>ID du projet</p><p>${it}</p></div></div>`,
      'ID du projet',
    ],
    'to its right, in text from right to left': [
      `<div dir="rtl" style="${flex}"><div>Project ID</div><div>${it}</div></div>`,
      'Project ID',
    ],
    'over its column, from right to left': [`<div dir="rtl">${table(['Name', 'Project ID', 'Zone'], ['web-1', it, '1'])}</div>`, 'Project ID'],
    'on the line above it': [`<p id="it" style="width:300px">Identifiant de projet<br>${hex}</p>`, 'Identifiant de projet'],
    'on the line above its element': [`<p>PROJECT ID<br><span id="it">${hex}</span></p>`, 'PROJECT ID'],
    'on the line above it, in a column that says nothing': [table(['Details', 'Zone'], [`Project ID<br>${it}`, '1']), 'Project ID'],
    'of the box around it': [`<p aria-label="Project ID"><span id="it">${hex}</span></p>`, 'Project ID'],
    'of the box around it and its button': [`<div aria-label="用户ID"><span id="it">${hex}</span> <button>Copy</button></div>`, '用户ID'],
    'of the object in JSON': [`<pre id="it" style="display:inline-block">{"user": {"name": "a", "id": "${uuid}"}}</pre>`, 'user id'],
    'of the object in JSON over lines': [lines('{"project": {', '  "domain": { "name": "xxxxxxxxxxx" },', `  "id":  "${uuid}"`, '}', '}'), 'project id'],
    'of the object in JSON with elements for colours': [
      `<div><div><b>"user"</b>: {</div><div><b>"name"</b>: <i>"alice"</i>,</div><div><b>"id"</b>: <i>"${it}"</i></div></div>`,
      'user id',
    ],
    'of the object in JSON drawn as a tree, without quotes': [
      `<div><span>user</span>: {<div><span>name</span>: <span>"bob"</span></div><div><span>id</span>: <span>"${it}"</span></div>}</div>`,
      'user id',
    ],
    'of the inner object in such a tree': [
      `<div><span>user</span>: {<div><span>id</span>: <span>"${other}"</span></div><div><span>domain</span>: {<div><span>id</span>: <span>"${it}"</span></div>}</div>}</div>`,
      'domain id',
    ],
    'in a path: the project after the version': [`<span id="it">GET https://ecs.eu-de.example.com/v1/${hex}/cloudservers</span>`, '/v1/{project_id}'],
    'in a path: the project after another version': [`<code id="it">/v1.0/${hex}/tracker</code>`, '/v1.0/{project_id}'],
    'in a path: users': [`<code id="it">/v3/users/${hex}</code>`, 'users'],
    'in brackets after the name of what it labels': [`<span id="it">Projekt: eu-de (${hex})</span>`, 'Projekt'],
    'in brackets after the name, in English': [`<p>Project: eu-de (<code id="it">${hex}</code>)</p>`, 'Project'],
    'in brackets after the name, in French': [`<span id="it">Projet : eu-de (${hex})</span>`, 'Projet'],
    'in brackets after the name, in Chinese': [`<span id="it">项目：eu-de（${hex}）</span>`, '项目'],
    'around a slot': ['<x-labelled><b id="it">4e8d2fa1-0c3b-4a5d-</b><b>9b7e-1f2a3c4d5e6f</b></x-labelled>', 'Project ID'],
    'around a slot, of the host’s own text': [`<x-labelled id="it" style="display:inline-block">${uuid}</x-labelled>`, 'Project ID'],
    'beside a slot': [`<x-row><b id="it">${uuid}</b></x-row>`, 'Account ID'],
    'before a picture that is drawn by its letters': [`<p>User ID <i style="display:inline-block">content_copy</i>: ${it}</p>`, 'User ID'],
    'below it, in a tile': [`<div style="width:400px"><strong id="it" style="display:block">${hex}</strong><small style="display:block">Project ID</small></div>`, 'Project ID'],
    'below it, in a tile of two boxes': [`<div style="width:400px"><div><b id="it">${hex}</b></div><div>Project ID</div></div>`, 'Project ID'],
    'above it, though written after it': [`<div style="display:flex;flex-direction:column-reverse;width:400px"><b id="it">${hex}</b><span>Project ID</span></div>`, 'Project ID'],
    'below it, in a tile below another': [
      `<div style="width:400px"><div><b>${other}</b><div>Project ID</div></div><div><b id="it">${hex}</b><div>Account ID</div></div></div>`,
      'Account ID',
    ],
    'that a style writes from an attribute': [
      `<style>.r thead{display:none}.r tr,.r td{display:block}.r td::before{content:attr(data-label) ": "}</style>
       <table class="r"><thead><tr><th>Name</th><th>Project ID</th></tr></thead><tbody><tr><td data-label="Name">web-1</td><td data-label="Project ID">${it}</td></tr></tbody></table>`,
      'Project ID',
    ],
    'after it, and floating before it': [
      `<li style="overflow:hidden;width:500px"><b id="it" style="float:right">${hex}</b>Project ID</li>`, 'Project ID',
    ],
    'no path of its link': [`<div style="display:flex;width:500px"><span style="width:200px">Enterprise Project</span><a id="it" href="/eps/#/detail?id=${uuid}">default</a></div>`, 'Enterprise Project'],
    'of what its name stands between, with =': [`<span id="it">login user=alice(${hex})</span>`, 'login user'],
    'on the line above its name': [`<p style="width:400px"><small style="display:block">Operator</small>bob/${it}</p>`, 'Operator'],
    'of a cut ID in a row of boxes, with a colon by style': [
      `<style>.i{display:flex}.v{flex:1}.l::after{content:":"}</style><h1>Basic Information</h1><table style="width:100%"><tr><td><div class="i"><span class="l">Instance ID</span><span class="v"><span id="it" aria-label="${uuid}">4e8d2fa1-0c3...</span></span></div></td><td><div class="i"><span class="l">Status</span><span class="v">ok</span></div></td></tr></table>`,
      'Instance ID',
    ],
    'that a style writes': [`<style>#p::before{content:"User ID: "}</style><p id="p">${it}</p>`, 'User ID'],
    'over its column, in another shadow root': ['<x-grid id="it" style="display:block;width:520px"></x-grid>', 'Vault ID'],
    'over its column, where cells and heads are shown in slots': [slotted(0), 'Node ID'],
    'around a slot in a slot': [`<x-outer><b id="it">${uuid}</b></x-outer>`, 'Backup ID'],
    'no more than ID, in a row of boxes': [
      `<div><div><h2>vpc-prod</h2><div style="display:flex"><span style="width:160px">ID</span>${it}</div><div style="display:flex"><span style="width:160px">ID du projet</span><span>${hex}</span></div></div></div>`,
      'ID',
    ],
    'around a shadow root': ['<table><thead><tr><th>Name</th><th>Job ID</th></tr></thead><tr><td>a</td><td><x-id id="it"></x-id></td></tr></table>', 'Job ID'],
    'in the attribute that holds it': [`<button id="it" aria-label="Copy project ID ${uuid}">copy</button>`, 'Copy project ID'],
  };
  test.each(Object.entries(labels))('%s', (_, [html, label]) => {
    expect(clues(html).label).toBe(label);
  });

  const none: Record<string, string> = {
    'where it stands alone': `<p style="width:400px">${it}</p>`,
    'where only other rows are above it': `<div><div style="${flex}"><i style="${cell}">web-1</i><i style="${cell}">${other}</i></div><div style="${flex}"><i style="${cell}">web-2</i><i style="${cell}">${it}</i></div></div>`,
    'in a list without heads': grid([['web-1', `<b id="it">${uuid}</b>`, 'eu-de-01']]),
    'on the line above, where that is no label': `<p style="width:300px"><span>web-1</span><br>${it}</p>`,
    'of a box that holds more': `<section aria-label="Project"><p>The server is the third of four</p><p>that are in it</p><p>${it}</p></section>`,
    'in a path, of what is no kind': `<code id="it">/v1/${uuid}</code>`,
    'in a path, after another ID': `<code id="it" style="font-size:6px">/v1/${hex}/cloudservers/${uuid}</code>`,
    'of the page’s bar above its contents': 
      `<div style="${flex}"><b>Console</b><span style="width:500px">Search services</span></div><div><div><h1 style="margin-bottom:90px">Servers</h1><section><p style="width:400px">${it}</p></section></div></div>`,
    'below it, where that is the next field’s': `<div style="width:400px"><div>${it}</div><div>Project ID</div><div>${hex}</div></div>`,
    'where a sentence is above it': `<div><p>${'Some words that explain what follows. '.repeat(5)}</p><p>${it}</p></div>`,
  };
  test.each(Object.entries(none))('none %s', (_, html) => {
    expect(clues(html).label).toBeNull();
  });
});

describe('the name', () => {
  const names: Record<string, [html: string, name: string | null]> = {
    'in its cell': [table(['Name/ID', 'Zone'], [`<a href="#">web-1</a><div>${it}</div>`, '1']), 'web-1'],
    'in its cell, without buttons': [table(['Name/ID'], [`<div><a>Web 1</a><button>Copy</button></div><div>${it}<button>Copy</button></div>`]), 'Web 1'],
    'in its cell, after it in brackets': [table(['VPC'], [`vpc-production (${it})`]), 'vpc-production'],
    'in the column of names': [table(['Status', 'Name', 'ID', 'Zone'], ['ok', 'web-1', it, '1']), 'web-1'],
    'in the column of instance names': [table(['实例名称', 'ID'], ['订单-07', it]), '订单-07'],
    'not in the column of user names': [table(['User name', 'ID'], ['alice', it]), null],
    'not in the column of usernames': [table(['Username', 'ID'], ['alice', it]), null],
    'not in the column of names of users in German': [table(['Benutzername', 'ID'], ['alice', it]), null],
    'of the row, whatever the ID is to it': [table(['Name', 'VPC ID', 'ID'], ['web-1', it, other]), 'web-1'],
    'in the row’s first cell that looks like one': [table(['Server', 'ID', 'Zone'], ['web-1', it, 'eu-de-01']), 'web-1'],
    'in a block of its own above it': [`<table><tr><td><span style="display:block">web</span><span style="display:block">${it}</span></td></tr></table>`, 'web'],
    'on its line, in a tree': [`<ul><li>vpc-production ${it}<ul><li>subnet-a</li></ul></li></ul>`, 'vpc-production'],
    'over it, in a drawing': [`<svg width="500" height="90"><g><rect width="400" height="80" fill="none"/><text y="26">vpc-a</text><text id="it" y="52">${uuid}</text></g></svg>`, 'vpc-a'],
    'over it, under a title that is no label': [`<div><h3>Topology</h3><svg width="500" height="90"><g><rect width="400" height="80" fill="none"/><text y="26">vpc-a</text><text id="it" y="52">${uuid}</text></g></svg></div>`, 'vpc-a'],
    'before it in a row of plain elements': [`<div style="${flex}"><b>disk-0</b>${it}<i>released</i></div>`, 'disk-0'],
    'before its label': [`<div style="${flex}"><b>vault-prod</b><span>Vault ID:</span>${it}</div>`, 'vault-prod'],
    'not that of the field before': [`<div style="display:grid;grid-template-columns:repeat(4,auto)"><b>Name</b><i>web-1</i><b>VPC ID</b><i>${it}</i></div>`, null],
    'in the field of names': [`<dl><dt>Name</dt><dd>web-1</dd><dt>ID</dt><dd>${it}</dd><dt>Zone</dt><dd>1</dd></dl>`, 'web-1'],
    'in the field of names of its kind': [
      `<div><div><b>Cluster Name:</b> prod</div><div><b>VPC Name:</b> vpc-a</div><div><b>Cluster ID:</b> ${it}</div></div>`,
      'prod',
    ],
    'not in the field of another kind': [`<dl><dt>Name</dt><dd>web-1</dd><dt>VPC ID</dt><dd>${it}</dd></dl>`, null],
    'before it in a field': [`<dl><dt>VPC</dt><dd><a href="#">vpc-production</a> (${it})</dd></dl>`, 'vpc-production'],
    'the text of its link': [`<p><a id="it" href="#/vpc?vpcId=${uuid}">vpc-production</a></p>`, 'vpc-production'],
    'before it in brackets, with a label of its own': [`<span id="it">VPC: vpc-a (${uuid})</span>`, 'vpc-a'],
    'not a piece of an address': [`<span id="it">https://ecs.example.com/v1/cloudservers/${uuid}</span>`, null],
    'not a piece of a path': [`<code id="it">/v2/volumes/${uuid}</code>`, null],
    'not a sentence': [`<span id="it">Server ${uuid} is running</span>`, null],
    'not a piece of the ID itself': [`<p><span>${uuid.slice(0, 8)}</span><span id="it">${uuid.slice(8)}</span></p>`, null],
    'not the ID with signs that nobody sees': [`<span id="it">${uuid.slice(0, 9)}\u00AD${uuid.slice(9)}</span>`, null],
    'not the piece of another, cut short': [`<ul><li>${other.slice(0, 14)}…</li><li>${it}</li></ul>`, null],
    'not a script before it': [`<script>window.ask = (name) => document.querySelector(name)</script><b>${it}</b>`, null],
    'of its row in slots, not of another': [slotted(1), 'node-b'],
    'of its row in another shadow root than the heads': ['<x-grid id="it" style="display:block;width:520px"></x-grid>', 'vault-prod'],
    'behind the sign of a branch': [`<table><tr><th>Name</th><th>ID</th></tr><tr><td><span>▾</span><a href="#">vpc-prod</a></td><td>${it}</td></tr></table>`, 'vpc-prod'],
    'whose end is in another font': [table(['Name/ID', 'Zone'], [`<div><a href="#">web<code>-01</code></a></div><div>${it}</div>`, '1']), 'web-01'],
    'behind a picture that is drawn by its letters': [table(['Name/ID', 'Zone'], [`<div><i style="font-family:Icons;font-style:normal">dns</i><a href="#">db-02</a></div><div>${it}</div>`, '1']), 'db-02'],
    'in a table beside it, whose columns stay put': [sideBySide(), 'asg-batch'],
    'not in a table beside it whose rows are others': [sideBySide('height:70px'), null],
    'not its label': [`<span id="it">Server ${uuid}</span>`, null],
    'in a heading, before its brackets': [`<h1>Servers</h1><section><h2><span id="it">app-server-8 (${uuid})</span></h2><p>Launched yesterday.</p></section>`, 'app-server-8'],
    'in a heading, without a sign of a name': [`<section><h2><span id="it">production (${uuid})</span></h2><p>Launched yesterday.</p></section>`, 'production'],
  };
  test.each(Object.entries(names))('%s', (_, [html, name]) => {
    expect(clues(html).name).toBe(name);
  });
});

test('the parameter of a link', () => {
  expect(clues(`<a id="it" href="/vpc/?agencyId=${hex}&region=eu-de#/detail?vpcId=${uuid}">vpc</a>`).param).toBe('vpcId');
  expect(clues(`<a id="it" href="#/detail/${uuid}">vpc</a>`).param).toBeNull();
});

test('what a page shows is not longer than a message may be', () => {
  const { label, name } = clues(`<table><tr><td id="it">${'n'.repeat(250)}<br>${uuid}</td></tr></table>`, 0.05, 0.8);
  expect((name ?? '').length).toBeLessThanOrEqual(256);
  expect((label ?? '').length).toBeLessThanOrEqual(120);
});
