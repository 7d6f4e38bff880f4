import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { listAddress, servers } from '../sandbox/pages/ids';
import { until } from './harness/browser';
import { closeCard, hasCard, longEnough, middleOf, restOn } from './pointer';
import { useWorld } from './use-world';
import { ctsCalls, project, server, traceOf } from './world';

const world = useWorld({ isKept: true });
let page: Page;

beforeEach(async () => {
  world.sandbox.setTraces(project.id, [traceOf(server.id, 60_000), traceOf(server.id, 120_000, { trace_rating: 'warning', code: '403' })]);
  page = await world.browser.newPage(listAddress);
  return () => page.close();
});

const pageNow = () => page.evaluate(() => document.documentElement.outerHTML);

describe('pointer at rest on an ID', () => {
  test('a card shows who did what, for one call', async () => {
    expect(ctsCalls(world.sandbox)).toHaveLength(0);
    await restOn(page, server.id);
    const card = await world.browser.cardFrame(page);
    await card.waitForSelector('[aria-label="Traces"] > [data-trace-id]');
    const text = await card.evaluate(() => document.body.innerText);
    expect(text).toContain('resizeServer');
    expect(text).toContain('alice');
    expect(await card.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-rating]')].map((one) => one.dataset.rating))).toEqual(['normal', 'warning']);
    const [call, ...others] = ctsCalls(world.sandbox);
    expect(others).toEqual([]);
    expect(call).toMatchObject({ method: 'GET', host: 'cts.eu-de.otc.t-systems.com', path: `/v3/${project.id}/traces` });
    expect(Object.fromEntries(call?.query ?? [])).toMatchObject({ trace_type: 'system', limit: '200', resource_id: server.id });
  });

  test('the card never covers the ID, Escape hides it, and the page is as it was', async () => {
    const before = await pageNow();
    const at = await middleOf(page, server.id);
    await restOn(page, server.id);
    await world.browser.cardFrame(page);
    const box = await until('the card to have a place', () => world.browser.cardBox(page));
    expect(at.y < box.y || at.y > box.y + box.height || at.x < box.x || at.x > box.x + box.width).toBe(true);
    await closeCard(page);
    expect(await pageNow()).toBe(before);
  });

  test('the second time within a minute costs no call', async () => {
    for (const time of [1, 2]) {
      await restOn(page, server.id);
      const card = await world.browser.cardFrame(page);
      await card.waitForSelector('[aria-label="Traces"]');
      await closeCard(page);
      expect(ctsCalls(world.sandbox).length, `after time ${time}`).toBeLessThanOrEqual(1);
    }
  });

  test('an answer arrives also when the background dies while it waits', async () => {
    const { id } = servers[4] ?? server;
    world.sandbox.setTraces(project.id, [traceOf(id, 60_000)]);
    world.sandbox.fault(({ hostname }) => hostname.startsWith('cts.'), { kind: 'delay', ms: 1_500 }, 1);
    await restOn(page, id);
    await until('the call', async () => ctsCalls(world.sandbox).length > 0);
    await world.browser.killWorker();
    const card = await world.browser.cardFrame(page);
    await card.waitForSelector('[aria-label="Traces"] > [data-trace-id]');
  });

  test('leaving the ID and the card closes it; entering the card does not', async () => {
    await restOn(page, server.id);
    await world.browser.cardFrame(page);
    const box = await until('the card to have a place', () => world.browser.cardBox(page));
    await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 8 });
    await longEnough(page);
    expect(await hasCard(page)).toBe(true);
    await page.mouse.move(2, 2, { steps: 4 });
    await until('the card to close', async () => !(await hasCard(page)));
  });

  test('it goes with an ID that is pushed down by what stands elsewhere, or moved by an animation', async () => {
    const above = await page.evaluateHandle(() => {
      const box = document.body.insertBefore(document.createElement('div'), document.body.firstChild);
      return box.appendChild(document.createElement('div'));
    });
    await restOn(page, server.id);
    await world.browser.cardFrame(page);
    const cardBox = () => until('the card to have a place', () => world.browser.cardBox(page));
    const box = await cardBox();
    // On the card, so that it stays.
    await page.mouse.move(box.x + box.width / 2, box.y + 90, { steps: 8 });
    await longEnough(page);
    const from = await cardBox();
    await above.evaluate((element) => (element.style.height = '30px'));
    await until('the card to follow', async () => Math.abs((await cardBox()).y - from.y - 30) < 2);
    await above.evaluate(() => document.body.animate({ transform: 'translateY(-30px)' }, { duration: 20_000, easing: 'steps(1, start)' }));
    await until('the card to follow again', async () => Math.abs((await cardBox()).y - from.y) < 2);
  });

  test('rows that are drawn anew faster than a pointer comes to rest get their card', async () => {
    await page.evaluate(() => {
      const rows = document.querySelector('[data-server]')?.parentElement as Element;
      setInterval(() => (rows.innerHTML = String(rows.innerHTML)), 100);
    });
    await restOn(page, server.id);
    const card = await world.browser.cardFrame(page);
    await card.waitForSelector('[aria-label="Traces"] > [data-trace-id]');
  });

  test('a pointer that goes on into a frame of the page rests on nothing', async () => {
    const at = await middleOf(page, server.id);
    await page.evaluate(({ x, y }) => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>nothing here</p>';
      frame.style.cssText = `position: fixed; left: ${x - 100}px; top: ${y + 12}px; width: 400px; height: 200px`;
      document.body.append(frame);
    }, at);
    await page.mouse.move(at.x, at.y - 2);
    await page.mouse.move(at.x, at.y);
    await page.mouse.move(at.x, at.y + 60);
    await longEnough(page);
    expect(await hasCard(page)).toBe(false);
    expect(ctsCalls(world.sandbox)).toEqual([]);
  });

  test('in a frame of the page the card shows too, and Escape hides it wherever the focus is', async () => {
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = location.href;
      frame.style.cssText = 'position: fixed; left: 0; top: 0; width: 900px; height: 600px; z-index: 9; background: white';
      document.body.append(frame);
    });
    const inner = await until('the frame', async () => page.frames().find((frame) => frame !== page.mainFrame() && frame.url().includes('vmList')));
    const at = await until('its ID', () =>
      inner.evaluate((id) => {
        const box = [...document.querySelectorAll('td *')].find((one) => one.textContent?.trim() === id)?.getBoundingClientRect();
        return box && box.width > 0 ? { x: box.left + 40, y: box.top + box.height / 2 } : null;
      }, server.id),
    );
    await page.mouse.move(at.x, at.y - 2);
    await page.mouse.move(at.x, at.y);
    const isShown = () => inner.evaluate(() => document.querySelector('trace-lens-card') !== null);
    await until('the card', isShown);
    await page.keyboard.press('Escape');
    await until('the card to close', async () => !(await isShown()));
  });

  test('a page that fakes pointer moves triggers nothing', async () => {
    const at = await middleOf(page, server.id);
    await page.evaluate(({ x, y }) => {
      const target = document.elementFromPoint(x, y);
      for (const type of ['mouseover', 'mousemove', 'pointermove']) {
        target?.dispatchEvent(new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, composed: true }));
      }
    }, at);
    await longEnough(page);
    expect(await hasCard(page)).toBe(false);
  });
});

describe('what a page can learn', () => {
  test('the card’s document is out of its reach, and it holds no trace in its own', async () => {
    await restOn(page, server.id);
    const card = await world.browser.cardFrame(page);
    await card.waitForSelector('[aria-label="Traces"]');
    const seen = await page.evaluate(() => {
      const host = document.querySelector('trace-lens-card');
      return { root: host?.shadowRoot ?? null, html: document.documentElement.outerHTML };
    });
    expect(seen.root).toBeNull();
    expect(seen.html).not.toContain('alice');
  });

  test('a card page framed by the site itself asks nothing', async () => {
    const address = world.browser.extensionUrl(`src/card/index.html?id=${server.id}&page=${encodeURIComponent(listAddress)}`);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, address);
    await longEnough(page);
    expect(ctsCalls(world.sandbox)).toEqual([]);
  });
});
