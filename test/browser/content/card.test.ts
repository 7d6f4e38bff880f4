import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { card, pastTimersOf, startConsole, until, type Console } from './console';
import { click, moveTo } from './mouse';
import { ids, stage } from './stage';

const { uuid, other } = ids;
let site: Console;

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => `<p style="margin:0;height:40px">row ${at}: <span>${uuid.slice(0, -3)}${100 + at}</span></p>`).join('');
const cell = (at: number) => document.querySelectorAll<HTMLElement>('#it span')[at]!;
const table = () => stage(`<div id="it">${rows(100)}</div>`);

/** A point on an element. */
const on = (element: Element): [x: number, y: number] => {
  const { left, top, height } = element.getBoundingClientRect();
  return [left + 20, top + height / 2];
};

async function hover(element: Element): Promise<HTMLElement> {
  await moveTo(...on(element));
  await until(() => card() !== null);
  return card()!;
}

/** Until observers have told what they start with. */
async function frames(): Promise<void> {
  for (let count = 0; count < 3; count += 1) await new Promise(requestAnimationFrame);
}

const overlaps = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const opened = () => site.told.filter(({ kind }) => kind === 'open-card').map(({ payload }) => payload);
const nonce = () => opened().at(-1)?.nonce as string;
const showAt = (at: 'context' | 'pointer', id: string | null = null) => site.notice({ kind: 'show-card', at, id });

beforeEach(async () => {
  await page.viewport(1000, 700);
  stage('');
  await moveTo(950, 650);
  site = startConsole();
});
afterEach(() => {
  site.stop.abort();
  document.documentElement.removeAttribute('dir');
});

describe('a rest on an ID', () => {
  test('shows one card beside it, and tells the background at the same time', async () => {
    table();
    const element = await hover(cell(1));
    expect(opened()).toMatchObject([{ nonce: expect.stringMatching(/^[\da-f-]{36}$/), id: cell(1).textContent, kind: 'uuid', page: location.href }]);
    expect(element.parentNode).toBe(document.documentElement);
    expect(document.querySelectorAll('trace-lens-card')).toHaveLength(1);
    expect(element.matches(':popover-open')).toBe(true);
    expect(element.shadowRoot).toBeNull();
    expect(element.childNodes).toHaveLength(0);
    expect(overlaps(element.getBoundingClientRect(), cell(1).getBoundingClientRect())).toBe(false);
    expect(element.getBoundingClientRect().top - cell(1).getBoundingClientRect().bottom).toBeCloseTo(8, 0);
  });

  test('of a page whose style would hide or move it', async () => {
    table();
    const style = document.createElement('style');
    style.textContent = `* { display: none !important; position: static !important; opacity: 0 !important; transform: scale(2) !important }
      html, body, div, p, span { display: block !important; opacity: 1 !important; transform: none !important }
      trace-lens-card { margin: 9px !important; padding: 9px !important; border: 9px solid !important; inset: 50% !important; box-sizing: content-box !important }`;
    document.head.append(style);
    const element = await hover(cell(1));
    const shown = getComputedStyle(element);
    const seen = [shown.display, shown.position, shown.opacity, shown.transform, shown.margin, shown.padding, shown.borderWidth];
    const { width, height, left } = element.getBoundingClientRect();
    style.remove();
    expect(seen).toEqual(['block', 'fixed', '1', 'none', '0px', '0px', '0px']);
    // At the page's edge, where the text begins.
    expect([width, height, left]).toEqual([420, 180, 8]);
  });

  test('at the lower edge goes above, at the right edge stays inside', async () => {
    table();
    const low = (await hover(cell(15))).getBoundingClientRect();
    expect(low.bottom).toBeLessThan(cell(15).getBoundingClientRect().top);
    stage(`<p id="it" style="text-align:right"><span>${uuid}</span></p>`);
    await until(() => card() === null);
    const right = (await hover(cell(0))).getBoundingClientRect();
    expect(right.right).toBeLessThanOrEqual(1_000);
  });

  test('in text from right to left has its right edge in line', async () => {
    document.documentElement.dir = 'rtl';
    table().style.marginRight = '100px';
    const box = (await hover(cell(2))).getBoundingClientRect();
    expect(box.right).toBeCloseTo(cell(2).getBoundingClientRect().right, 0);
  });

  test('on a zoomed page stands where it should', async () => {
    table();
    document.documentElement.style.setProperty('zoom', '1.5');
    const box = (await hover(cell(2))).getBoundingClientRect();
    const anchor = cell(2).getBoundingClientRect();
    document.documentElement.removeAttribute('style');
    expect([box.width, box.left, box.top - anchor.bottom]).toEqual([420, expect.closeTo(anchor.left, 0), expect.closeTo(8, 0)]);
  });

  test('follows what the background says of its height, and no other card', async () => {
    table();
    const element = await hover(cell(1));
    site.notice({ kind: 'size-card', nonce: 'another', height: 333 });
    expect(element.getBoundingClientRect().height).toBe(180);
    site.notice({ kind: 'size-card', nonce: nonce(), height: 333 });
    expect(element.getBoundingClientRect().height).toBe(333);
    site.notice({ kind: 'size-card', nonce: nonce(), height: 5_000 });
    const box = element.getBoundingClientRect();
    expect(box.bottom).toBeLessThanOrEqual(700);
    expect(overlaps(box, cell(1).getBoundingClientRect())).toBe(false);
  });

  test('on another ID replaces the card', async () => {
    table();
    const first = await hover(cell(1));
    await moveTo(...on(cell(0)));
    await until(() => card() !== null && card() !== first);
    expect(opened().map(({ id }) => id)).toEqual([cell(1).textContent, cell(0).textContent]);
    expect(document.querySelectorAll('trace-lens-card')).toHaveLength(1);
  });

  test('on the same ID again changes nothing', async () => {
    table();
    const first = await hover(cell(1));
    const [x, y] = on(cell(1));
    await moveTo(x + 30, y);
    await pastTimersOf(50);
    expect(card()).toBe(first);
    expect(opened()).toHaveLength(1);
  });
});

