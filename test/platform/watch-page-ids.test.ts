import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SeenId } from '../../src/core/page-ids/seen-id';
import type { FromFrame, ToFrame } from '../../src/platform/page-talk';
import type { PageIds } from '../../src/platform/watch-page-ids';

interface Injection {
  target: object;
  origin: 'USER' | 'AUTHOR';
}
type Listener = (value: unknown) => void;

/** A tab as the browser shows it to us: frames that may be injected into, and the ports that lead there. */
function fakeTab() {
  let frames: number[] = [];
  const ports: { frameId: number; isOpen: boolean; said: ToFrame[]; hear: Listener[]; end: Listener[] }[] = [];
  const css: [what: string, target: object][] = [];
  const current = (frameId: number) => ports.findLast((port) => port.frameId === frameId && port.isOpen);
  return {
    setFrames: (ids: number[]) => (frames = ids),
    injected: vi.fn(),
    css,
    ports,
    say: (frameId: number, words: FromFrame | object) => current(frameId)?.hear.forEach((listener) => listener(words)),
    /** Frames go, as with a navigation or a removed element. */
    lose: (...ids: number[]) => {
      for (const id of ids) {
        const port = current(id);
        if (port) port.isOpen = false;
        port?.end.forEach((listener) => listener(port));
      }
    },
    said: (frameId: number) => current(frameId)?.said ?? [],
    browser: {
      scripting: {
        executeScript: vi.fn(async () => {
          if (frames.length === 0) throw new Error('Cannot access contents of the page');
          return frames.map((frameId) => ({ frameId }));
        }) as ReturnType<typeof vi.fn>,
        // Both origins get the same; one tells.
        insertCSS: vi.fn(async ({ target, origin }: Injection) => void (origin === 'USER' && css.push(['insert', target]))),
        removeCSS: vi.fn(async ({ target, origin }: Injection) => void (origin === 'USER' && css.push(['remove', target]))),
      },
      tabs: {
        connect: vi.fn((_tabId: number, { frameId }: { frameId: number }) => {
          const port = { frameId, isOpen: true, said: [] as ToFrame[], hear: [] as Listener[], end: [] as Listener[] };
          ports.push(port);
          return {
            postMessage: (words: ToFrame) => port.said.push(words),
            disconnect: () => (port.isOpen = false),
            onMessage: { addListener: (listener: Listener) => port.hear.push(listener) },
            onDisconnect: { addListener: (listener: Listener) => port.end.push(listener) },
          };
        }),
      },
    },
  };
}

let tab = fakeTab();
vi.mock('../../src/platform/browser', () => ({
  get browser() {
    return tab.browser;
  },
}));
const { watchPageIds } = await import('../../src/platform/watch-page-ids');

const seen = (id: string, count = 1): SeenId => ({ id, kind: 'text', label: null, name: null, param: null, count, isVisible: true });
const ids = (...shown: SeenId[]): FromFrame => ({ kind: 'ids', ids: shown, isWhole: true, isMarked: false });

let stop = new AbortController();
let told: PageIds[] = [];
const last = () => told.at(-1);
const names = () => last()?.ids.map(({ id, count }) => `${id} ${count}`);
const watch = () => watchPageIds(7, (page) => told.push(page), stop.signal);
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  tab = fakeTab();
  stop = new AbortController();
  told = [];
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

test('the IDs of all frames are one list, the top frame’s first, and whole when every frame is', async () => {
  tab.setFrames([3, 0]);
  watch();
  await settle();
  tab.say(3, ids(seen('b', 2), seen('a')));
  expect(last()).toMatchObject({ isWhole: false, isReachable: true });
  tab.say(0, ids(seen('a')));
  expect(names()).toEqual(['a 2', 'b 2']);
  expect(last()).toMatchObject({ isWhole: true, isMarked: false });
  tab.say(0, ids());
  expect(names()).toEqual(['b 2', 'a 1']);
});

