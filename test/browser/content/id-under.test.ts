import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { idUnder } from '../../../src/content/id-under';
import { ids, spotAt, spotOn, stage } from './stage';

const { uuid, other, database, hex, urn } = ids;
const half = uuid.slice(0, 20);
const rest = uuid.slice(20);

beforeEach(() => page.viewport(1200, 800));

describe('what carries an ID', () => {
  const carriers: Record<string, [html: string, id: string]> = {
    'a cell': [`<table><tr><td id="it">${uuid}</td></tr></table>`, uuid],
    'a sentence': [`<span id="it">Server ${uuid} is running</span>`, uuid],
    'a database ID, whole': [`<span id="it">${database}</span>`, database],
    'a URN': [`<span id="it">${urn}</span>`, urn],
    'inline code': [`<p>ID: <code id="it">${hex}</code></p>`, hex],
    'a search hit inside the ID': [`<p>${half}<mark id="it">${rest.slice(0, 8)}</mark>${rest.slice(8)}</p>`, uuid],
    'halves in two spans': [`<p><span id="it">${half}</span><span>${rest}</span></p>`, uuid],
    'halves with a wbr': [`<p id="it" style="display:inline-block">${half}<wbr>${rest}</p>`, uuid],
    'one span a character': [`<p style="display:inline-block" id="it">${Array.from(hex.slice(0, 4), (c) => `<b>${c}</b>`).join('')}${hex.slice(4)}</p>`, hex],
    'one span a character, at its first': [`<p>ID: ${Array.from(uuid, (c, at) => `<b${at === 0 ? ' id="it"' : ''}>${c}</b>`).join('')}.</p>`, uuid],
    'inline elements, comments and empty ones': [`<p style="display:inline-block" id="it"><b>${uuid.slice(0, 8)}</b><!-- - --><i></i>${uuid.slice(8, 20)}<wbr><u><s>${rest}</s></u></p>`, uuid],
    'a label that lets the pointer through': [`<button id="it"><span style="pointer-events:none">${uuid}</span></button>`, uuid],
    'a link to it': [`<a id="it" href="/ecm/?agencyId=${hex}#/ecsDetail?instanceId=${uuid}">web-1</a>`, uuid],
    'an encoded link': [`<a id="it" href="#/topic?urn=${encodeURIComponent(urn)}">alarms</a>`, urn],
    'a picture in a link': [`<a href="#/x/${uuid}"><i><b id="it" style="display:inline-block;width:9px;height:9px"></b></i></a>`, uuid],
    'a tooltip': [`<span id="it" title="${uuid}">4e8d2…</span>`, uuid],
    'a label for screen readers': [`<span id="it" aria-label="Copy ${uuid}">copy</span>`, uuid],
    'a copy button': [`<button id="it" data-clipboard-text="${uuid}">copy</button>`, uuid],
    'a copy button of another library': [`<button data-copy="${uuid}"><svg id="it" width="9" height="9"></svg></button>`, uuid],
    'a drawing’s link': [`<svg width="90" height="40"><a href="#/x?id=${uuid}"><rect id="it" width="40" height="20"/></a></svg>`, uuid],
    'a drawing’s older link': [`<svg width="90" height="40"><a xlink:href="#/x?id=${uuid}"><rect id="it" width="40" height="20"/></a></svg>`, uuid],
    'a drawing’s own title': [`<svg width="90" height="40"><g><title>Disk ${uuid}</title><circle id="it" r="20" cx="20" cy="20"/></g></svg>`, uuid],
    'a read-only field': [`<input id="it" readonly value="${uuid}">`, uuid],
    'a disabled field': [`<input id="it" disabled value="${uuid}">`, uuid],
    'a read-only text area': [`<textarea id="it" readonly>id=${uuid}</textarea>`, uuid],
    'what the link of a whole tile lies over': [
      `<style>.t{position:relative}.t a::after{content:"";position:absolute;inset:0}</style><div class="t"><a href="#/ecs?instanceId=${other}">web-1</a><p>VPC ID: <span id="it">${uuid}</span></p></div>`,
      uuid,
    ],
    'what an empty box lies over': [`<div style="position:relative"><span id="it">${uuid}</span><div style="position:absolute;inset:0"></div></div>`, uuid],
    'a value beside its label in a row of boxes': [`<div style="display:flex"><span style="width:160px">Disk ID</span><span id="it">${uuid}</span></div>`, uuid],
    'one of two in a row of boxes': [`<div style="display:flex"><span style="width:50%">${other}</span><span id="it" style="width:50%">${uuid}</span></div>`, uuid],
    'a cut before the whole in a tooltip to come': [`<span id="it">${uuid.slice(0, 8)}…<span style="display:none">${uuid}</span></span>`, uuid],
    'an SVG text': [`<svg width="400" height="40"><text id="it" x="5" y="20">${uuid}</text></svg>`, uuid],
    'a tspan for each half': [`<svg width="400" height="40"><text id="it" x="5" y="20"><tspan>${half}</tspan><tspan>${rest}</tspan></text></svg>`, uuid],
    'text beside a title in SVG': [`<svg width="400" height="40"><text id="it" x="5" y="20"><title>tip</title>${uuid}</text></svg>`, uuid],
    'a tspan for each line': [`<svg width="400" height="60"><text id="it" x="5" y="20"><tspan x="5" y="20">${half}</tspan><tspan x="5" dy="16">${rest}</tspan></text></svg>`, uuid],
    'an SVG tspan': [`<svg width="400" height="40"><text x="5" y="20">ID <tspan id="it">${uuid}</tspan></text></svg>`, uuid],
    'a cut-off cell': [`<div id="it" style="width:80px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">${uuid}</div>`, uuid],
    'halves around hidden text': [`<p style="display:inline-block" id="it">${half}<i style="display:none">x</i>${rest}</p>`, uuid],
    'halves around a soft hyphen': [`<p style="display:inline-block" id="it">${half}&shy;${rest}</p>`, uuid],
    'an ID with marks that show nothing': [`<p style="display:inline-block" id="it">\u200e${half}\u200b<b>\u2060${rest}</b>\ufeff</p>`, uuid],
    'a word before a margin': [`<p>web-1<span id="it" style="margin:0 8px">${uuid}</span>web-2</p>`, uuid],
    'a word after a style’s own text': [`<style>#s i + i::before{content:'·';margin:0 8px}</style><p id="s"><i>ID: <b id="it">${uuid}</b></i><i>Account ID: ${hex}</i></p>`, uuid],
    'a marked part with a little padding': [`<p id="it" style="display:inline-block">${half}<mark style="padding:0.18em">${rest}</mark></p>`, uuid],
    'a component that copies': [`<x-copy-button value="${uuid}"><i id="it">copy</i></x-copy-button>`, uuid],
    'head and tail of a middle cut': [
      `<div style="display:flex;width:170px"><span id="it" style="overflow:hidden;text-overflow:ellipsis;white-space:nowrap">${uuid.slice(0, 28)}</span><span>${uuid.slice(28)}</span></div>`,
      uuid,
    ],
    'hidden text before it': [`<span id="it"><i style="display:none">x</i>${uuid}</span>`, uuid],
    'text in display: contents': [`<div id="it" style="width:400px"><span style="display:contents">${uuid}</span></div>`, uuid],
  };
  test.each(Object.entries(carriers))('%s', (_, [html, id]) => {
    const found = idUnder(spotOn(stage(html), 0.2), 'hover');
    expect(found?.id).toBe(id);
    expect(found?.anchor()?.width).toBeGreaterThan(0);
  });
});

