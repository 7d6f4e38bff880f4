import { afterEach, describe, expect, test } from 'vitest';
import { stage } from '../content/stage';
import { listIds } from './read';

const uuid = '4e8d2fa1-0c3b-4a5d-9b7e-1f2a3c4d5e6f';
const other = '0b4cbbb7-1d2e-4f3a-8c9b-2a1b3c4d5e6f';
const hex = '5f2a9c1e8b7d4036a5e1c2d3b4f60789';
const urn = `urn:smn:eu-de:${hex}:alarms`;

afterEach(() => {
  document.body.innerHTML = '';
});

const counts = async () => Object.fromEntries((await listIds()).map(({ id, count }) => [id, count]));

const shown: Record<string, string> = {
  'a text': `<p>${uuid}</p>`,
  'a text among words': `<p>server ${uuid}, started</p>`,
  'inline elements': `<p>see <b>4e8d2fa1</b>-0c3b-<i>4a5d-<u>9b7e</u></i>-1f2a3c4d5e6f now</p>`,
  'word breaks and comments': `<p>4e8d2fa1-<wbr>0c3b-<!-- x -->4a5d-<wbr>9b7e-1f2a3c4d5e6f</p>`,
  'one element a character': `<p>${[...uuid].map((char) => `<span>${char}</span>`).join('')}</p>`,
  'a hidden text in the middle': `<p>4e8d2fa1-0c3b<span style="display:none">copy</span>-4a5d-9b7e-1f2a3c4d5e6f</p>`,
  'two hidden texts before and after it': `<p><i hidden>x</i><!-- --><i hidden>x</i>${uuid}<i hidden>x</i><!-- --><i hidden>x</i></p>`,
  'cells without blanks between': `<table><tr><td>web-1</td><td>${uuid}</td><td>Running</td></tr></table>`,
  'a button after it': `<p><span>${uuid}</span><button>Copy</button></p>`,
  'a box before it': `<p><span style="display:inline-block">web</span><span style="display:inline-block">${uuid}</span></p>`,
  'a title': `<p title="${uuid}">web-1</p>`,
  'an aria-label': `<p aria-label="Server ${uuid}">web-1</p>`,
  'a copy control': `<p data-clipboard-text="${uuid}">copy</p>`,
  'a link': `<a href="#/detail?instanceId=${uuid}">web-1</a>`,
  'an encoded link': `<a href="#/detail?next=%2Fvpc%2F${uuid}">web-1</a>`,
  'a link of a drawing': `<svg><a xlink:href="#/x/${uuid}"><text y="20">web</text></a></svg>`,
  'a text of a drawing': `<svg><text y="20">${uuid}</text></svg>`,
  'a read-only field': `<input readonly value="${uuid}">`,
  'a text area': `<textarea>${uuid}</textarea>`,
  'an option chosen': `<select><option>${other}x</option><option selected>${uuid}</option></select>`,
  'a cut text with its title': `<p title="${uuid}">4e8d2fa1-0c3b…</p>`,
  'a cut text with a hidden control': `<p><span>4e8d2fa1-0c3b…</span><i style="display:none" data-clipboard-text="${uuid}">copy</i></p>`,
  'a cut text that shows its end, with the whole beside it': `<p data-full="${uuid}">…3c4d5e6f</p>`,
  'a cut text in three elements': `<p data-id="${uuid}"><b>4e8d2fa1</b><span>…</span><i>4d5e6f</i></p>`,
  'a cut text with dots in two elements': `<p data-id="${uuid}"><b>4e8d2fa1</b><span>...</span></p>`,
  'halves in two boxes of a row, the first cut by its style': `<div style="display:flex;width:250px;font:12px monospace"><div style="overflow:hidden;text-overflow:ellipsis;white-space:nowrap">4e8d2fa1-0c3b-4a5d-9b7e-</div><div>1f2a3c4d5e6f</div></div>`,
  'hyphens that do not break': `<p>${uuid.replaceAll('-', '\u2011')}</p>`,
  'hyphens that do not break, over elements': `<p><b>4e8d2fa1‑</b>0c3b‑4a5d‑9b7e‐1f2a3c4d5e6f</p>`,
  'an option of a list that shows several': `<select size="4"><option>${uuid}</option><option>none</option></select>`,
  'an option of a list to choose several of': `<select multiple><option>none</option><option>${uuid}</option></select>`,
  'out of view': `<div style="height:5000px"></div><p>${uuid}</p>`,
  'halves around what may break them': `<p>4e8d2fa1-0c3b&shy;-4a5d-9b7e-1f<b>2a&#8203;3c</b>4d5e6f</p>`,
  'halves in a long text': `<p>${'all is well. '.repeat(3000)} 4e8d2fa1-0c3b&shy;-4a5d-9b7e-1f2a&#8203;3c4d5e6f, done</p>`,
  'a row of many cells without blanks between': `<table><tr>${'<td>web-1</td>'.repeat(190)}<td>${uuid}</td>${'<td>web-1</td>'.repeat(900)}</tr></table>`,
  'a title of a drawing': `<svg><g><title>ecs ${uuid}</title><rect width="9" height="9"></rect></g></svg>`,
  'a word of a style’s own before and after it': `<style>#s i::before{content:'·'}</style><p id="s">web-1<i>${uuid}</i><i>web-2</i></p>`,
  'a margin on either side': `<p>web-1<b style="margin:0 8px">${uuid}</b>web-2</p>`,
  'a padding on one side': `<p><b>${uuid}</b><i style="padding-left:6px">Account</i></p>`,
  'an empty picture with a margin': `<p>web-1<i style="margin-left:6px"></i>${uuid}</p>`,
  'a mark inside it with a little padding': `<p>4e8d2fa1<mark style="padding:0.18em">-0c3b-</mark>4a5d-9b7e-1f2a3c4d5e6f</p>`,
  'a style’s word that shows nothing': `<style>#s i::before{content:'\\200b'} #s i::after{content:'x';position:absolute}</style><p id="s">4e8d2fa1<i>-0c3b-</i><i>4a5d-9b7e-1f2a3c4d5e6f</i></p>`,
  'a tab that slid into its box': `<div style="overflow:hidden;width:300px"><div style="display:flex;width:900px;transform:translateX(-300px)"><div class="tab" style="width:300px"><p>Disks</p></div><div class="tab" style="width:300px"><p>${uuid}</p></div></div></div>`,
  'a panel to scroll to': `<div style="overflow:hidden auto;height:60px;width:300px"><div style="height:200px">Disks</div><div class="panel" style="height:60px"><p>${uuid}</p></div></div>`,
  'what overflows a box without height': `<div style="height:0"><p>${uuid}</p></div>`,
  'text filled by its background': `<p style="color:transparent;background:linear-gradient(red,blue);background-clip:text">${uuid}</p>`,
  'text in a box scrolled far down': `<div id="far" style="height:90px;overflow:auto"><p style="position:relative">${uuid}</p><div style="height:9000px"></div></div>`,
  'text at the left of a page that reads from the right': `<div dir="rtl" style="width:300px;overflow:auto;position:relative"><div style="width:3000px">x</div><p style="position:absolute;left:-900px">${uuid}</p></div>`,
  'a cut text whose whole is for screen readers': `<p><span>4e8d2fa1-0c3b…</span><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">${uuid}</span></p>`,
  'a clip that leaves it': `<p style="clip-path:inset(0 10px)">${uuid}</p>`,
  'a text moved out of one that has that look': `<div style="color:transparent"><p class="x" style="color:black">${uuid}</p></div>`,
  'aria-hidden': `<p aria-hidden="true">${uuid}</p>`,
  'an open dialog': `<dialog open>${uuid}</dialog>`,
};