test('an ID’s address is that of the frame that shows it first, and the page’s own where that does', async () => {
  tab.setFrames([0, 3, 4]);
  const controls = watch();
  await settle();
  tab.say(0, ids(seen('a')));
  tab.say(3, ids(seen('b')));
  tab.say(4, ids(seen('a'), seen('b')));
  tab.browser.scripting.executeScript.mockImplementation(async ({ target }: { target: { frameIds: number[] } }) => [{ frameId: 0, result: `https://frame-${target.frameIds.join()}/` }]);
  expect([await controls.addressOf('a'), await controls.addressOf('b'), await controls.addressOf('c')]).toEqual([null, 'https://frame-3/', null]);
  tab.browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
  expect(await controls.addressOf('b')).toBeNull();
});

test('what is no word of ours is dropped', async () => {
  tab.setFrames([0]);
  watch();
  await settle();
  for (const words of [null, 'ids', { kind: 'ids' }, { ...ids(), ids: 'x' }, { kind: 'toString' }]) tab.say(0, words as object);
  expect(told).toEqual([]);
});

test('frames that come are connected, and frames that go take their IDs along', async () => {
  tab.setFrames([0]);
  watch();
  await settle();
  tab.say(0, ids(seen('a')));
  tab.setFrames([0, 5]);
  tab.say(0, { kind: 'frames-came' });
  await settle();
  tab.say(5, ids(seen('b')));
  expect(names()).toEqual(['a 1', 'b 1']);
  expect(tab.ports).toHaveLength(2);
  tab.setFrames([0]);
  tab.lose(5);
  expect(names()).toEqual(['a 1']);
});

test('a page that says without end that frames came is looked at now and then, and the last of them are met', async () => {
  tab.setFrames([0]);
  watch();
  await settle();
  for (let ms = 0; ms < 1_000; ms += 1) {
    if (ms === 999) tab.setFrames([0, 5]);
    tab.say(0, { kind: 'frames-came' });
    await settle(1);
  }
  await settle(1_000);
  // At once, then after 250, 500 and 1,000 ms.
  expect(tab.browser.scripting.executeScript).toHaveBeenCalledTimes(5);
  tab.say(5, ids(seen('b')));
  expect(names()).toEqual(['b 1']);
  await settle(10_000);
  tab.setFrames([0, 5, 6]);
  tab.say(0, { kind: 'frames-came' });
  await settle();
  expect(tab.ports.at(-1)?.frameId).toBe(6);
});

test('a navigation empties the list and the next page fills it', async () => {
  tab.setFrames([0, 5]);
  watch();
  await settle();
  tab.say(0, ids(seen('a')));
  tab.say(5, ids(seen('b')));
  tab.setFrames([]);
  tab.lose(0, 5);
  expect(last()).toMatchObject({ ids: [], isWhole: false, isReachable: true });
  await settle(400);
  expect(last()).toMatchObject({ isReachable: true });
  tab.setFrames([0]);
  await settle(600);
  tab.say(0, ids(seen('c')));
  expect(names()).toEqual(['c 1']);
});

test('with the top frame all others go, whatever they still say, and are met anew on the next page, marks and looks too', async () => {
  tab.setFrames([0, 5]);
  const { mark } = watch();
  await settle();
  tab.say(5, ids(seen('b')));
  mark([['b', 'changed']]);
  await settle();
  const [, old] = tab.ports;
  tab.lose(0);
  expect(last()).toMatchObject({ ids: [] });
  old?.hear.forEach((listener) => listener(ids(seen('late'))));
  expect(last()).toMatchObject({ ids: [] });
  tab.css.length = 0;
  await settle(200);
  tab.say(0, ids(seen('a')));
  tab.say(5, ids(seen('b')));
  old?.end.forEach((listener) => listener(old));
  expect(names()).toEqual(['a 1', 'b 1']);
  expect(tab.said(5)).toEqual([{ kind: 'mark', marks: [['b', 'changed']] }]);
  expect(tab.css.filter(([what]) => what === 'insert').map(([, target]) => target)).toEqual([0, 5].map((frameId) => ({ tabId: 7, frameIds: [frameId] })));
});