describe('what is no ID, or not under the pointer', () => {
  const refusals: Record<string, string> = {
    'a longer word': `<span id="it">x${hex}</span>`,
    'a word glued to another element': `<p>x<span id="it">${hex}</span></p>`,
    'two cells side by side': `<table style="border-spacing:0"><tr><td id="it" style="padding:0">${half}</td><td style="padding:0">${rest}</td></tr></table>`,
    'two words with a margin between': `<p><span id="it">${half}</span><b style="margin-left:8px">${rest}</b></p>`,
    'two words with a padding between': `<p><b style="padding-right:8px" id="it">${half}</b>${rest}</p>`,
    'two lines': `<p style="display:inline-block" id="it">${half}<br>${rest}</p>`,
    'two lines by style': `<p><span id="it" style="display:block;width:120px">${half}</span><span style="display:block">${rest}</span></p>`,
    'two texts of a drawing': `<svg width="400" height="40"><g id="g"><text id="it" x="5" y="20">${half}</text><text x="200" y="20">${rest}</text></g></svg>`,
    'two tspans with places of their own': `<svg width="400" height="40"><text id="it" y="20"><tspan x="5">${half}</tspan><tspan x="200">${rest}</tspan></text></svg>`,
    'an attribute that is no copy control’s': `<button id="it" data-request="${uuid}">Start</button>`,
    'a hidden label in SVG': `<svg width="400" height="40"><text id="it" x="5" y="20">x<desc>${uuid}</desc></text></svg>`,
    'two items of a row': `<div style="display:flex"><span id="it" style="padding-right:2px">${half}</span><span>${rest}</span></div>`,
    'an editable field': `<input id="it" value="${uuid}">`,
    'an editable text area': `<textarea id="it">${uuid}</textarea>`,
    'a link to a document': `<a id="it" href="blob:https://console.example.com/${uuid}">Download</a>`,
    'a link to another site': `<a id="it" href="https://docs.example.org/?utm_id=${uuid}">Help</a>`,
    'a password': `<input id="it" type="password" readonly value="${uuid}">`,
    'editable text': `<div contenteditable="true"><b id="it">${uuid}</b></div>`,
    'a code editor': `<div class="monaco-editor"><div class="view-line"><span id="it">${uuid}</span></div></div>`,
    'a newer code editor': `<div class="cm-editor"><span id="it">${uuid}</span></div>`,
    'hidden text': `<span id="it">a<i style="display:none">${uuid}</i>b</span>`,
    'a script': `<p id="it">text<script type="application/json">"${uuid}"</script></p>`,
    'a tooltip of the whole page': `<div title="${uuid}" style="height:600px"><p id="it">text</p></div>`,
    'a tooltip five levels up': `<div title="${uuid}"><i><i><i><i><b id="it">text</b></i></i></i></i></div>`,
    nothing: '<p id="it">text</p>',
  };
  test.each(Object.entries(refusals))('%s', (_, html) => {
    expect(idUnder(spotOn(stage(html), 0.2), 'hover')).toBeNull();
  });

  test('the empty end of a cell', () => {
    const cell = stage(`<div id="it" style="width:1000px">${uuid}</div>`);
    expect(idUnder(spotOn(cell, 0.95), 'hover')).toBeNull();
    expect(idUnder(spotOn(cell, 0.1), 'hover')?.id).toBe(uuid);
  });

  test.each([7, 24])('a longer hash, one element a byte, at byte %i', (at) => {
    stage(`<p>${`${hex}${hex}`.replace(/../g, '<i>$&</i>')}</p>`);
    expect(idUnder(spotOn(document.querySelectorAll('i')[at]!), 'hover')).toBeNull();
  });

  test('the place between two lines', () => {
    const cell = stage(`<div id="it" style="line-height:80px">${uuid}<br>${other}</div>`);
    expect(idUnder(spotOn(cell, 0.1, 0.5), 'hover')).toBeNull();
  });
});

