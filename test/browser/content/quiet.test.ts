import { afterEach, describe, expect, test, vi } from 'vitest';
import { idUnder } from '../../../src/content/id-under';
import { card, startConsole, until } from './console';
import { click, moveTo } from './mouse';
import { ids, spotOn, stage } from './stage';

/** Counts what would cost a page something. */
function watchCosts() {
  const names = ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'] as const;
  const timers = names.map((name) => vi.spyOn(window, name));
  const observers = [MutationObserver, IntersectionObserver, ResizeObserver].map((kind) => vi.spyOn(kind.prototype, 'observe'));
  const reads = [
    vi.spyOn(Document.prototype, 'createTreeWalker'),
    vi.spyOn(Document.prototype, 'elementFromPoint'),
    vi.spyOn(Document.prototype, 'querySelectorAll'),
    vi.spyOn(window, 'getComputedStyle'),
  ];
  const sum = (spies: { mock: { calls: unknown[] } }[]) => spies.reduce((count, spy) => count + spy.mock.calls.length, 0);
  return () => ({ timers: sum(timers), observers: sum(observers), reads: sum(reads) });
}

/** The observers that observe something. */
function liveObservers(): Set<object> {
  const live = new Set<object>();
  for (const { prototype } of [MutationObserver, IntersectionObserver, ResizeObserver]) {
    const { observe, disconnect } = prototype as { observe: (...given: unknown[]) => void; disconnect: () => void };
    vi.spyOn(prototype, 'observe').mockImplementation(function observing(this: object, ...given: unknown[]) {
      live.add(this);
      observe.apply(this, given);
    });
    vi.spyOn(prototype, 'disconnect').mockImplementation(function ending(this: object) {
      live.delete(this);
      disconnect.apply(this);
    });
  }
  return live;
}

afterEach(() => vi.restoreAllMocks());

test('before a person points: no timer, no observer, no reading, nothing told', () => {
  stage(`<p>${ids.uuid}</p>`.repeat(100));
  const added = [window, document, document.documentElement, document.body].map((target) => vi.spyOn(target, 'addEventListener'));
  const costs = watchCosts();
  const site = startConsole();
  expect(costs()).toEqual({ timers: 0, observers: 0, reads: 0 });
  expect(site.told).toEqual([]);
  const onPage = added.flatMap(({ mock }) => mock.calls as [string, unknown, AddEventListenerOptions][]);
  expect(onPage.map(([type]) => type).sort()).toEqual(['contextmenu', 'keydown', 'keyup', 'mousedown', 'mouseleave', 'mousemove']);
  for (const [, , options] of onPage) expect(options.signal).toBe(site.stop.signal);
  site.stop.abort();
});

test('a card that was closed leaves no observer, listener or timer behind', async () => {
  stage(`<p id="it">${ids.uuid}</p><p style="height:3000px"></p>`);
  await moveTo(300, 300);
  const live = liveObservers();
  const site = startConsole();
  await moveTo(20, 20);
  await until(() => card() !== null);
  await moveTo(21, 20);
  // Of changes, of sizes, of what is seen, and of where that is.
  await until(() => live.size === 4);
  await click(300, 300);
  expect([card(), live.size]).toEqual([null, 0]);
  vi.restoreAllMocks();
  const costs = watchCosts();
  const [scrolled, started] = ['scroll', 'animationstart'].map((type) => new Promise((resolve) => document.addEventListener(type, resolve, { once: true })));
  scrollTo(0, 5);
  document.getElementById('it')!.style.animation = 'none-such 1s';
  document.body.append(Object.assign(document.createElement('style'), { textContent: '@keyframes none-such { to { top: 1px } }' }));
  await Promise.all([scrolled, started]);
  await moveTo(301, 300);
  await moveTo(302, 300);
  // The one timer of the pointer's rest.
  expect(costs()).toEqual({ timers: 1, observers: 0, reads: 0 });
  site.stop.abort();
});

describe('where a person writes, hover finds nothing, and who asks does', () => {
  const span = `<span id="it">${ids.uuid}</span>`;
  const places: Record<string, string> = {
    'a text field': `<input id="it" size="50" value="${ids.uuid}">`,
    'a text area': `<textarea id="it" cols="50">${ids.uuid}</textarea>`,
    Monaco: `<div class="monaco-editor"><div class="view-lines"><div class="view-line">${span}</div></div></div>`,
    'CodeMirror 6': `<div class="cm-editor"><div class="cm-content" role="textbox" contenteditable="true"><div class="cm-line">${span}</div></div></div>`,
    'CodeMirror 5': `<div class="CodeMirror"><pre class="CodeMirror-line">${span}</pre></div>`,
    Ace: `<div class="ace_editor"><div class="ace_line">${span}</div></div>`,
    'a text box by role': `<div role="textbox">${span}</div>`,
    'editable text': `<div contenteditable><p>${span}</p></div>`,
    'plain editable text': `<div contenteditable="plaintext-only">${span}</div>`,
    'a chip in editable text': `<div contenteditable="true"><b contenteditable="false">${span}</b></div>`,
    'a drawing in editable text': `<div contenteditable="true"><svg width="400" height="30"><text id="it" y="20">${ids.uuid}</text></svg></div>`,
  };
  test.each(Object.entries(places))('%s', (_, html) => {
    const spot = spotOn(stage(html), 0.3);
    expect([idUnder(spot, 'hover'), idUnder(spot, 'ask')?.id]).toEqual([null, ids.uuid]);
  });

  test.each(Object.entries(places))('%s in a shadow root', (_, html) => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = html;
    stage('').append(host);
    const spot = spotOn(host.shadowRoot!.getElementById('it')!, 0.3);
    expect([idUnder(spot, 'hover'), idUnder(spot, 'ask')?.id]).toEqual([null, ids.uuid]);
  });

  test('a component in an editor', () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = span;
    stage('<div id="it" contenteditable="true"></div>').append(host);
    expect(idUnder(spotOn(host, 0.05), 'hover')).toBeNull();
  });

  test('a page in design mode', () => {
    const spot = spotOn(stage(span), 0.3);
    document.designMode = 'on';
    const found = [idUnder(spot, 'hover'), idUnder(spot, 'ask')?.id];
    document.designMode = 'off';
    expect(found).toEqual([null, ids.uuid]);
  });
});
