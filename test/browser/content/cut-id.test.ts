import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cutsIn } from '../../../src/content/cut-id';
import { idBeside } from '../../../src/content/id-beside';
import { idUnder } from '../../../src/content/id-under';
import { ids, spotOn, stage } from './stage';

const { uuid, other, hex, urn } = ids;
const cut = `${uuid.slice(0, 13)}…`;
const middle = `${uuid.slice(0, 8)}...${uuid.slice(-4)}`;
const cell = `<span id="it">${cut}</span>`;

beforeEach(() => page.viewport(1200, 800));

describe('a cut text', () => {
  test.each([
    [cut, [[uuid.slice(0, 13), '']]],
    [`ID: ${middle}, ${hex.slice(0, 6)}…`, [[uuid.slice(0, 8), uuid.slice(-4)], [hex.slice(0, 6), '']]],
    ['urn:smn:eu-de:5f2a9c1e…alarms', [['urn:smn:eu-de:5f2a9c1e', 'alarms']]],
    ['al16044739875…', [['al16044739875', '']]],
    [`${uuid.slice(0, 9)}****-****-****-${uuid.slice(24)}`, [[uuid.slice(0, 9), uuid.slice(24)]]],
    [`${hex.slice(0, 6)}••••••${hex.slice(-4)}`, [[hex.slice(0, 6), hex.slice(-4)]]],
    ['**bold** 4e8d2f** ***', []],
    ['…82c330', [['', '82c330']]],
    ['web…82c330 and …82c3', []],
    ['Loading… please wait…', []],
    ['4e8d2… web-4e8d2fa1…x', []],
    [`x${cut}`, []],
    [uuid, []],
  ])('%s', (text, wanted) => {
    expect(cutsIn(text).map(({ head, tail }) => [head, tail])).toEqual(wanted);
    for (const { start, end, head } of cutsIn(text)) expect(text.slice(start, end).startsWith(head)).toBe(true);
  });
});

describe('the whole of a cut cell', () => {
  const carriers: Record<string, [html: string, id: string]> = {
    'in its own title': [`<span id="it" title="${uuid}">${cut}</span>`, uuid],
    'in its own label': [`<span id="it" aria-label="Server ${uuid}">${cut}</span>`, uuid],
    'in any attribute': [`<span id="it" data-full-value="${uuid}">${cut}</span>`, uuid],
    'in a link around it': [`<a href="#/ecs?instanceId=${uuid}">${cell}</a>`, uuid],
    'in an encoded link around it': [`<a href="#/t?urn=${encodeURIComponent(urn)}"><span id="it">${urn.slice(0, 30)}…</span></a>`, urn],
    'in a copy button beside it': [`<table><tr><td>${cell}<button data-clipboard-text="${uuid}">copy</button></td></tr></table>`, uuid],
    'in a copy control of any kind': [`<div><p style="margin:0">${cell}</p><div><x-copy value="${uuid}"><i>c</i></x-copy></div></div>`, uuid],
    'in a hidden field': [`<div>${cell}<input type="hidden" value="${uuid}"></div>`, uuid],
    'in hidden text': [`<div>${cell}<span style="display:none">${uuid}</span></div>`, uuid],
    'in the title of its row': [`<table><tr title="${uuid}"><td>web-1</td><td>${cell}</td></tr></table>`, uuid],
    'in a tooltip elsewhere that it names': [`<span id="it" aria-describedby="tip">${cut}</span><hr><div id="tip">${uuid}</div>`, uuid],
    'with only its end shown': [`<span id="it" data-full="${uuid}">…${uuid.slice(-6)}</span>`, uuid],
    'with both ends shown': [`<div><span id="it">${middle}</span> <b data-id="${uuid}">copy</b></div>`, uuid],
    'in several elements': [`<div title="${uuid}"><span id="it"><b>${uuid.slice(0, 8)}</b>${uuid.slice(8, 13)}</span>…</div>`, uuid],
    'not what is nearer and another': [`<div data-id="${uuid}"><span id="it" title="${other}">${cut}</span></div>`, uuid],
    'in an SVG title': [`<svg width="400" height="40"><text id="it" x="5" y="20">${cut}<title>${uuid}</title></text></svg>`, uuid],
  };
  test.each(Object.entries(carriers))('%s', (_, [html, id]) => {
    const found = idUnder(spotOn(stage(html), 0.3), 'hover');
    expect(found?.id).toBe(id);
    expect(found?.anchor()?.width).toBeGreaterThan(0);
  });

  const refusals: Record<string, string> = {
    'where nothing tells it': `<div>${cell}</div>`,
    'where two could be it': `<div>${cell}<i data-id="${uuid}"></i><i data-id="${uuid.slice(0, -1)}0"></i></div>`,
    'where only another row tells it': `<table><tr><td>${cell}</td></tr><tr><td title="${uuid}">x</td></tr></table>`,
    'where what is told ends differently': `<div><span id="it">${uuid.slice(0, 8)}…9999</span> <b data-id="${uuid}">copy</b></div>`,
    'where a password tells it': `<div>${cell}<input type="password" value="${uuid}"></div>`,
  };
  test.each(Object.entries(refusals))('is not known %s', (_, html) => {
    expect(idUnder(spotOn(stage(html), 0.3), 'hover')).toBeNull();
  });
});

test('the box is that of the cut text, and goes when text or whole change', () => {
  const box = stage(`<div id="it" style="width:800px"><span>${cut}</span><b data-id="${uuid}">copy</b></div>`);
  const shown = box.querySelector('span')!;
  const found = idUnder(spotOn(shown, 0.3), 'hover')!;
  expect(found.anchor()!.width).toBeCloseTo(shown.getBoundingClientRect().width, 0);
  box.querySelector('b')!.dataset.id = other;
  expect(found.anchor()).toBeNull();
  box.querySelector('b')!.dataset.id = uuid;
  expect(found.anchor()).not.toBeNull();
  shown.textContent = `${other.slice(0, 13)}…`;
  expect(found.anchor()).toBeNull();
});

test('beside the pointer it is found when asked for', () => {
  stage(`<table><tr><td id="it" style="width:200px">web-1</td><td><span title="${uuid}">${cut}</span></td></tr></table>`);
  expect(idBeside(spotOn(document.getElementById('it')!))?.id).toBe(uuid);
});