test('asked for, editable fields and code editors answer', () => {
  expect(idUnder(spotOn(stage(`<input id="it" value="${uuid}">`)), 'ask')?.id).toBe(uuid);
  expect(idUnder(spotOn(stage(`<div class="monaco-editor"><span id="it">${uuid}</span></div>`)), 'ask')?.id).toBe(uuid);
});

describe('of several, the one under the pointer', () => {
  const several = (count: number) => Array.from({ length: count }, (_, at) => uuid.slice(0, -4) + String(1000 + at));

  test.each([2, 30, 200])('%i in one cell', (count) => {
    const all = several(count);
    const cell = stage(`<div id="it" style="font: 12px monospace">${all.join('<br>')}</div>`);
    const { left, top, height } = cell.getBoundingClientRect();
    const lines = [0, 1, Math.min(count - 1, 25)];
    const found = lines.map((at) => idUnder(spotAt(left + 40, top + ((at + 0.5) * height) / count), 'hover')?.id);
    expect(found).toEqual(lines.map((at) => all[at]));
  });

  test('in a read-only text area', () => {
    const field = stage(`<textarea id="it" readonly rows="4" cols="80">${several(3).join('\n')}</textarea>`);
    const ids = [0.15, 0.4, 0.6].map((down) => idUnder(spotOn(field, 0.1, down), 'hover')?.id);
    expect(ids).toEqual(several(3));
  });
});