for (const [name, html] of Object.entries(shown)) {
  test(`finds an ID once: ${name}`, async () => {
    stage(html);
    document.getElementById('far')?.scrollTo(0, 8000);
    expect(await counts()).toEqual({ [uuid]: 1 });
  });
}

const quiet: Record<string, string> = {
  'a longer word': `<p>x${uuid}</p>`,
  'a longer word over elements': `<p><b>abc</b><i>${uuid}</i></p><p>${uuid}<b>-1</b></p>`,
  script: `<script type="application/json">{"id":"${uuid}"}</script>`,
  style: `<style>.x { content: "${uuid}" }</style>`,
  template: `<template><p>${uuid}</p></template>`,
  noscript: `<noscript>${uuid}</noscript>`,
  'what is not displayed': `<p style="display:none">${uuid}</p><p hidden title="${uuid}">x</p>`,
  'what is invisible': `<p style="visibility:hidden">${uuid}</p><p style="visibility:hidden" title="${uuid}">x</p>`,
  'what is folded away': `<div style="height:0;overflow:hidden"><p>${uuid}</p></div><div style="width:0;overflow:clip"><section><p>${uuid}</p></section></div>`,
  'a drawing of no size': `<svg width="0" height="0"><text>${uuid}</text></svg>`,
  'what a drawing keeps for later': `<svg width="99" height="99"><defs><text y="20">${uuid}</text></defs><symbol><text y="20">${uuid}</text></symbol></svg>`,
  'a tab that slid out of its box': `<div style="overflow:hidden;width:300px"><div style="display:flex;width:900px;transform:translateX(-300px)"><div class="tab" style="width:300px"><p>${uuid}</p></div><div class="tab" style="width:300px"><p>Disks</p><p>none</p></div></div></div>`,
  'a title of a hidden drawing': `<svg style="display:none"><g><title>${uuid}</title></g></svg>`,
  'what is transparent': `<p style="opacity:0">${uuid}</p><div style="opacity:0"><p>${uuid}</p></div>`,
  'text of a transparent colour': `<p style="color:transparent">${uuid}</p><p style="color:rgb(9 9 9 / 0)"><b>${uuid}</b></p>`,
  'text outside of all that can be scrolled': `<p style="position:absolute;left:-9999px">${uuid}</p><span style="position:absolute;top:-9999px">${uuid}</span>
    <div style="overflow:auto;position:relative;height:60px"><div style="height:900px"></div><p style="position:absolute;left:-9999px">${uuid}</p></div>
    <div style="position:fixed;left:-900px;width:800px"><table><tr><td>${uuid}</td></tr></table></div>`,
  'text for screen readers only': `<style>.sr{position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap}.c{clip:rect(0,0,0,0);clip:rect(0 0 0 0)}</style><span class="sr">${uuid}</span>
    <span class="sr c"><b>${uuid}</b></span><p style="clip-path:inset(100%)">${uuid}</p><div style="clip-path:inset(50%)"><p>${uuid}</p></div><p style="position:absolute;clip:rect(1px,1px,1px,1px)">${uuid}</p>`,
  'closed details': `<details><summary>more</summary>${uuid}</details>`,
  'a closed dialog': `<dialog>${uuid}</dialog>`,
  'a password': `<input type="password" value="${uuid}">`,
  'an editable secret': `<label>Secret access key <input value="${hex}"></label>`,
  'an option not chosen': `<select><option>${uuid}</option><option selected>none</option></select>`,
  'a picture’s address': `<svg><use href="#${uuid}"></use></svg><img src="data:,${uuid}">`,
  'halves in two boxes of a row that stand apart': `<div style="display:flex;gap:8px"><div>4e8d2fa1-0c3b-4a5d-9b7e-</div><div>1f2a3c4d5e6f</div></div>`,
  'halves in boxes one below the other': `<div>4e8d2fa1-0c3b-4a5d-9b7e-</div><div>1f2a3c4d5e6f</div>`,
  'what a link only carries to and fro': `<a href="#/back?state=${uuid}&amp;nonce=${hex}">Back</a>`,
  'a link to a page’s own file': `<a href="/static/${hex}/licences.html">Licences</a>`,
  'an unslotted text': '<x-empty>4e8d2fa1-0c3b-4a5d-9b7e-1f2a3c4d5e6f</x-empty>',
};

