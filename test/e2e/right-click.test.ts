import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { ids, listAddress } from '../sandbox/pages/ids';
import { until } from './harness/browser';
import { hasCard, longEnough } from './pointer';
import { useWorld } from './use-world';
import { project, traceOf } from './world';

const world = useWorld({ isKept: true });
let page: Page;
beforeEach(async () => {
  world.sandbox.setTraces(project.id, Object.values(ids).map((id) => traceOf(id, 60_000)));
  page = await world.browser.newPage(listAddress);
  return () => page.close();
});

const traces = '[aria-label="Traces"] > [data-trace-id]';

/** The card is open and shows the traces of this ID. */
async function expectCard(id: string): Promise<void> {
  const card = await world.browser.cardFrame(page);
  await card.waitForSelector(traces);
  expect(await card.evaluate(() => document.body.innerText)).toContain(id);
}

describe('right-click, then our entry', () => {
  test.each([
    ['on an ID', '#server-id', ids.server],
    ['on a link that holds one', '#disk-link', ids.systemDisk],
    ['in an editable field', '#editable-id', null],
    ['in a read-only field', '#readonly-id', null],
    ['on an ID cut with an ellipsis', '#cut-id', null],
    ['inside an open shadow root’s host', '#shadow-id', null],
  ])('%s', async (_name, selector, id) => {
    await world.browser.rightClickLookUp(page, selector);
    const card = await world.browser.cardFrame(page);
    await card.waitForSelector('[aria-label="Coverage"]');
    const told = await card.evaluate(() => document.body.innerText);
    const carried = await page.$eval(selector, (element) => `${element.outerHTML} ${element.shadowRoot?.innerHTML} ${(element as HTMLInputElement).value}`);
    const wanted = id ?? /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32}in\d\d/.exec(carried)?.[0];
    expect(wanted && told.includes(wanted), `${wanted} in ${told}`).toBe(true);
  });

  test('the card stays when the pointer leaves, and goes on a click outside', async () => {
    await world.browser.rightClickLookUp(page, '#server-id');
    await expectCard(ids.server);
    await page.mouse.move(5, 5, { steps: 4 });
    await longEnough(page);
    expect(await hasCard(page)).toBe(true);
    await page.mouse.click(5, 5);
    await until('the card to close', async () => !(await hasCard(page)));
  });
});

test('on selected text of any other page a small window answers', async () => {
  const other = await world.browser.newPage('https://tickets.example.org/incident/42');
  await other.$eval('#server-id', (element) => getSelection()?.selectAllChildren(element));
  await world.browser.rightClickLookUp(other, '#server-id');
  const answer = await until('the window', async () => {
    for (const one of await world.browser.browser.pages()) {
      const address = await one.evaluate(() => location.href).catch(() => '');
      if (address.includes('/popup/index.html?')) return one;
    }
    return null;
  });
  await answer.waitForSelector('#resource-id');
  expect(await answer.$eval('#resource-id', (field) => (field as HTMLInputElement).value)).toBe(ids.server);
  expect(await other.$('trace-lens-card')).toBeNull();
  await answer.close();
  await other.close();
});

describe('keyboard', () => {
  test('the command looks up the selected ID, and the focus goes into the card', async () => {
    await page.$eval('#server-id', (element) => getSelection()?.selectAllChildren(element));
    await world.browser.lookUpAtPointer(page);
    await expectCard(ids.server);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('trace-lens-card');
    const card = await world.browser.cardFrame(page);
    await card.evaluate(() => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await until('the card to close', async () => !(await hasCard(page)));
  });
});
