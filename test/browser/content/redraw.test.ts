import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { card, pastTimersOf, startConsole, until, type Console } from './console';
import { moveTo } from './mouse';
import { ids, stage } from './stage';

const { uuid } = ids;
const idOf = (row: number) => `${uuid.slice(0, -3)}${100 + row}`;
const rowOf = (row: number) => `<div class="row" style="height:30px;font:12px/30px monospace"><i>web-${row}</i> <span>${idOf(row)}</span></div>`;
const rowsOf = (rows: number[]) => rows.map(rowOf).join('');
const spanOf = (row: number) => Array.from(document.querySelectorAll('#it span')).find((span) => span.textContent === idOf(row));

let site: Console;
let list: HTMLElement;
let first: HTMLElement;

/** What the page looks like after the next two pictures: our own answer to a change comes with the first. */
const drawn = async () => {
  for (let count = 0; count < 3; count += 1) await new Promise(requestAnimationFrame);
};
/** The distance of the card below the ID's row; null when there is no card. */
const below = (row: number) => {
  const shown = card();
  const span = spanOf(row);
  return shown && span ? Math.round(shown.getBoundingClientRect().top - span.getBoundingClientRect().bottom) : null;
};
const opened = () => site.told.filter(({ kind }) => kind === 'open-card').map(({ payload }) => payload.id);

beforeEach(async () => {
  await page.viewport(1000, 700);
  stage('');
  await moveTo(950, 650);
  site = startConsole();
  list = stage(`<div id="it">${rowsOf([0, 1, 2, 3, 4, 5])}</div>`);
  const { left, top, height } = spanOf(2)!.getBoundingClientRect();
  await moveTo(left + 40, top + height / 2);
  await until(() => card() !== null);
  first = card()!;
  await drawn();
});
afterEach(() => site.stop.abort());

test('all rows written anew with the same content: the same card stays where it is', async () => {
  const before = below(2);
  for (let time = 0; time < 5; time += 1) {
    list.innerHTML = rowsOf([0, 1, 2, 3, 4, 5]);
    await drawn();
    expect([card(), below(2)]).toEqual([first, before]);
  }
  expect(opened()).toEqual([idOf(2)]);
});

test('its element replaced by an equal one, its text by an equal text', async () => {
  const span = spanOf(2)!;
  span.replaceWith(span.cloneNode(true));
  await drawn();
  expect(card()).toBe(first);
  spanOf(2)!.firstChild!.replaceWith(document.createTextNode(idOf(2)));
  await drawn();
  expect(card()).toBe(first);
  expect(opened()).toEqual([idOf(2)]);
});

test('the pointer trembling on the new element shows no second card, and Escape keeps it away', async () => {
  list.innerHTML = rowsOf([0, 1, 2, 3, 4, 5]);
  await drawn();
  const { left, top } = spanOf(2)!.getBoundingClientRect();
  await moveTo(left + 42, top + 8);
  await pastTimersOf(60);
  expect([card(), opened()]).toEqual([first, [idOf(2)]]);
  await userEvent.keyboard('{Escape}');
  list.innerHTML = rowsOf([0, 1, 2, 3, 4, 5]);
  await moveTo(left + 44, top + 8);
  await pastTimersOf(60);
  expect([card(), opened()]).toEqual([null, [idOf(2)]]);
});

test('sorted, with the rows kept: it goes with its row', async () => {
  const before = below(2);
  const rows = Array.from(list.children);
  for (const row of rows.toReversed()) list.append(row);
  await drawn();
  expect([card(), below(2)]).toEqual([first, before]);
});

test('sorted, with the rows written anew: another ID is in its place, so it goes to where its own is now', async () => {
  const before = below(2);
  list.innerHTML = rowsOf([5, 4, 3, 2, 1, 0]);
  await drawn();
  expect([card(), below(2)]).toEqual([first, before]);
});

/** Draws other rows as an application does that has no keys: each element stays, what it says is another's. */
function patch(rows: number[]) {
  while (list.children.length < rows.length) list.append(list.children[0]!.cloneNode(true));
  for (const [at, row] of rows.entries()) {
    const [name, span] = Array.from(list.children[at]!.children);
    name!.firstChild!.nodeValue = `web-${row}`;
    span!.firstChild!.nodeValue = idOf(row);
  }
}

test('a row put in above, the others patched without keys: it goes down with its ID, and up again', async () => {
  const before = below(2);
  patch([9, 0, 1, 2, 3, 4, 5]);
  await drawn();
  expect([card(), below(2)]).toEqual([first, before]);
  patch([0, 1, 2, 3, 4, 5]);
  await drawn();
  expect([card(), below(2)]).toEqual([first, before]);
  expect(opened()).toEqual([idOf(2)]);
});

test('a cut ID whose title went to another row: it goes there', async () => {
  list.innerHTML = [1, 2, 3].map((row) => `<p style="font:12px/30px monospace" title="${idOf(row)}">${idOf(row).slice(0, 12)}…</p>`).join('');
  await moveTo(950, 650);
  await userEvent.keyboard('{Escape}');
  const second = list.children[1]!.getBoundingClientRect();
  await moveTo(second.left + 30, second.top + 15);
  await until(() => card() !== null);
  const top = card()!.getBoundingClientRect().top;
  for (const [at, element] of Array.from(list.children).entries()) element.setAttribute('title', idOf(at));
  await drawn();
  expect(Math.round(card()!.getBoundingClientRect().top - top)).toBe(Math.round(list.children[2]!.getBoundingClientRect().top - second.top));
});

test('an ID that is nowhere near any more: it closes, however much else there is', async () => {
  list.innerHTML = rowsOf(Array.from({ length: 2_000 }, (_, row) => row + 10));
  await drawn();
  expect(card()).toBeNull();
});

test('a virtual list that gives the row another ID: it closes', async () => {
  for (const [at, span] of Array.from(list.querySelectorAll('span')).entries()) span.firstChild!.nodeValue = idOf(at + 7);
  await drawn();
  expect(card()).toBeNull();
});

test('its row removed, the next one moving up: it closes', async () => {
  spanOf(2)!.parentElement!.remove();
  await drawn();
  expect(card()).toBeNull();
});

test('rows put in above: it follows', async () => {
  const before = below(2);
  list.insertAdjacentHTML('afterbegin', rowsOf([8, 9]));
  await drawn();
  expect([card(), below(2)]).toEqual([first, before]);
});

test('a list moved by a transform: it follows', async () => {
  const before = below(2);
  list.style.transform = 'translateY(60px)';
  await drawn();
  expect([card(), below(2)]).toEqual([first, before]);
});

test('emptied, and filled later: it closes', async () => {
  list.replaceChildren();
  await drawn();
  expect(card()).toBeNull();
});

test('a covered ID is not taken for another that covers it', async () => {
  list.innerHTML = `<div style="height:30px;font:12px/30px monospace"><i>web-9</i> <span>${idOf(9)}</span></div>`.repeat(6);
  await drawn();
  expect(card()).toBeNull();
});
