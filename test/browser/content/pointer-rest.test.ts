import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultSettings, forever, type PageSettings } from '../../../src/core/settings';
import { isHovered } from '../../../src/content/hovered';
import { pageSettings } from '../../../src/content/page-settings';
import { watchPointer } from '../../../src/content/pointer-rest';
import type { Spot } from '../../../src/content/spot';
import { pastTimersOf, until } from './console';
import { click, moveTo } from './mouse';
import { stage } from './stage';

const quick: PageSettings = { ...defaultSettings, hoverDelay: 50, pausedUntil: 0 };
let stop: AbortController;

function start(settings: PageSettings | null = quick) {
  const rests: Spot[] = [];
  const tell = vi.fn(() => Promise.resolve(settings));
  const known = pageSettings(tell as never);
  const stir = vi.fn();
  const pointer = watchPointer(known, { rest: (spot) => rests.push(spot), stir }, stop.signal);
  return { rests, tell, known, pointer, stir };
}

beforeEach(async () => {
  await page.viewport(1000, 700);
  stop = new AbortController();
  stage('<p id="a" style="margin:0;height:40px">a</p><p id="b" style="margin:0;height:40px">b</p>');
  await moveTo(500, 600);
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
});

test('a rest is told once, with the element and the point', async () => {
  const { rests, pointer } = start();
  await moveTo(20, 20);
  await moveTo(30, 60);
  expect(rests).toEqual([]);
  await until(() => rests.length > 0);
  expect(rests).toEqual([{ target: document.getElementById('b'), x: 30, y: 60 }]);
  expect(pointer.spot()).toEqual(rests[0]);
  await moveTo(31, 20);
  await until(() => rests.length > 1);
  expect(rests[1]?.target.id).toBe('a');
});

test('settings are asked for at the first move, once', async () => {
  const { rests, tell } = start();
  expect(tell).not.toHaveBeenCalled();
  await moveTo(20, 20);
  await moveTo(21, 20);
  await until(() => rests.length > 0);
  await moveTo(22, 20);
  await until(() => rests.length > 1);
  expect(tell.mock.calls).toEqual([['page-settings', {}]]);
});

test('many moves share one timer', async () => {
  const { rests, stir } = start({ ...quick, hoverDelay: 400 });
  await moveTo(20, 20);
  await until(() => true);
  stir.mockClear();
  const set = vi.spyOn(window, 'setTimeout');
  const clear = vi.spyOn(window, 'clearTimeout');
  for (let x = 21; x < 40; x += 1) await moveTo(x, 20);
  const armed = set.mock.calls.length;
  await until(() => rests.length > 0);
  expect(rests[0]?.x).toBe(39);
  expect(armed).toBeLessThanOrEqual(2);
  expect(clear).not.toHaveBeenCalled();
  expect(stir.mock.calls.length).toBeLessThanOrEqual(1);
});

test('moves that the page makes up do nothing', async () => {
  const { tell, pointer } = start();
  const target = document.getElementById('a')!;
  for (const type of ['mousemove', 'mouseover', 'pointermove']) {
    target.dispatchEvent(new MouseEvent(type, { clientX: 9, clientY: 9, bubbles: true, composed: true }));
  }
  expect(tell).not.toHaveBeenCalled();
  expect(pointer.spot()).toBeNull();
});

test('nor do presses and leavings that it makes up keep a real rest from counting', async () => {
  const { rests } = start();
  await moveTo(20, 20);
  document.body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  document.dispatchEvent(new MouseEvent('mouseleave'));
  await until(() => rests.length > 0);
  expect(rests[0]?.x).toBe(20);
});

test('a move with unchanged coordinates is none', async () => {
  const { rests } = start();
  await moveTo(20, 20);
  await until(() => rests.length === 1);
  const set = vi.spyOn(window, 'setTimeout');
  await moveTo(20, 20);
  expect(set).not.toHaveBeenCalled();
});

test('a pressed button means something else than looking', async () => {
  const { rests } = start();
  await moveTo(20, 20);
  await click(20, 20);
  await moveTo(20, 60);
  await until(() => rests.length > 0);
  expect(rests.map(({ y }) => y)).toEqual([60]);
});

test('hover can be off', async () => {
  const { rests, tell, pointer } = start({ ...quick, hoverKey: 'off' });
  await moveTo(20, 20);
  await until(() => tell.mock.calls.length > 0);
  const set = vi.spyOn(window, 'setTimeout');
  await moveTo(25, 20);
  expect(set).not.toHaveBeenCalled();
  expect(rests).toEqual([]);
  expect(pointer.spot()?.x).toBe(25);
});