describe('shadow roots', () => {
  const host = (mode: ShadowRootMode, html: string): HTMLElement => {
    const element = document.createElement('x-cell');
    element.attachShadow({ mode }).innerHTML = html;
    return element;
  };

  test('open ones, nested', () => {
    const outer = host('open', '<p>x</p>');
    outer.shadowRoot!.append(host('open', `<span>${uuid}</span>`));
    stage('').append(outer);
    expect(idUnder(spotOn(outer.shadowRoot!.querySelector('x-cell')!, 0.05), 'hover')?.id).toBe(uuid);
  });

  test('several IDs in an open one', () => {
    const ids = Array.from({ length: 20 }, (_, at) => uuid.slice(0, -2) + String(10 + at));
    const outer = host('open', `<div style="font: 12px/20px monospace">${ids.join('<br>')}</div>`);
    stage('').append(outer);
    const box = outer.shadowRoot!.firstElementChild!.getBoundingClientRect();
    expect(idUnder(spotAt(box.left + 40, box.top + 7 * 20 + 10), 'hover')?.id).toBe(ids[7]);
  });

  test('closed ones, by the door that extensions have', () => {
    const roots = new Map<Element, ShadowRoot>();
    const element = document.createElement('x-cell');
    const root = element.attachShadow({ mode: 'closed' });
    roots.set(element, root);
    root.innerHTML = `<span>${uuid}</span>`;
    stage('').append(element);
    const globals = window as unknown as { chrome?: object };
    const before = globals.chrome;
    expect(idUnder(spotOn(element, 0.05), 'hover')).toBeNull();
    globals.chrome = { dom: { openOrClosedShadowRoot: (asked: Element) => roots.get(asked) ?? null } };
    const found = idUnder(spotOn(element, 0.05), 'hover');
    if (before === undefined) delete globals.chrome;
    else globals.chrome = before;
    expect(found?.id).toBe(uuid);
    expect(found?.anchor()?.width).toBeGreaterThan(0);
  });

  test('but the door is shut after an update, which is no reason to see nothing', () => {
    const globals = window as unknown as { chrome?: object };
    const before = globals.chrome;
    globals.chrome = {
      dom: {
        openOrClosedShadowRoot: () => {
          throw new Error('Extension context invalidated.');
        },
      },
    };
    onTestFinished(() => {
      if (before === undefined) delete globals.chrome;
      else globals.chrome = before;
    });
    expect(idUnder(spotOn(stage(`<p id="it">${uuid}</p>`), 0.05), 'hover')?.id).toBe(uuid);
  });

  test('text that a component shows in a slot', () => {
    const element = host('open', '<button style="padding:9px"><b><slot></slot></b></button>');
    element.textContent = uuid;
    stage('').append(element);
    expect(idUnder(spotOn(element, 0.5), 'hover')?.id).toBe(uuid);
  });

  test('elements in different slots are no neighbours', () => {
    const element = host('open', '<p><slot name="b"></slot></p><p>ID: <slot name="a"></slot></p>');
    element.innerHTML = `<span slot="a">${uuid}</span><b slot="b">nightly-1</b>`;
    stage('').append(element);
    expect(idUnder(spotOn(element.querySelector('span')!, 0.3), 'hover')?.id).toBe(uuid);
  });

  test('an element that a component shows in a slot, and one that is passed on', () => {
    const outer = host('open', '<div><x-inner><slot></slot></x-inner></div>');
    const inner = outer.shadowRoot!.querySelector('x-inner')!;
    inner.attachShadow({ mode: 'open' }).innerHTML = '<p style="margin:0"><i><slot></slot></i></p>';
    outer.innerHTML = `<span>${half}<b>${rest}</b></span>`;
    stage('').append(outer);
    expect(idUnder(spotOn(outer.querySelector('b')!, 0.5), 'hover')?.id).toBe(uuid);
    outer.textContent = other;
    expect(idUnder(spotOn(outer, 0.05), 'hover')?.id).toBe(other);
  });

  test('a read-only field in a component, and an editable one', () => {
    const element = host('open', `<label><input readonly size="50" value="${uuid}"></label>`);
    stage('').append(element);
    const field = element.shadowRoot!.querySelector('input')!;
    expect(idUnder(spotOn(field), 'hover')?.id).toBe(uuid);
    field.readOnly = false;
    expect(idUnder(spotOn(field), 'hover')).toBeNull();
    expect(idUnder(spotOn(field), 'ask')?.id).toBe(uuid);
  });

  test('a copy control that draws its picture deep inside', () => {
    const element = document.createElement('x-copy-control');
    element.setAttribute('value', uuid);
    element.attachShadow({ mode: 'open' }).innerHTML = '<i><i><i><i><i><i><b style="display:inline-block;width:20px;height:20px"></b></i></i></i></i></i></i>';
    stage('').append(element);
    expect(idUnder({ ...spotOn(element.shadowRoot!.querySelector('b')!) }, 'hover')?.id).toBe(uuid);
  });

  test('a link around a shadow host', () => {
    const element = host('open', '<b style="display:inline-block;width:20px;height:20px"></b>');
    stage(`<a id="it" href="#/${uuid}"></a>`).append(element);
    expect(idUnder(spotOn(element.shadowRoot!.firstElementChild!), 'hover')?.id).toBe(uuid);
  });
});

