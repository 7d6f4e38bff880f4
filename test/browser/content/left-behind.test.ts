import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { hangDoorbell } from '../../../src/content/doorbell';
import { card, pastTimersOf, startConsole, until, type Console } from './console';
import { click, moveTo } from './mouse';
import { ids, stage } from './stage';

const { uuid, hex, other } = ids;
const shared = globalThis as { traceLensBell?: { stop: AbortController } | undefined; traceLensLooks?: boolean | undefined };
/** What the note says; our element's root is closed, so its own text is what a picture would show. */
let said: string[];
let site: Console;

async function restOn(element: Element): Promise<void> {
  const { left, top, height } = element.getBoundingClientRect();
  await moveTo(left + 30, top + height / 2);
}

beforeEach(async () => {
  await page.viewport(1000, 700);
  stage('');
  await moveTo(950, 650);
  said = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function attached(this: Element, init) {
    const root = attach.call(this, init);
    if (this.localName === 'trace-lens-card') queueMicrotask(() => said.push(root.textContent ?? ''));
    return root;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  site?.stop.abort();
  shared.traceLensBell?.stop.abort();
  delete shared.traceLensBell;
  delete shared.traceLensLooks;
  card()?.remove();
});

const note = 'Trace Lens was updated. Reload this page to use it here.';

describe('a page side whose extension was updated', () => {
  beforeEach(() => {
    site = startConsole();
  });

  test('takes its card along at the next move, and tells nobody anything', async () => {
    await restOn(stage(`<p id="it">${uuid}</p>`));
    await until(() => card() !== null);
    const before = site.told.length;
    site.disconnect();
    await moveTo(40, 12);
    await until(() => card() === null);
    expect(site.told.length).toBe(before);
  });

  test('says once to load the page again, at rest on an ID, and ends', async () => {
    const it = stage(`<p id="it">${uuid}</p>`);
    await moveTo(900, 640);
    await until(() => site.told.length > 0);
    site.disconnect();
    await restOn(it);
    await until(() => card() !== null);
    await Promise.resolve();
    expect(said).toEqual([note]);
    expect(site.stop.signal.aborted).toBe(true);
    expect(site.told.some(({ kind }) => kind === 'open-card')).toBe(false);
    await userEvent.keyboard('{Escape}');
    expect(card()).toBeNull();
    await restOn(stage(`<p id="it">${other}</p>`));
    await pastTimersOf(1_700);
    expect(card()).toBeNull();
  });

  test('a click takes the note away, a made-up one does not', async () => {
    await moveTo(900, 640);
    await until(() => site.told.length > 0);
    site.disconnect();
    await restOn(stage(`<p id="it">${uuid}</p>`));
    await until(() => card() !== null);
    document.body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(card()).not.toBeNull();
    await click(500, 500);
    expect(card()).toBeNull();
  });

  test('another rest before it is said does not say it again', async () => {
    await moveTo(900, 640);
    await until(() => site.told.length > 0);
    site.disconnect();
    const it = stage(`<p id="it">${uuid}</p>`);
    await restOn(it);
    await pastTimersOf(500);
    const { left, top } = it.getBoundingClientRect();
    await moveTo(left + 40, top + 8);
    await until(() => said.length > 0);
    card()?.remove();
    await pastTimersOf(1_700);
    expect([said, card()]).toEqual([[note], null]);
  });

  test.each([
    ['where a newer script shows its card', `<p id="it">${uuid}</p>`, true],
    ['on what is no ID', '<p id="it">text</p>', false],
    ['on bare hex, which a newer script may know better', `<p id="it">${hex}</p>`, false],
    ['on what hover is quiet about', `<p><span>Project ID: <b id="it">${uuid}</b></span></p>`, false],
  ])('stays silent %s', async (_, html, isAnswered) => {
    await moveTo(900, 640);
    await until(() => site.told.length > 0);
    site.disconnect();
    await restOn(stage(html));
    const newer = document.createElement('trace-lens-card');
    if (isAnswered) document.documentElement.append(newer);
    await pastTimersOf(1_700);
    expect(said.filter(Boolean)).toEqual([]);
    expect(site.stop.signal.aborted).toBe(isAnswered);
    newer.remove();
  });
});

describe('a doorbell', () => {
  test('rings at the first real move, keeps the last, and not for made-up ones', async () => {
    const ring = vi.fn(() => new Promise<void>(() => {}));
    hangDoorbell(ring, () => true);
    for (const type of ['mousemove', 'contextmenu']) document.body.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: 5 }));
    expect(ring).not.toHaveBeenCalled();
    await moveTo(20, 20);
    await moveTo(30, 20);
    expect(ring).toHaveBeenCalledTimes(1);
    expect((shared.traceLensBell as unknown as { move: MouseEvent }).move.clientX).toBe(30);
  });

  test('that brought nothing is not rung again by every move', async () => {
    const ring = vi.fn(() => Promise.resolve());
    hangDoorbell(ring, () => true);
    for (const x of [20, 30, 40, 50]) await moveTo(x, 20);
    expect(ring).toHaveBeenCalledTimes(1);
    await pastTimersOf(1_600);
    await moveTo(60, 20);
    expect(ring).toHaveBeenCalledTimes(2);
  });

  test('takes away the card of a script that an update left behind, and no other', () => {
    const old = document.createElement('trace-lens-card');
    document.documentElement.append(old);
    const inside = stage('<trace-lens-card id="it"></trace-lens-card>');
    hangDoorbell(() => Promise.resolve(), () => true);
    expect([old.isConnected, inside.isConnected]).toEqual([false, true]);
    document.documentElement.append(old);
    hangDoorbell(() => Promise.resolve(), () => true);
    expect(old.isConnected).toBe(true);
    old.remove();
  });

  test('left behind, it says once to load the page again', async () => {
    const ring = vi.fn(() => Promise.resolve());
    const it = stage(`<p id="it">${uuid}</p>`);
    hangDoorbell(ring, () => false);
    await restOn(it);
    await until(() => card() !== null);
    await Promise.resolve();
    expect([said, ring.mock.calls.length, shared.traceLensBell!.stop.signal.aborted]).toEqual([[note], 0, true]);
  });

  test('left behind, it is silent on what is no ID, and goes when a newer script shows a card', async () => {
    const it = stage('<p id="it">text</p>');
    hangDoorbell(() => Promise.resolve(), () => false);
    await restOn(it);
    await pastTimersOf(1_600);
    expect([said, shared.traceLensBell!.stop.signal.aborted]).toEqual([[], false]);
    document.documentElement.append(document.createElement('trace-lens-card'));
    await moveTo(40, 12);
    await pastTimersOf(1_600);
    expect([said.filter(Boolean), shared.traceLensBell!.stop.signal.aborted]).toEqual([[], true]);
  });
});