test('a page that stays out of reach is tried a few times, and said to be so at once when it never was in reach', async () => {
  watch();
  await settle();
  expect(last()).toMatchObject({ ids: [], isReachable: false });
  await settle(60_000);
  expect(tab.browser.scripting.executeScript).toHaveBeenCalledTimes(6);
  expect(last()).toMatchObject({ isReachable: false });
});

test('a page that went for good is out of reach in the end', async () => {
  tab.setFrames([0]);
  watch();
  await settle();
  tab.say(0, ids(seen('a')));
  tab.setFrames([]);
  tab.lose(0);
  await settle(60_000);
  expect(last()).toMatchObject({ ids: [], isReachable: false });
});

test('a page whose script answers no port is not tried for ever', async () => {
  tab.setFrames([0]);
  watch();
  await settle();
  for (let second = 0; second < 30; second += 1) {
    tab.lose(0);
    await settle(1_000);
  }
  expect(tab.ports.length).toBeLessThan(16);
});

test('an ID is shown in one frame after the other', async () => {
  tab.setFrames([0, 5]);
  const { show } = watch();
  await settle();
  tab.say(0, ids(seen('a', 2)));
  tab.say(5, ids(seen('a')));
  for (let time = 0; time < 4; time += 1) show('a');
  show('unknown');
  expect([tab.said(0).length, tab.said(5).length]).toEqual([3, 1]);
  expect(tab.said(5)).toEqual([{ kind: 'show', id: 'a' }]);
});

test('marks go to every frame with their look once each, also to frames that come, and off again', async () => {
  tab.setFrames([0]);
  const { mark, unmark } = watch();
  await settle();
  mark([['a', 'failed']]);
  await settle();
  expect(tab.css).toEqual([
    ['remove', { tabId: 7, frameIds: [0] }],
    ['insert', { tabId: 7, frameIds: [0] }],
  ]);
  mark([['a', 'failed']]);
  tab.setFrames([0, 5]);
  tab.say(0, { kind: 'frames-came' });
  await settle();
  expect(tab.said(5)).toEqual([{ kind: 'mark', marks: [['a', 'failed']] }]);
  expect(tab.css.at(-1)).toEqual(['insert', { tabId: 7, frameIds: [5] }]);
  unmark();
  await settle();
  expect(tab.said(5).at(-1)).toEqual({ kind: 'unmark' });
  expect(tab.css.at(-1)).toEqual(['remove', { tabId: 7, allFrames: true }]);
  tab.setFrames([0, 5, 6]);
  tab.say(0, { kind: 'frames-came' });
  await settle(300);
  expect(tab.ports.at(-1)?.frameId).toBe(6);
  expect(tab.said(6)).toEqual([]);
});

test('a frame that went unheard does not keep the look of marks from the others', async () => {
  tab.setFrames([0, 5]);
  const { mark } = watch();
  await settle();
  tab.browser.scripting.insertCSS.mockImplementation(async ({ target, origin }) => {
    if ('frameIds' in target && (target.frameIds as number[]).includes(5)) throw new Error('No frame with id 5 in tab with id 7');
    if (origin === 'USER') tab.css.push(['insert', target]);
  });
  mark([['a', 'changed']]);
  await settle();
  expect(tab.css.filter(([what]) => what === 'insert')).toEqual([['insert', { tabId: 7, frameIds: [0] }]]);
});

test('what is pointed out has its look, once a document; without marks it goes with the surface', async () => {
  tab.setFrames([0]);
  const { show } = watch();
  await settle();
  tab.say(0, ids(seen('a')));
  show('a');
  show('a');
  await settle();
  expect(tab.css.map(([what]) => what)).toEqual(['remove', 'insert']);
  tab.lose(0);
  await settle(200);
  tab.say(0, ids(seen('a')));
  show('a');
  await settle();
  expect(tab.css.map(([what]) => what)).toEqual(['remove', 'insert', 'remove', 'insert']);
  stop.abort();
  expect(tab.css.at(-1)).toEqual(['remove', { tabId: 7, allFrames: true }]);
});