describe('texts without end', () => {
  const line = 'GET /v1/servers 200 in 12 ms ';

  test('a 5 MB log: the ID under the pointer, and its neighbours whole', () => {
    const log = stage('<pre id="it"></pre>');
    const lines = Array.from({ length: 80_000 }, (_, at) => line.repeat(2) + (at === 10 ? uuid : at));
    log.textContent = lines.join('\n');
    const box = log.getBoundingClientRect();
    const height = box.height / lines.length;
    const chars = document.createRange();
    chars.setStart(log.firstChild!, lines.slice(0, 10).join('\n').length + 1 + line.length * 2);
    chars.setEnd(log.firstChild!, chars.startOffset + uuid.length);
    const target = chars.getBoundingClientRect();
    expect(idUnder(spotAt(target.left + 40, target.top + height / 2), 'hover')?.id).toBe(uuid);
    expect(idUnder(spotAt(target.left - 20, target.top + height / 2), 'hover')).toBeNull();
  });

  test('a megabyte of hex has no ID in it, wherever it is cut', () => {
    const wall = stage('<p id="it" style="word-break:break-all;margin:0"></p>');
    wall.textContent = hex.repeat(32_768);
    for (const down of [5, 100, 300]) expect(idUnder(spotAt(300, down), 'hover')).toBeNull();
  });

  test('a line in a log of 50,000 spans', () => {
    stage(`<pre>${Array.from({ length: 25_000 }, (_, at) => `<span>${line}</span><i>${at === 20 ? uuid : at}</i>\n`).join('')}</pre>`);
    const span = document.querySelectorAll('pre i')[20]!;
    expect(idUnder(spotOn(span, 0.2), 'hover')?.id).toBe(uuid);
  });

  test('5,000 levels deep', () => {
    const top = stage('');
    let inner: Element = top;
    for (let level = 0; level < 5_000; level += 1) inner = inner.appendChild(document.createElement('span'));
    inner.textContent = uuid;
    expect(idUnder({ target: inner, x: inner.getBoundingClientRect().left + 9, y: inner.getBoundingClientRect().top + 9 }, 'hover')?.id).toBe(uuid);
    expect(idUnder({ target: top, x: 9, y: 9 }, 'hover')).toBeNull();
  });
});

