import type { Page } from 'puppeteer-core';
import { detailAddress, listAddress, servers } from '../../sandbox/pages/ids';
import type { Print } from '../../setup/run-bench';
import { addAccount, ask, coverageOf, openWorld, project, tracesOf, type World } from '../../e2e/world';
import { until } from '../../e2e/harness/browser';

const rounds = 9;
const hoverDelay = 300;

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

interface Stamps {
  moved?: number;
  shown?: number;
  replied?: number;
  listed?: number;
  framed?: number;
  longest?: number;
}
declare const stamps: Stamps;
declare const chrome: { runtime: { sendMessage: (message: { kind: string }) => Promise<unknown> } };

/** Runs in every document before its scripts: writes down, in ms since epoch, when what a person waits for is there. */
function stampAll(): void {
  const now = () => performance.timeOrigin + performance.now();
  const seen: Stamps = {};
  Object.assign(globalThis, { stamps: seen });
  addEventListener('mousemove', () => (seen.moved = now()), true);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest ?? 0, duration);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    if (document.querySelector('trace-lens-card')) seen.shown ??= now();
    if (!seen.listed && document.querySelector('[aria-label="Traces"] > [data-trace-id]')) {
      seen.listed = now();
      requestAnimationFrame(() => setTimeout(() => (seen.framed = now())));
    }
  }).observe(document, { childList: true, subtree: true });
  if (location.protocol !== 'chrome-extension:') return;
  const { runtime } = chrome;
  const say = runtime.sendMessage.bind(runtime);
  runtime.sendMessage = async (message) => {
    const reply = await say(message);
    if (message.kind.startsWith('look-up')) seen.replied ??= now();
    return reply;
  };
}

const paintOf = (page: Page): Promise<number> =>
  until('the first paint', () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0));

async function hover(world: World, id: string): Promise<{ card: number; answer: number }> {
  const page = await world.browser.browser.newPage();
  await page.evaluateOnNewDocument(stampAll);
  await page.goto(listAddress);
  const at = await page.evaluate((wanted) => {
    const box = [...document.querySelectorAll('td *')].find((one) => one.textContent?.trim() === wanted)?.getBoundingClientRect();
    return { x: (box?.left ?? 0) + 60, y: (box?.top ?? 0) + 8 };
  }, id);
  await page.mouse.move(at.x, at.y - 2);
  await page.mouse.move(at.x, at.y);
  const shown = await until('the card', () => page.evaluate(() => stamps.shown && { shown: stamps.shown, moved: stamps.moved ?? 0 }));
  const frame = await until('its frame', async () => page.frames().find((one) => one.url().includes('/card/')));
  const framed = await until('its traces', () => frame.evaluate(() => stamps.framed));
  await page.close();
  const rested = shown.moved + hoverDelay;
  return { card: shown.shown - rested, answer: framed - rested };
}

async function render(world: World, id: string): Promise<{ script: number; frame: number; longest: number }> {
  const page = await world.browser.browser.newPage();
  await page.evaluateOnNewDocument(stampAll);
  const parameters = new URLSearchParams({ id, page: listAddress });
  await page.goto(world.browser.extensionUrl(`src/popup/index.html?${parameters}`));
  const { replied = 0, listed = 0, framed = 0, longest = 0 } = await until('the traces', () => page.evaluate(() => stamps.framed && stamps));
  await page.close();
  return { script: listed - replied, frame: framed - replied, longest };
}

/** From the gesture to what a person sees, with an answer in the cache: real Chromium, production build, medians. */
export async function run(print: Print): Promise<void> {
  const world = await openWorld();
  try {
    await addAccount(world);
    const id = servers[1]?.id ?? '';
    world.sandbox.setTraces(project.id, tracesOf(id, 200));
    const first = await ask(world, id);
    await coverageOf(first);
    await first.close();

    const hovers: Awaited<ReturnType<typeof hover>>[] = [];
    const renders: Awaited<ReturnType<typeof render>>[] = [];
    const paints: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      hovers.push(await hover(world, id));
      renders.push(await render(world, id));
      const page = await world.browser.newPage(detailAddress(id));
      await world.browser.popup(page);
      const target = await until('the popup', async () => world.browser.browser.targets().findLast((one) => one.url().endsWith('/popup/index.html')));
      paints.push(await paintOf(await target.asPage()));
      await page.close();
    }
    print('rest to card visible, after the delay', median(hovers.map(({ card }) => card)), 'ms');
    print('rest to cached answer drawn, after the delay', median(hovers.map(({ answer }) => answer)), 'ms');
    print('popup to first paint', median(paints), 'ms');
    print('200 traces, reply to list in the document', median(renders.map(({ script }) => script)), 'ms');
    print('200 traces, reply to frame', median(renders.map(({ frame }) => frame)), 'ms');
    print('200 traces, longest task of the page', Math.max(...renders.map(({ longest }) => longest)), 'ms');
  } finally {
    await world.close();
  }
}
