import { afterEach, expect, test, vi } from 'vitest';
import { card, startConsole, until } from './console';
import { click, moveTo } from './mouse';
import { ids, stage } from './stage';

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
  stage(`<p id="it">${ids.uuid}</p>`);
  await moveTo(300, 300);
  const site = startConsole();
  await moveTo(20, 20);
  await until(() => card() !== null);
  const ended = [MutationObserver, IntersectionObserver, ResizeObserver].map((kind) => vi.spyOn(kind.prototype, 'disconnect'));
  await click(300, 300);
  expect(card()).toBeNull();
  for (const spy of ended) expect(spy).toHaveBeenCalledTimes(1);
  const costs = watchCosts();
  window.dispatchEvent(new Event('scroll'));
  window.dispatchEvent(new Event('resize'));
  await moveTo(301, 300);
  await moveTo(302, 300);
  // The one timer of the pointer's rest.
  expect(costs()).toEqual({ timers: 1, observers: 0, reads: 0 });
  site.stop.abort();
});