for (const [name, html] of Object.entries(quiet)) {
  test(`finds nothing: ${name}`, async () => {
    stage(html);
    document.querySelector('x-empty')?.attachShadow({ mode: 'open' });
    expect(await counts()).toEqual({});
  });
}

test('a text and what names it beside are one showing; elsewhere it is another', async () => {
  stage(`<table><tr><td><a href="#?id=${uuid}" title="${uuid}">web</a><div><span title="${uuid}">${uuid}</span><button data-clipboard-text="${uuid}">copy</button></div></td>
    <td>${other}</td></tr></table><p>${uuid}</p><p>${other} ${other}</p>`);
  expect(await counts()).toEqual({ [uuid]: 2, [other]: 3 });
});

test('a URN is one ID, however it is split', async () => {
  stage(`<p>urn:smn:<wbr>eu-de:<b>${hex}</b>:alarms</p>`);
  expect(await counts()).toEqual({ [urn]: 1 });
});

test('open and closed shadow roots, nested, with slots: in the order in which a person reads them', async () => {
  stage(`<x-row><b slot="tail">-9b7e-1f2a3c4d5e6f</b>4e8d2fa1-0c3b</x-row><div id="plain"></div>`);
  const row = document.querySelector('x-row')?.attachShadow({ mode: 'open' });
  row?.append(Object.assign(document.createElement('p'), { innerHTML: `<slot></slot><i>-4a5d</i><slot name="tail"></slot> <x-in></x-in>` }));
  const inner = row?.querySelector('x-in')?.attachShadow({ mode: 'open' });
  inner?.append(other);
  const plain = document.getElementById('plain')?.attachShadow({ mode: 'open' });
  plain?.append(hex);
  expect(await listIds().then((ids) => ids.map(({ id, count }) => [id, count]))).toEqual([[uuid, 1], [other, 1], [hex, 1]]);
});

