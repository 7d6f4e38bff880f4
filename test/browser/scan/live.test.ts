import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { until } from '../content/console';
import { stage } from '../content/stage';
import { startScan } from './port';

const uuid = (at: number) => `4e8d2fa1-0c3b-4a5d-9b7e-${at.toString(16).padStart(12, '0')}`;
const rows = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `<tr><td>web-${at}</td><td>${uuid(from + at)}</td></tr>`).join('');
const marked = (name: string) => [...(CSS.highlights.get(`trace-lens-${name}`) ?? [])].map((range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset));
let connect: ReturnType<typeof startScan>;

// Each with a script of its own: clocks that tests turn would say how long the next one's rests.
beforeEach(() => {
  connect = startScan();
});

/** Observers that are connected now, by what was called on them. */
function countObservers() {
  const connected = new Set<MutationObserver>();
  const { observe, disconnect } = MutationObserver.prototype;
  vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(function (this: MutationObserver, ...given) {
    connected.add(this);
    observe.apply(this, given);
  });
  vi.spyOn(MutationObserver.prototype, 'disconnect').mockImplementation(function (this: MutationObserver) {
    connected.delete(this);
    disconnect.call(this);
  });
  return connected;
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

test('the part in view first, then the whole; what comes is added, what goes is taken away', async () => {
  stage(`<table>${rows(3)}</table><div style="height:9000px"></div><p>${uuid(90)}</p>`);
  const surface = connect();
  await until(() => surface.ids() !== null);
  const [first] = surface.heard;
  expect(first).toMatchObject({ kind: 'ids', isWhole: false, isMarked: false });
  expect(first?.kind === 'ids' && first.ids.map(({ id }) => id)).toEqual([0, 1, 2].map(uuid));
  expect(surface.ids()?.map(({ id, isVisible }) => [id, isVisible])).toEqual([[uuid(0), true], [uuid(1), true], [uuid(2), true], [uuid(90), false]]);
  document.querySelector('tr')?.remove();
  document.body.insertAdjacentHTML('afterbegin', `<p>${uuid(7)}</p>`);
  await until(() => surface.ids()?.[0]?.id === uuid(7));
  expect(surface.ids()?.map(({ id }) => id)).toEqual([7, 1, 2, 90].map(uuid));
  surface.close();
});

test('a reading that stands still, as in a document that is kept for the way back, holds up no later surface', async () => {
  stage(`<table>${rows(40)}</table>`);
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
  const still = vi.spyOn(MessagePort.prototype, 'postMessage').mockImplementation(() => {});
  const first = connect();
  await until(() => still.mock.calls.length > 0);
  first.close();
  vi.restoreAllMocks();
  const second = connect();
  await until(() => second.ids()?.length === 40);
  second.close();
});

test('a list is told as whole only once all labels are known: without them a project would pass for a resource', async () => {
  const count = 400;
  stage(Array.from({ length: count }, (_, at) => `<p>Project ID: ${uuid(at)}</p>`).join(''));
  // A machine on which looking around one ID takes a millisecond.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
  const surface = connect();
  await until(() => surface.ids() !== null);
  const told = surface.heard.flatMap((message) => (message.kind === 'ids' && message.ids.length === count ? [message] : []));
  const labelled = told.map(({ ids, isWhole }) => [isWhole, ids.every(({ label }) => label === 'Project ID')]);
  expect(labelled.at(-1)).toEqual([true, true]);
  expect(labelled.slice(0, -1)).toContainEqual([false, false]);
  expect(labelled).not.toContainEqual([true, false]);
  surface.close();
});

const frame = () => new Promise(requestAnimationFrame);

/** Stops the page's timers and clock. They go on by so many ms when told; what is due then is read before the promise resolves. */
function stopClock(): (ms: number) => Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  return async (ms) => {
    await frame();
    vi.advanceTimersByTime(ms);
    await frame();
  };
}

test('a page that did not change says nothing twice; after the last surface no observer and no timer is left', async () => {
  stage(`<table>${rows(3)}</table>`);
  const connected = countObservers();
  const pass = stopClock();
  const surface = connect();
  await until(() => surface.ids() !== null);
  const said = surface.heard.length;
  expect(connected.size).toBe(1);
  document.body.append(document.createElement('hr'));
  await until(() => connected.size === 0);
  await pass(500);
  expect(connected.size, 'read once more').toBe(1);
  expect(surface.heard.length).toBe(said);
  surface.close();
  expect(connected.size).toBe(0);
  document.body.append(document.createElement('hr'));
  window.dispatchEvent(new Event('scrollend'));
  window.dispatchEvent(new Event('resize'));
  await frame();
  expect(vi.getTimerCount()).toBe(0);
});

