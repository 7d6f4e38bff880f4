import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { card, pastTimersOf, startConsole, until, type Console } from './console';
import { click, moveTo } from './mouse';
import { ids, stage } from './stage';

const { uuid } = ids;
const idOf = (row: number) => `${uuid.slice(0, -3)}${100 + row}`;
const rowOf = (row: number) => `<div class="row" style="height:30px;font:12px/30px monospace"><i>web-${row}</i> <span>${idOf(row)}</span></div>`;
const rows = [0, 1, 2, 3, 4, 5].map(rowOf).join('');
const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"/>')}`;
const styles = `<style>
  .tall { height: 60px } .moved > div { transform: translateY(60px) }
  @keyframes slide { to { transform: translateY(60px) } }
  @keyframes grow { to { height: 60px } }
</style>`;

let site: Console;

/** The element that holds an ID, in whatever tree. */
const holderOf = (row: number, root: ParentNode = document): Element => {
  const holders = Array.from(root.querySelectorAll('*'));
  const found = holders.find(({ firstChild }) => firstChild?.nodeType === 3 && firstChild.nodeValue!.includes(idOf(row)));
  return found ?? holderOf(row, holders.find(({ shadowRoot }) => shadowRoot)!.shadowRoot!);
};
/** How far the card is below the row's ID: CSS px. */
const below = (element: Element) => {
  const range = document.createRange();
  const text = element.firstChild as Text;
  const at = text.data.indexOf(uuid.slice(0, -3));
  range.setStart(text, at);
  range.setEnd(text, at + uuid.length);
  return Math.round(card()!.getBoundingClientRect().top - range.getBoundingClientRect().bottom);
};

/** Puts a page with a space above its rows, and a card on the third, as one that a person asked for; the pointer goes away. */
async function start(html = `<div style="height:300px;overflow:auto"><div><p id="above" style="margin:0"></p></div><div id="it">${rows}</div></div>`, into?: (box: HTMLElement) => void) {
  const it = stage(styles + html);
  into?.(it);
  const row = holderOf(2);
  const { left, top, height } = row.getBoundingClientRect();
  await click(left + 40, top + Math.min(height, 30) / 2, 'right');
  site.notice({ kind: 'show-card', at: 'context', id: null });
  await moveTo(950, 650);
  expect(site.told.at(-1)?.payload.id).toBe(idOf(2));
  await pastTimersOf(100);
  return { row, before: below(row), above: document.getElementById('above')! };
}

/** The card goes with the row, which stands elsewhere now. */
async function follows(row: Element, before: number, from: number): Promise<void> {
  await until(() => Math.abs(row.getBoundingClientRect().top - from) > 10);
  await pastTimersOf(300);
  expect([card() !== null, below(row)]).toEqual([true, before]);
}

beforeEach(async () => {
  await page.viewport(1000, 700);
  stage('');
  await moveTo(950, 650);
  site = startConsole();
});
afterEach(() => {
  site.stop.abort();
  vi.restoreAllMocks();
});

describe('the rows are pushed down by what stands elsewhere, and the card goes along', () => {
  test.each<[string, (above: HTMLElement) => void]>([
    ['a height', (above) => (above.style.height = '60px')],
    ['a class', (above) => above.classList.add('tall')],
    ['an element', (above) => above.append(...['a', 'b', 'c'].map((text) => Object.assign(document.createElement('div'), { textContent: text })))],
    ['a text that gets longer', (above) => above.append('word '.repeat(100))],
    ['an image that arrives', (above) => above.append(Object.assign(new Image(), { src: picture }))],
    ['a stylesheet', (above) => above.append(Object.assign(document.createElement('style'), { textContent: '#above { padding-top: 60px }' }))],
    ['an animation of a size', (above) => (above.style.animation = 'grow 200ms linear forwards')],
    ['an animation of a size by script', (above) => above.animate({ height: '60px' }, { duration: 200, fill: 'forwards' })],
    ['one pixel after the other', (above) => {
      for (let step = 1; step <= 20; step += 1) setTimeout(() => (above.style.height = `${step}px`), step * 20);
    }],
  ])('%s', async (_, push) => {
    const { row, before, above } = await start();
    const { top } = row.getBoundingClientRect();
    push(above);
    await follows(row, before, top);
    // And once more, from where it stands now.
    const next = row.getBoundingClientRect().top;
    above.style.cssText += ';margin-top:40px !important';
    await follows(row, before, next);
  });
});