test('what every link carries along is counted once and has no name', async () => {
  stage(`<nav>${['Servers', 'Disks', 'Images'].map((name) => `<a href="?agencyId=${hex}&region=eu-de#/${name}">${name}</a>`).join('')}</nav>
    <a href="?agencyId=${hex}#/detail?vpcId=${uuid}">vpc-1</a>`);
  const said = (await listIds()).map(({ id, count, label, name, param }) => ({ id, count, label, name, param }));
  expect(said).toContainEqual({ id: hex, count: 1, label: null, name: null, param: 'agencyId' });
  expect(said.find(({ id }) => id === uuid)).toMatchObject({ count: 1, name: 'vpc-1', param: 'vpcId' });
});

test('columns are told by number only where all rows have the same cells', async () => {
  const third = '9a32f3ff-a29f-4524-96c1-2f4021fed6e3';
  stage(`<table><thead><tr><th>Name</th><th>Project ID</th><th>Member ID</th></tr></thead><tbody>
    <tr><td rowspan="2">web-1</td><td>${hex}</td><td>${uuid}</td></tr><tr><td>a1bb20bbe374fca0ed183ba0ebe42ab3</td><td>${other}</td></tr></tbody></table>
    <table><thead><tr><th>Name</th><th>Disk ID</th><th>Member ID</th></tr></thead><tbody><tr><td colspan="2">web-1</td><td>${third}</td></tr></tbody></table>`);
  const labels = Object.fromEntries((await listIds()).map(({ id, label }) => [id, label]));
  expect(labels).toEqual({ [hex]: 'Project ID', [uuid]: 'Member ID', a1bb20bbe374fca0ed183ba0ebe42ab3: 'Project ID', [other]: 'Member ID', [third]: 'Member ID' });
});