const untold: Record<string, [before: string, change: (it: HTMLElement) => void, ids: number[]]> = {
  'a field’s value': [`<input id="it" readonly>`, (it) => ((it as HTMLInputElement).value = uuid(1)), [1]],
  'a shadow root': [`<div id="it"></div>`, (it) => it.attachShadow({ mode: 'open' }).append(uuid(1)), [1]],
  'a popover': [`<div id="it" popover>${uuid(1)}</div>`, (it) => it.showPopover(), [1]],
  'a rule': [`<style id="own"></style><p id="it">${uuid(1)}</p>`, () => document.querySelector<HTMLStyleElement>('#own')?.sheet?.insertRule('#it { display: none }'), []],
};
for (const [name, [html, change, wanted]] of Object.entries(untold)) {
  test(`what no change tells of is seen some seconds later, as long as somebody looks: ${name}`, async () => {
    stage(html);
    const pass = stopClock();
    const surface = connect();
    await until(() => surface.ids() !== null);
    change(document.getElementById('it') as HTMLElement);
    await pass(1_000);
    await pass(5_000);
    await until(() => String(surface.ids()?.map(({ id }) => id)) === String(wanted.map(uuid)));
    surface.close();
    expect(vi.getTimerCount()).toBe(0);
  });
}

test('on a large page all that may have a shadow root is asked for it once the list is there', async () => {
  const boxes = '<div><b>x</b></div>'.repeat(2_000);
  stage(`${boxes}${['div', 'span', 'p', 'h2', 'blockquote', 'main'].map((name) => `<${name} class="host"><b>x</b></${name}>`).join('')}`);
  for (const [at, host] of Array.from(document.querySelectorAll('.host')).entries()) host.attachShadow({ mode: 'open' }).append(uuid(at));
  const pass = stopClock();
  const surface = connect();
  await until(() => surface.ids() !== null);
  for (let time = 0; time < 6; time += 1) await pass(1_000);
  await until(() => surface.ids()?.length === 6);
  surface.close();
});

test('a page that changes all the time is read twice a second', async () => {
  stage(`<table>${rows(30)}</table>`);
  const pass = stopClock();
  const surface = connect();
  await until(() => surface.ids() !== null);
  const before = surface.heard.length;
  const table = document.querySelector('table') as Element;
  for (let drawn = 1; drawn <= 40; drawn += 1) {
    table.innerHTML = rows(30, drawn);
    await pass(100);
  }
  // Four seconds have passed. Nothing of the part in view is said again once the whole is known: a message is a reading.
  expect(surface.heard.length - before).toBe(8);
  surface.close();
});

test('marks what is wanted in view, outlives the surface, and goes with the next without a trace', async () => {
  stage(`<p>${uuid(1)}</p><p>see <b>4e8d2fa1</b>-0c3b-4a5d-9b7e-000000000002</p><p>${uuid(3)}</p><div style="height:9000px"></div><p>${uuid(1)}</p>`);
  const connected = countObservers();
  const surface = connect();
  surface.say({ kind: 'mark', marks: [[uuid(1), 'changed'], [uuid(2), 'incident']] });
  await until(() => marked('changed').length > 0);
  expect(marked('changed')).toEqual([uuid(1)]);
  expect(marked('incident')).toEqual(['4e8d2fa1', '-0c3b-4a5d-9b7e-000000000002']);
  expect(CSS.highlights.has('trace-lens-failed')).toBe(false);
  surface.close();
  expect(marked('changed')).toEqual([uuid(1)]);
  const next = connect();
  await until(() => next.ids() !== null);
  expect(next.heard.every((message) => message.kind !== 'ids' || message.isMarked)).toBe(true);
  next.say({ kind: 'unmark' });
  expect([...CSS.highlights.keys()].filter((name) => name.startsWith('trace-lens'))).toEqual([]);
  next.close();
  expect(connected.size).toBe(0);
});