describe('the rows are moved without a change to any of them', () => {
  test('by an animation that a class further up starts', async () => {
    document.body.className = '';
    const { row, before } = await start();
    const { top } = row.getBoundingClientRect();
    document.getElementById('it')!.style.animation = 'slide 300ms linear forwards';
    await follows(row, before, top);
  });

  test('by an animation that a script starts', async () => {
    const { row, before } = await start();
    const { top } = row.getBoundingClientRect();
    document.getElementById('it')!.animate({ transform: 'translateY(60px)' }, { duration: 300, fill: 'forwards' });
    await follows(row, before, top);
  });

  test('by one that takes long, on a page that draws nothing else', async () => {
    const { row, before } = await start();
    document.getElementById('it')!.animate({ transform: 'translateY(60px)' }, 8_000);
    for (let time = 0; time < 5; time += 1) {
      await pastTimersOf(400);
      expect(Math.abs(below(row) - before)).toBeLessThanOrEqual(3);
    }
  });

  test('by an animation of a stylesheet that arrives', async () => {
    const { row, before, above } = await start();
    const { top } = row.getBoundingClientRect();
    above.append(Object.assign(document.createElement('style'), { textContent: '#it { animation: slide 300ms linear forwards }' }));
    await follows(row, before, top);
  });

  test('by an animation of the component in whose slot they are shown', async () => {
    const { row, before } = await start(`<x-list id="it">${rows}</x-list>`, (host) => {
      host.attachShadow({ mode: 'open' }).innerHTML = `${styles}<div><slot></slot></div>`;
    });
    const { top } = row.getBoundingClientRect();
    document.getElementById('it')!.shadowRoot!.querySelector('div')!.style.animation = 'slide 300ms linear forwards';
    await follows(row, before, top);
  });

  test('while it runs, by one that ran before the card came', async () => {
    const it = stage(styles + `<div style="height:300px;overflow:auto"><div id="it">${rows}</div></div>`);
    it.animate([{ transform: 'none' }, { transform: 'translateY(60px)' }], { duration: 4_000 });
    const row = holderOf(2);
    const { left, top } = row.getBoundingClientRect();
    await click(left + 40, top + 15, 'right');
    site.notice({ kind: 'show-card', at: 'context', id: null });
    await moveTo(950, 650);
    const before = below(row);
    for (let time = 0; time < 5; time += 1) {
      await pastTimersOf(60);
      expect(Math.abs(below(row) - before)).toBeLessThanOrEqual(3);
    }
    expect(row.getBoundingClientRect().top - top).toBeGreaterThan(3);
  });
});

describe('wherever the ID stands', () => {
  const space = '<div><p id="above" style="margin:0"></p></div>';
  test.each<[string, string]>([
    ['partly out of its box', `<div style="height:200px;overflow:auto">${space}<div style="height:80px;overflow:hidden">${rows}</div></div>`],
    ['in box in box', `<div style="height:300px;overflow:auto">${space}<div style="height:200px;overflow:auto"><div style="height:400px;overflow:auto">${rows}</div></div></div>`],
    ['in an element without a box', `<div style="height:300px;overflow:auto">${space}<p><b style="display:contents">${idOf(2)}</b></p></div>`],
    ['in an element without a size', `<div style="height:300px;overflow:auto">${space}<p style="width:0;height:0;white-space:nowrap">${idOf(2)}</p></div>`],
    ['at fractions of a pixel', `<div style="height:300px;overflow:auto;padding:7.3px">${space}<div style="margin:3.45px">${rows}</div></div>`],
    ['in a text longer than its box', `<div style="height:300px">${space}<div style="height:200px;overflow:auto"><pre style="margin:0">${idOf(2)}\n${'line\n'.repeat(900)}</pre></div></div>`],
    ['fixed in the view', `<div style="position:fixed;top:20px;left:20px">${space}<div>${rows}</div></div>`],
    ['in a picture', `<div style="height:300px;overflow:auto">${space}<svg width="400" height="60"><text x="5" y="30">${idOf(2)}</text></svg></div>`],
    ['turned', `<div style="height:300px;overflow:auto;rotate:3deg">${space}<div>${rows}</div></div>`],
  ])('%s', async (_, html) => {
    const { row, before, above } = await start(html);
    const element = row.getClientRects().length > 0 ? row : row.parentElement!;
    const { top } = element.getBoundingClientRect();
    above.className = 'tall';
    await until(() => Math.abs(element.getBoundingClientRect().top - top) > 10);
    await pastTimersOf(100);
    expect([card() !== null, Math.abs(below(row) - before) <= 1]).toEqual([true, true]);
    const asked = vi.spyOn(window, 'requestAnimationFrame');
    await pastTimersOf(100);
    expect(asked).not.toHaveBeenCalled();
  });

  test('in a shadow root with a box that scrolls', async () => {
    const { row, before } = await start('<x-list id="it"></x-list>', (host) => {
      host.attachShadow({ mode: 'open' }).innerHTML = `<div style="height:150px;overflow:auto"><div><p></p></div><div>${rows}</div></div>`;
    });
    const { top } = row.getBoundingClientRect();
    row.getRootNode().firstChild!.firstChild!.parentElement!.scrollTop = 25;
    await follows(row, before, top);
  });

  test('pushed out of its box, it closes', async () => {
    const { above } = await start();
    above.style.height = '400px';
    await pastTimersOf(100);
    expect(card()).toBeNull();
  });
});

test('a page at rest is asked nothing, nor is any page after the card is gone', async () => {
  const { above } = await start();
  const asked = vi.spyOn(window, 'requestAnimationFrame');
  await pastTimersOf(300);
  expect(asked).not.toHaveBeenCalled();
  above.className = 'tall';
  await pastTimersOf(200);
  expect(asked.mock.calls.length).toBeGreaterThan(0);
  expect(asked.mock.calls.length).toBeLessThan(8);
  await click(900, 600);
  expect(card()).toBeNull();
  asked.mockClear();
  above.style.height = '90px';
  document.getElementById('it')!.style.animation = 'slide 50ms';
  await pastTimersOf(200);
  expect(asked).not.toHaveBeenCalled();
});
