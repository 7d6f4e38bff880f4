import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { card, pastTimersOf, startConsole, until, type Console } from './console';
import { click, moveTo } from './mouse';
import { ids, stage } from './stage';

const { uuid } = ids;
let site: Console;

const opened = () => site.told.filter(({ kind }) => kind === 'open-card').map(({ payload }) => payload.id);
const id = () => document.querySelector('#id')!;

async function restOn(element: Element): Promise<HTMLElement> {
  const { left, top, height } = element.getBoundingClientRect();
  await moveTo(left + 30, top + height / 2);
  await until(() => card() !== null);
  return card()!;
}

beforeEach(async () => {
  await page.viewport(1000, 700);
  stage('');
  await moveTo(950, 650);
  site = startConsole();
});
afterEach(() => site.stop.abort());

describe('in a modal dialog', () => {
  let dialog: HTMLDialogElement;
  const closed: string[] = [];
  beforeEach(() => {
    closed.length = 0;
    dialog = stage(`<dialog id="it" style="margin:20px auto auto 20px"><input id="in" value="x"><p><span id="id">${uuid}</span></p></dialog>`) as HTMLDialogElement;
    for (const type of ['close', 'cancel']) dialog.addEventListener(type, () => closed.push(type));
    dialog.showModal();
    window.focus();
    dialog.querySelector('input')!.focus();
  });
  /** What a click there would hit: nothing of an inert element. */
  const hit = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2);
  };

  test('hover shows the card, takes nothing from the dialog, and Escape closes the card alone', async () => {
    await restOn(id());
    expect([document.activeElement?.id, hit(id())]).toEqual(['in', id()]);
    await userEvent.keyboard('{Escape}');
    expect([card(), dialog.open, closed]).toEqual([null, true, []]);
  });

  test('the pointer on the card makes it usable, and away from it the dialog', async () => {
    const shown = await restOn(id());
    expect(hit(shown)).not.toBe(shown);
    const box = shown.getBoundingClientRect();
    await moveTo(box.left + 60, box.top + 60);
    expect(hit(shown)).toBe(shown);
    expect(shown.getBoundingClientRect()).toEqual(box);
    await moveTo(box.left + 60, box.top - 12);
    expect([hit(id()), document.activeElement?.id]).toEqual([id(), 'in']);
    await moveTo(900, 600);
    await until(() => card() === null);
    expect([dialog.open, document.activeElement?.id, closed]).toEqual([true, 'in', []]);
  });

  test('asked for, it can be used at once; a press outside gives everything back', async () => {
    const { left, top } = id().getBoundingClientRect();
    await click(left + 30, top + 8, 'right');
    site.notice({ kind: 'show-card', at: 'context', id: null });
    expect(opened()).toEqual([uuid]);
    expect(hit(card()!)).toBe(card());
    await click(900, 600);
    expect([card(), dialog.open, hit(id()), closed]).toEqual([null, true, id(), []]);
  });

  test('by keyboard the card takes the focus and gives it back', async () => {
    const { left, top } = id().getBoundingClientRect();
    await moveTo(left + 30, top + 8);
    site.notice({ kind: 'show-card', at: 'pointer', id: null });
    expect(document.activeElement).toBe(card());
    site.notice({ kind: 'close-card', nonce: site.told.at(-1)!.payload.nonce as string });
    expect([card(), document.activeElement?.id, dialog.open]).toEqual([null, 'in', true]);
  });

  test('the page is as it was afterwards', async () => {
    const before = document.documentElement.outerHTML;
    const box = (await restOn(id())).getBoundingClientRect();
    await moveTo(box.left + 60, box.top + 60);
    site.notice({ kind: 'close-card', nonce: site.told.at(-1)!.payload.nonce as string });
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

test('in a popover, which stays open', async () => {
  const popover = stage(`<div id="it" popover style="margin:20px"><span id="id">${uuid}</span></div>`);
  popover.showPopover();
  await restOn(id());
  expect(opened()).toEqual([uuid]);
  expect(popover.matches(':popover-open')).toBe(true);
});

test('in a dialog that is not modal', async () => {
  const dialog = stage(`<dialog id="it" style="margin:20px"><span id="id">${uuid}</span></dialog>`) as HTMLDialogElement;
  dialog.show();
  const shown = await restOn(id());
  const box = shown.getBoundingClientRect();
  await moveTo(box.left + 60, box.top + 60);
  await pastTimersOf(450);
  expect(card()).toBe(shown);
});

describe('on pages of another scale', () => {
  test.each(['zoom: 2', 'transform: scale(1.5); transform-origin: 0 0', 'zoom: 0.5; direction: rtl', 'transform: rotate(3deg)'])('%s', async (style) => {
    stage(`<div style="${style}; width: 400px"><table><tr><th>Name</th><th>VPC ID</th></tr><tr><td>web-1</td><td><span id="id">${uuid}</span></td></tr></table></div>`);
    const shown = (await restOn(id())).getBoundingClientRect();
    const at = id().getBoundingClientRect();
    expect(opened()).toEqual([uuid]);
    expect(site.told.at(-1)!.payload.label).toBe('VPC ID');
    expect(shown.width).toBe(420);
    expect(Math.min(Math.abs(shown.top - at.bottom), Math.abs(at.top - shown.bottom))).toBeCloseTo(8, 0);
  });
});