test('marks of an earlier surface keep their look when this one ends', async () => {
  tab.setFrames([0]);
  const { show } = watch();
  await settle();
  tab.say(0, { ...ids(seen('a')), isMarked: true });
  expect(last()).toMatchObject({ isMarked: true });
  show('a');
  await settle();
  stop.abort();
  expect(tab.css.at(-1)).toEqual(['insert', { tabId: 7, frameIds: [0] }]);
});

test('the end of the watching ends every port, and an injection under way opens none', async () => {
  tab.setFrames([0]);
  watch();
  await settle();
  tab.setFrames([0, 5]);
  tab.say(0, { kind: 'frames-came' });
  stop.abort();
  await settle(10_000);
  expect(tab.ports.map(({ isOpen }) => isOpen)).toEqual([false]);
});

describe('where nobody looks', () => {
  const openPorts = () => tab.ports.filter(({ isOpen }) => isOpen).length;

  test('the page is read to its end once and then left alone; who looks again finds it as it is', async () => {
    tab.setFrames([0, 5]);
    const { attend } = watch();
    attend(false);
    await settle();
    tab.say(0, ids(seen('a')));
    tab.say(5, { ...ids(seen('b')), isWhole: false });
    expect(openPorts()).toBe(2);
    tab.say(5, ids(seen('b')));
    expect([names(), openPorts()]).toEqual([['a 1', 'b 1'], 0]);
    await settle(60_000);
    expect(tab.browser.scripting.executeScript).toHaveBeenCalledTimes(1);
    attend(true);
    attend(true);
    await settle();
    expect([openPorts(), tab.browser.scripting.executeScript.mock.calls.length]).toEqual([2, 2]);
    tab.say(0, ids(seen('c')));
    expect(last()).toMatchObject({ ids: [{ id: 'a' }, { id: 'b' }], isWhole: false });
    tab.say(5, ids(seen('b')));
    expect([names(), last()?.isWhole, openPorts()]).toEqual([['c 1', 'b 1'], true, 2]);
  });

  test('one that was being watched is left alone at once', async () => {
    tab.setFrames([0]);
    const { attend } = watch();
    await settle();
    tab.say(0, ids(seen('a')));
    attend(false);
    expect([names(), openPorts()]).toEqual([['a 1'], 0]);
  });

  test('one at another address is read once more', async () => {
    tab.setFrames([0]);
    const { attend, renew } = watch();
    attend(false);
    renew();
    await settle();
    tab.say(0, ids(seen('a')));
    renew();
    await settle();
    tab.say(0, ids(seen('b')));
    expect([names(), openPorts(), tab.ports.length]).toEqual([['b 1'], 0, 2]);
  });

  test('one that cannot be reached any more when somebody looks again is said to be so', async () => {
    tab.setFrames([0]);
    const { attend } = watch();
    await settle();
    tab.say(0, ids(seen('a')));
    attend(false);
    tab.setFrames([]);
    attend(true);
    await settle(60_000);
    expect(last()).toMatchObject({ ids: [], isReachable: false });
  });

  test('marks reach the page all the same, and keep their look when the surface goes', async () => {
    tab.setFrames([0]);
    const { attend, mark } = watch();
    await settle();
    tab.say(0, ids(seen('a')));
    attend(false);
    mark([['a', 'changed']]);
    await settle();
    expect(tab.said(0)).toEqual([{ kind: 'mark', marks: [['a', 'changed']] }]);
    tab.say(0, { ...ids(seen('a')), isMarked: true });
    expect(openPorts()).toBe(0);
    tab.css.length = 0;
    stop.abort();
    expect(tab.css).toEqual([]);
  });
});