test('a pause arms nothing, and ends by itself', async () => {
  const { rests, known } = start({ ...quick, pausedUntil: forever });
  await moveTo(20, 20);
  await until(() => known.known() !== null);
  const set = vi.spyOn(window, 'setTimeout');
  await moveTo(25, 20);
  expect(set).not.toHaveBeenCalled();
  set.mockRestore();
  known.learn({ ...quick, pausedUntil: Date.now() - 1 });
  await moveTo(30, 20);
  await until(() => rests.length > 0);
  expect(rests.map(({ x }) => x)).toEqual([30]);
});

test('a key must be held when one is set, before or after coming to rest', async () => {
  const { rests, known } = start({ ...quick, hoverKey: 'Alt' });
  await moveTo(20, 20);
  await until(() => known.known() !== null);
  await pastTimersOf(50);
  expect(rests).toEqual([]);
  window.focus();
  await userEvent.keyboard('{Alt>}');
  await until(() => rests.length === 1);
  await userEvent.keyboard('{/Alt}');
});

test('nor does a key count that the page makes up', async () => {
  const { rests, known } = start({ ...quick, hoverKey: 'Alt' });
  await moveTo(20, 20);
  await until(() => known.known() !== null);
  await pastTimersOf(50);
  const set = vi.spyOn(window, 'setTimeout');
  for (const type of ['keydown', 'keyup']) document.body.dispatchEvent(new KeyboardEvent(type, { key: 'Alt', altKey: true, bubbles: true }));
  expect(set).not.toHaveBeenCalled();
  set.mockRestore();
  await pastTimersOf(50);
  expect(rests).toEqual([]);
});

test('nobody answers: no rest, and the next move asks again', async () => {
  const { rests, tell } = start(null);
  await moveTo(20, 20);
  await until(() => tell.mock.calls.length === 1);
  await moveTo(25, 20);
  expect(tell).toHaveBeenCalledTimes(2);
  expect(rests).toEqual([]);
});

test('no more after the end', async () => {
  const { rests, tell } = start();
  await moveTo(20, 20);
  stop.abort();
  await moveTo(25, 20);
  await pastTimersOf(50);
  expect(rests).toEqual([]);
  expect(tell).toHaveBeenCalledTimes(1);
});

test('in a page without a doctype, where `:hover` alone matches links only, the pointer is seen as well', async () => {
  stage('<iframe id="it" style="border:0;width:300px;height:100px"></iframe>');
  const inner = (document.getElementById('it') as HTMLIFrameElement).contentDocument!;
  inner.body.innerHTML = '<pre style="margin:0;height:90px">text</pre>';
  const pre = inner.querySelector('pre')!;
  const { left, top } = document.getElementById('it')!.getBoundingClientRect();
  await moveTo(left + 40, top + 40);
  await until(() => isHovered(pre));
  expect([inner.compatMode, pre.matches(':hover'), isHovered(pre)]).toEqual(['BackCompat', false, true]);
});

/** Draws what is on the page anew: the same, in other elements. */
const redraw = () => (document.body.innerHTML = String(document.body.innerHTML));

test('what the page draws anew under a resting pointer is what it rests on, before the browser says so and after', async () => {
  const { rests, pointer } = start();
  await moveTo(30, 60);
  redraw();
  expect(pointer.spot()?.target).toBe(document.getElementById('b'));
  const ticker = setInterval(redraw, 15);
  await until(() => rests.length > 0);
  clearInterval(ticker);
  expect(rests[0]).toMatchObject({ x: 30, y: 60, target: { id: 'b' } });
  await until(() => document.getElementById('b')?.matches(':hover') ?? false);
  expect(pointer.spot()?.target).toBe(document.getElementById('b'));
});

test('what is drawn anew where the pointer left for a frame is nothing that it rests on', async () => {
  document.body.insertAdjacentHTML('beforeend', '<iframe srcdoc="x" style="position:absolute;left:0;top:80px;width:300px;height:200px"></iframe>');
  await until(() => document.querySelector('iframe')?.contentDocument?.readyState === 'complete');
  const { pointer } = start({ ...quick, hoverDelay: 5_000 });
  await moveTo(30, 60);
  await moveTo(30, 150);
  await until(() => document.querySelector('iframe')?.matches(':hover') ?? false);
  for (const row of document.querySelectorAll('p')) row.replaceWith(row.cloneNode(true));
  expect(pointer.spot()).toBeNull();
});