describe('the page is left alone', () => {
  test('not a byte is different while it is shown, but our element, and none afterwards', async () => {
    table();
    const before = document.documentElement.outerHTML;
    const element = await hover(cell(1));
    const { outerHTML } = element;
    expect(document.documentElement.outerHTML.replace(outerHTML, '')).toBe(before);
    await userEvent.keyboard('{Escape}');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('moves that a page makes up show nothing', async () => {
    table();
    const [clientX, clientY] = on(cell(1));
    cell(1).dispatchEvent(new MouseEvent('mousemove', { clientX, clientY, bubbles: true, composed: true }));
    cell(1).dispatchEvent(new MouseEvent('contextmenu', { clientX, clientY, bubbles: true, composed: true }));
    showAt('context');
    await pastTimersOf(50);
    expect(site.told).toEqual([]);
    expect(card()).toBeNull();
  });
});

describe('closing (WCAG 1.4.13)', () => {
  test('Escape closes it, once for us, then it is the page’s again; the card stays away while the pointer stays', async () => {
    table();
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', listen);
    await hover(cell(1));
    await userEvent.keyboard('{Escape}');
    expect([card(), heard]).toEqual([null, []]);
    await userEvent.keyboard('{Escape}');
    expect(heard).toEqual(['Escape']);
    document.removeEventListener('keydown', listen);

    const [x, y] = on(cell(1));
    await moveTo(x + 5, y);
    await pastTimersOf(50);
    expect(card()).toBeNull();
    await moveTo(x, y + 300);
    await hover(cell(1));
  });

  test('an Escape that the page makes up does not', async () => {
    table();
    await hover(cell(1));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(card()).not.toBeNull();
  });

  test('nor does a press, a move away, a leaving or a going of the page', async () => {
    table();
    await hover(cell(1));
    const away = { clientX: 5, clientY: 690, bubbles: true };
    for (const type of ['mousedown', 'mousemove', 'mouseover']) document.body.dispatchEvent(new MouseEvent(type, away));
    document.dispatchEvent(new MouseEvent('mouseleave'));
    window.dispatchEvent(new Event('pagehide'));
    await pastTimersOf(500);
    expect(card()).not.toBeNull();
  });

  test('closed, it does not come back for a move away that the page makes up', async () => {
    table();
    await hover(cell(1));
    await userEvent.keyboard('{Escape}');
    document.body.dispatchEvent(new MouseEvent('mousemove', { clientX: 5, clientY: 690, bubbles: true }));
    const [x, y] = on(cell(1));
    await moveTo(x + 5, y);
    await pastTimersOf(100);
    expect(card()).toBeNull();
  });

  test('it waits for a pointer that travels to it, and stays as long as that is on it', async () => {
    table();
    const box = (await hover(cell(1))).getBoundingClientRect();
    await moveTo(box.left + 60, box.top - 2);
    await moveTo(box.left + 60, box.top + 60);
    await pastTimersOf(500);
    expect(card()).not.toBeNull();
  });

  test('it stays on the way between ID and card, however slow', async () => {
    table();
    const box = (await hover(cell(1))).getBoundingClientRect();
    await moveTo(box.left + 20, box.top - 4);
    await pastTimersOf(500);
    expect(card()).not.toBeNull();
  });

  test('it goes when the pointer has left both', async () => {
    table();
    await hover(cell(1));
    await moveTo(900, 600);
    expect(card()).not.toBeNull();
    await until(() => card() === null);
  });

  test('a click elsewhere closes it, one on it does not', async () => {
    table();
    const box = (await hover(cell(1))).getBoundingClientRect();
    await click(box.left + 200, box.top + 100);
    expect(card()).not.toBeNull();
    await click(900, 600);
    expect(card()).toBeNull();
  });

  test('the card’s own close button', async () => {
    table();
    await hover(cell(1));
    site.notice({ kind: 'close-card', nonce: 'another' });
    expect(card()).not.toBeNull();
    site.notice({ kind: 'close-card', nonce: nonce() });
    expect(card()).toBeNull();
  });
});

describe('the ID moves, changes, goes', () => {
  test('the card scrolls with it, in any box, and closes when it is scrolled out', async () => {
    stage(`<div style="height:300px;overflow:auto;margin-top:350px" id="box"><div id="it">${rows(100)}</div></div>`);
    const element = await hover(cell(3));
    const away = () => element.getBoundingClientRect().top - cell(3).getBoundingClientRect().top;
    const before = away();
    const box = document.getElementById('box')!;
    box.scrollTop = 60;
    await until(() => Math.abs(away() - before) < 1);
    expect(card()).toBe(element);
    // Out of the box, yet inside the view.
    box.scrollTop = 300;
    await until(() => card() === null);
    expect(card()).toBeNull();
  });

  test('it closes when the page is scrolled on', async () => {
    table();
    await hover(cell(1));
    scrollTo(0, 1_000);
    await until(() => card() === null);
    expect(card()).toBeNull();
  });

  test('it closes when the ID is removed', async () => {
    table();
    await hover(cell(1));
    cell(1).parentElement!.remove();
    await until(() => card() === null);
    expect(card()).toBeNull();
  });

  test('it closes when the ID changes', async () => {
    // Of the same size, so that nothing else moves.
    table().style.font = '12px monospace';
    await hover(cell(1));
    await frames();
    cell(1).firstChild!.nodeValue = other;
    await until(() => card() === null);
    expect(card()).toBeNull();
  });

  test.each<[string, string, (text: Text) => void]>([
    ['at its end', '$', (text) => text.appendData('ff')],
    ['at its start', '$', (text) => text.insertData(0, 'ff')],
    ['by a text beside it', '$', (text) => text.after('ff')],
    ['by a text before it', '$', (text) => text.before('a-')],
    ['in a longer text', `($), web-1, ${other}`, (text) => text.insertData(text.data.indexOf(')'), '-0')],
    ['by an element after it', '$', (text) => text.parentElement?.insertAdjacentHTML('afterend', '<i>-1</i>')],
    ['by an element before it', '$', (text) => text.before(Object.assign(document.createElement('b'), { textContent: 'a' }))],
    ['where it stands in two', `<b>${uuid.slice(0, 8)}</b>${uuid.slice(8)}`, (text) => text.appendData('0')],
  ])('it closes when the ID gets longer: %s', async (_, html, lengthen) => {
    const it = stage(`<p style="font:12px monospace"><span id="it">${html.replace('$', uuid)}</span></p>`);
    await hover(it);
    await frames();
    lengthen(it.lastChild as Text);
    await until(() => card() === null);
    expect(card()).toBeNull();
  });

  test('it stays when the text around the ID gets longer', async () => {
    const it = stage(`<p style="font:12px monospace"><span id="it">${uuid}</span></p>`);
    const element = await hover(it);
    const text = it.firstChild as Text;
    for (const add of [() => text.appendData(' ff'), () => text.after('ff'), () => text.insertData(0, ''), () => it.before('ID: '), () => it.insertAdjacentHTML('beforebegin', '<b style="padding:0 1em">new</b>')]) {
      add();
      await frames();
      expect(card()).toBe(element);
    }
  });

  test('it closes when the value that says the ID gets longer', async () => {
    const field = stage(`<input id="it" size="50" value="${uuid}">`) as HTMLInputElement;
    await click(...on(field), 'right');
    showAt('context');
    await frames();
    expect(card()).not.toBeNull();
    field.value += 'ff';
    await until(() => card() === null);
    const link = stage(`<a id="it" title="${uuid}">web-1</a>`);
    await hover(link);
    await frames();
    link.title += 'ff';
    await until(() => card() === null);
    expect(card()).toBeNull();
  });

  test('it closes when the ID is hidden', async () => {
    table();
    await hover(cell(1));
    document.getElementById('it')!.hidden = true;
    await until(() => card() === null);
    expect(card()).toBeNull();
  });

  test('it follows when something above pushes the ID down', async () => {
    table();
    const element = await hover(cell(1));
    await frames();
    cell(0).parentElement!.style.height = '90px';
    await until(() => Math.abs(element.getBoundingClientRect().top - cell(1).getBoundingClientRect().bottom - 8) < 1);
    expect(card()).toBe(element);
  });

  test('a page that removes our element gets a new one next time', async () => {
    table();
    (await hover(cell(1))).remove();
    expect((await hover(cell(0))).isConnected).toBe(true);
  });
});

describe('asked for by right-click', () => {
  test('on an ID: the card stays when the pointer leaves', async () => {
    table();
    await click(...on(cell(1)), 'right');
    expect(showAt('context')).toBe(true);
    expect(opened()[0]?.id).toBe(cell(1).textContent);
    await moveTo(900, 600);
    await pastTimersOf(450);
    expect(card()).not.toBeNull();
  });

  test('beside an ID: the nearest on its line', async () => {
    stage(`<table><tr><td style="width:300px">web-1</td><td><span>${uuid}</span></td></tr><tr><td>web-2</td><td><span>${other}</span></td></tr></table>`);
    const second = document.querySelectorAll('td')[2]!.getBoundingClientRect();
    await click(second.left + 200, second.top + 8, 'right');
    showAt('context');
    expect(opened().map(({ id }) => id)).toEqual([other]);
  });

  test('on a line without any: none', async () => {
    stage(`<p>${uuid}</p><p id="it" style="margin-top:200px">text</p>`);
    await click(...on(document.getElementById('it')!), 'right');
    showAt('context');
    expect(card()).toBeNull();
  });

  test('far below the only one in a high box: none', async () => {
    const box = stage(`<div id="it" style="height:300px">${uuid}</div>`).getBoundingClientRect();
    await click(box.left + 40, box.bottom - 40, 'right');
    showAt('context');
    expect(card()).toBeNull();
  });

  test('in an editable field', async () => {
    const field = stage(`<input id="it" size="50" value="${uuid}">`);
    await click(...on(field), 'right');
    showAt('context');
    expect(opened()[0]?.id).toBe(uuid);
  });

  test('what is selected comes first', async () => {
    table();
    getSelection()!.selectAllChildren(cell(4));
    await click(...on(cell(4)), 'right');
    showAt('context');
    expect(opened()[0]?.id).toBe(cell(4).textContent);
  });

  test('an ID that the background names, at the point where the page does not show it', async () => {
    stage('<p id="it" style="width:300px">my-bucket</p>');
    await click(...on(document.getElementById('it')!), 'right');
    showAt('context', 'my-bucket');
    expect(opened()[0]).toMatchObject({ id: 'my-bucket', kind: 'text' });
    expect(card()).not.toBeNull();
  });

  test('a frame where nothing was clicked stays quiet, and so does one that has answered', async () => {
    table();
    expect(showAt('context')).toBeUndefined();
    expect(card()).toBeNull();
    await click(...on(cell(1)), 'right');
    showAt('context');
    await userEvent.keyboard('{Escape}');
    showAt('context');
    expect(card()).toBeNull();
  });
});

describe('asked for by keyboard', () => {
  test('under the pointer: the card takes the focus and gives it back', async () => {
    stage(`<button>first</button><div id="it">${rows(5)}</div>`);
    const button = document.querySelector('button')!;
    window.focus();
    button.focus();
    await moveTo(...on(cell(1)));
    showAt('pointer');
    expect(opened()[0]?.id).toBe(cell(1).textContent);
    expect(document.activeElement).toBe(card());
    site.notice({ kind: 'close-card', nonce: nonce() });
    expect(document.activeElement).toBe(button);
  });

  test('a card shown by hover is entered, and then kept', async () => {
    table();
    const element = await hover(cell(1));
    showAt('pointer');
    expect(document.activeElement).toBe(element);
    await moveTo(900, 600);
    await pastTimersOf(450);
    expect(card()).toBe(element);
    expect(opened()).toHaveLength(1);
  });

  test('on what has the focus, where no pointer is', async () => {
    const link = stage(`<a id="it" href="#/x/${uuid}">web-1</a>`);
    window.focus();
    link.focus();
    showAt('pointer');
    expect(opened()[0]?.id).toBe(uuid);
  });

  test('on nothing: nothing', () => {
    stage('<p>text</p>');
    showAt('pointer');
    expect(card()).toBeNull();
  });
});

describe('what the popup asks', () => {
  test('the selection, else what is under the pointer; a frame without either says nothing', async () => {
    table();
    expect(site.notice({ kind: 'what-id' })).toBeUndefined();
    await moveTo(...on(cell(2)));
    expect(site.notice({ kind: 'what-id' })).toEqual({ id: cell(2).textContent, kind: 'uuid' });
    getSelection()!.selectAllChildren(cell(5));
    expect(site.notice({ kind: 'what-id' })).toEqual({ id: cell(5).textContent, kind: 'uuid' });
  });
});

describe('the extension', () => {
  test('new settings count at once', async () => {
    table();
    await hover(cell(1));
    await userEvent.keyboard('{Escape}');
    site.notice({ kind: 'settings-changed', settings: { hoverDelay: 50, hoverKey: 'off', pausedUntil: 0 } });
    await moveTo(...on(cell(3)));
    await pastTimersOf(50);
    expect(card()).toBeNull();
  });
});