const changes: Record<string, (p: HTMLElement) => void> = {
  'its text is another ID': (p) => ((p.firstChild as Text).data = uuid(2)),
  'it became a longer word': (p) => (p.firstChild as Text).appendData('-1'),
  'it is gone': (p) => p.remove(),
};
for (const [name, change] of Object.entries(changes)) {
  test(`a mark is gone before the next picture: ${name}`, async () => {
    stage(`<p id="it">${uuid(1)}</p>`);
    const surface = connect();
    surface.say({ kind: 'mark', marks: [[uuid(1), 'failed']] });
    await until(() => marked('failed').length === 1);
    change(document.getElementById('it') as HTMLElement);
    await Promise.resolve();
    const [range] = CSS.highlights.get('trace-lens-failed') ?? [];
    expect(range === undefined || !range.startContainer.isConnected).toBe(true);
    surface.say({ kind: 'unmark' });
    surface.close();
  });
}

test.each<[string, string]>([
  ['a cell of a table', `<table style="table-layout:fixed;width:240px"><tr><td style="overflow:hidden;text-overflow:ellipsis;white-space:nowrap">${uuid(1)}</td></tr></table>`],
  ['a box', `<div style="overflow:hidden;white-space:nowrap;width:90px"><span>${uuid(1)}</span></div>`],
  ['a box of two lines', `<div style="overflow:hidden;width:90px;height:36px;line-height:18px;word-break:break-all">${uuid(9)} <b>${uuid(1)}</b></div>`],
])('what cuts an ID is not moved by showing it: %s', async (_, html) => {
  stage(`<div style="height:3000px"></div>${html}<div style="height:3000px"></div>`);
  const surface = connect();
  await until(() => surface.ids() !== null);
  surface.say({ kind: 'show', id: uuid(1) });
  await until(() => marked('shown').length === 1);
  const moved = Array.from(document.body.querySelectorAll('*')).filter(({ scrollLeft, scrollTop }) => scrollLeft > 0 || scrollTop > 0);
  expect(moved).toEqual([]);
  expect([scrollX, scrollY > 0]).toEqual([0, true]);
  scrollTo(0, 0);
  surface.close();
});

test.each<[string, string]>([
  ['a field', `<input readonly value="${uuid(1)}">`],
  ['a text area', `<textarea readonly>${uuid(1)}</textarea>`],
  ['what has no text', `<button data-clipboard-text="${uuid(1)}" style="width:20px;height:20px"></button>`],
])('what no highlight can mark is outlined for a while: %s', async (_, html) => {
  stage(html);
  const surface = connect();
  await until(() => surface.ids() !== null);
  surface.say({ kind: 'show', id: uuid(1) });
  const carrier = document.querySelector('input, textarea, button') as Element;
  await until(() => getComputedStyle(carrier).outlineStyle === 'solid');
  expect(carrier.getAttribute('style') ?? '').not.toContain('outline');
  for (const animation of carrier.getAnimations()) animation.finish();
  expect(getComputedStyle(carrier).outlineStyle).not.toBe('solid');
  surface.close();
});

test('shows the next showing each time, in scrolling boxes too, and points it out for a while', async () => {
  stage(`<p>${uuid(1)}</p><div style="height:5000px"></div><div id="box" style="height:100px;overflow:auto"><div style="height:900px"></div><p id="second">${uuid(1)}</p></div>`);
  const surface = connect();
  await until(() => surface.ids() !== null);
  surface.say({ kind: 'show', id: uuid(1) });
  await until(() => marked('shown').length === 1);
  expect(scrollY).toBe(0);
  surface.say({ kind: 'show', id: uuid(1) });
  await until(() => scrollY > 0);
  const [at, frame] = ['second', 'box'].map((id) => document.getElementById(id)?.getBoundingClientRect() as DOMRect);
  expect(at && frame && at.top >= frame.top && at.bottom <= frame.bottom + 1 && at.bottom <= innerHeight && at.top >= 0).toBe(true);
  surface.say({ kind: 'show', id: uuid(1) });
  await until(() => scrollY === 0);
  await until(() => !CSS.highlights.has('trace-lens-shown'));
  surface.close();
});

test('frames that come are told, those that were there are not', async () => {
  stage(`<p id="it">${uuid(1)}</p>`);
  const addFrame = (srcdoc: string) => {
    const frame = Object.assign(document.createElement('iframe'), { srcdoc });
    const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    return isLoaded;
  };
  await addFrame('x');
  const surface = connect();
  await until(() => surface.ids() !== null);
  // A second reading looks at the frames again.
  document.body.insertAdjacentHTML('afterbegin', `<p>${uuid(2)}</p>`);
  await until(() => surface.ids()?.length === 2);
  const came = () => surface.heard.filter(({ kind }) => kind === 'frames-came').length;
  expect(came()).toBe(0);
  void addFrame('y');
  await until(() => came() > 0);
  surface.close();
});