describe('where it is', () => {
  test('the anchor follows the ID, and ends with it', () => {
    const cell = stage(`<p id="it" style="margin:0">${uuid}</p>`);
    const found = idUnder(spotOn(cell, 0.1), 'hover')!;
    const before = found.anchor()!;
    cell.style.marginTop = '40px';
    expect(found.anchor()!.top).toBe(before.top + 40);
    cell.firstChild!.nodeValue = other;
    expect(found.anchor()).toBeNull();
    cell.firstChild!.nodeValue = uuid;
    expect(found.anchor()).not.toBeNull();
    cell.remove();
    expect(found.anchor()).toBeNull();
  });

  test('a cut-off ID is only where it is seen', () => {
    const cell = stage(`<div id="it" style="width:80px;overflow:hidden;white-space:nowrap">${uuid}</div>`);
    expect(idUnder(spotOn(cell, 0.5), 'hover')!.anchor()!.width).toBeLessThanOrEqual(80);
  });

  test('an attribute or a value that changes', () => {
    const link = stage(`<a id="it" title="${uuid}">web-1</a>`);
    const found = idUnder(spotOn(link), 'hover')!;
    expect(found.anchor()!.width).toBeCloseTo(link.getBoundingClientRect().width);
    link.title = other;
    expect(found.anchor()).toBeNull();
    const field = stage(`<input id="it" readonly value="${uuid}">`) as HTMLInputElement;
    const value = idUnder(spotOn(field), 'hover')!;
    field.value = other;
    expect(value.anchor()).toBeNull();
  });
});

test('the option that a list shows: when asked, not by hover', () => {
  const list = stage(`<p>Disk <b>${other}</b></p><select id="it"><option>${hex}</option><option selected>web-1 (${uuid})</option></select>`);
  expect(idUnder(spotOn(list), 'ask')).toMatchObject({ id: uuid, carrier: list, before: 'web-1 (' });
  expect(idUnder(spotOn(list), 'hover')).toBeNull();
  (list as HTMLSelectElement).disabled = true;
  expect(idUnder(spotOn(list), 'hover')?.id).toBe(uuid);
});

const halves = (style: string) =>
  `<div style="display:flex;width:260px;font:12px monospace;${style}"><div style="overflow:hidden;text-overflow:ellipsis;white-space:nowrap">${uuid.slice(0, 24)}</div><div>${uuid.slice(24)}</div></div>`;

test.each([0, 1])('halves in two boxes of a row, the first cut by its style, at half %i', (half) => {
  const row = stage(halves('')).firstElementChild!;
  const found = idUnder(spotOn(row.children[half]!), 'hover');
  expect(found?.id).toBe(uuid);
  expect(found?.anchor()?.width).toBeGreaterThan(100);
});

test('no ID in two boxes that stand apart', () => {
  const row = stage(halves('gap:8px;width:600px')).firstElementChild!;
  expect(idUnder(spotOn(row.children[0]!), 'hover')).toBeNull();
});

test('hyphens that do not break are hyphens', () => {
  const box = stage(`<p>Disk <b id="it">${uuid.replaceAll('-', '\u2011')}</b></p>`);
  const found = idUnder(spotOn(box), 'hover');
  expect(found?.id).toBe(uuid);
  expect(found?.anchor()?.width).toBeGreaterThan(100);
  const title = idUnder(spotOn(stage(`<p id="it" title="${uuid.replaceAll('-', '\u2010')}">web-1</p>`), 0.01), 'hover');
  expect(title?.id).toBe(uuid);
  expect(title?.anchor()).not.toBeNull();
});

test.each(['size="4"', 'multiple'])('options that a list shows, %s', (how) => {
  const list = stage(`<select id="it" ${how} style="width:400px"><option>web-1 (${uuid})</option><option>${other}</option></select>`);
  for (const [at, id] of [uuid, other].entries()) {
    const found = idUnder(spotOn(list.children[at]!, 0.4), 'hover');
    expect(found?.id).toBe(id);
    expect(found?.anchor()?.width).toBeGreaterThan(100);
  }
});