test('a label in the text before the word is read, however long the text; in a table the first name by its looks', async () => {
  stage(`<p>${'The load balancer could not be created. '.repeat(8)}; transaction ID ${uuid}</p><p>关联实例3台。请求ID：<b>${hex}</b></p>
    <table><thead><tr><th>Instance</th><th>Zone</th><th>Disk ID</th></tr></thead><tbody><tr><td><b>as-web-1</b><button>x-1</button></td><td>eu-de-01</td><td>${other}</td></tr></tbody></table>`);
  const said = Object.fromEntries((await listIds()).map(({ id, label, name }) => [id, { label, name }]));
  expect(said[uuid]?.label).toBe('transaction ID');
  expect(said[hex]?.label).toBe('请求ID');
  expect(said[other]).toEqual({ label: 'Disk ID', name: 'as-web-1' });
});

test('the name of a row, though the cell of its ID shows pieces of that', async () => {
  stage(`<table><thead><tr><th>Name</th><th>Server ID</th></tr></thead><tbody><tr><td>shop</td><td>${uuid}<i>4e8d2fa1-0c3b</i></td></tr></tbody></table>`.replace('<i>', '<br><i>'));
  expect(await listIds()).toMatchObject([{ id: uuid, label: 'Server ID', name: 'shop' }]);
});

test('an address is labelled by its own term, not by one of its like', async () => {
  history.replaceState(null, '', '/vpc/');
  stage('<dl><dt>EIP</dt><dd>160.44.201.77</dd><dt>Gateway</dt><dd>160.44.200.1</dd></dl>');
  expect((await listIds()).map(({ id }) => id)).toEqual(['160.44.201.77']);
});

describe('what is known by name only', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));
  const names: Record<string, [app: string, html: string, listed: string[]]> = {
    'in a column': ['obs', '<table><thead><tr><th>Bucket Name</th><th>Region</th></tr></thead><tbody><tr><td>logs-eu</td><td>eu-de</td></tr></tbody></table>', ['logs-eu']],
    'after a label': ['obs', '<p>Bucket Name: logs-eu</p><p>Server Name: web-1</p><p>Bucket: <b>logs-us</b></p>', ['logs-eu', 'logs-us']],
    'a stream': ['dis', '<div>Stream Name: <b>clicks-in</b></div><div>Status: <b>running</b></div>', ['clicks-in']],
    'an address': ['ecm', '<p>EIP: 80.158.20.32</p><p>公网IP <b>80.158.20.33</b></p><p>80.158.20.31 (EIP)</p><p>Gateway: 80.158.20.30</p><p>EIP: 10.0.0.7</p>', ['80.158.20.32', '80.158.20.33', '80.158.20.31']],
  };
  for (const [name, [app, html, listed]] of Object.entries(names)) {
    test(`is found: ${name}`, async () => {
      history.replaceState(null, '', `/${app}/`);
      stage(html);
      expect((await listIds()).map(({ id }) => id).sort()).toEqual(listed.sort());
    });
  }
});

test('the name before an ID in a component’s slot', async () => {
  stage(`<h1>Resource Groups</h1><x-group><x-tab slot="nav">Tree</x-tab><x-tab slot="nav">List</x-tab><x-panel><x-item style="display:block">vpc-production <code>${uuid}</code> <x-item slot="children">subnet-web <code>${other}</code></x-item></x-item></x-panel></x-group>`);
  for (const element of document.querySelectorAll('x-group, x-panel, x-item, x-tab')) {
    const inner = element.localName === 'x-group' ? '<div><slot name="nav"></slot></div><div><slot></slot></div>' : '<div style="display:flex"><slot style="display:flex"></slot></div><div><slot name="children"></slot></div>';
    element.attachShadow({ mode: 'open' }).innerHTML = inner;
  }
  expect(Object.fromEntries((await listIds()).map(({ id, name }) => [id, name]))).toEqual({ [uuid]: 'vpc-production', [other]: 'subnet-web' });
});

test('takes the label from where it has one', async () => {
  stage(`<ul><li>${uuid}</li><li>${other}</li></ul><p style="margin-top:200px">Server ID: ${uuid}</p>`);
  expect((await listIds()).map(({ label }) => label)).toEqual(['Server ID', null]);
});
