import type { CDPSession, Page } from 'puppeteer-core';
import { markStyle } from '../../../src/core/page-ids/mark-style';
import type { Print } from '../../setup/run-bench';
import { openBuilt, type Built } from './measure/built-extension';
import { liveIds, livePage } from './measure/live-rows';
import { ourTimes } from './measure/our-share';

/** How long is measured with everything on, and without: ms. */
const minute = 60_000;
const control = 15_000;
/** Until what happens once has happened: ms. */
const settling = 5_000;
/** What a browser calls a long task: ms. */
const long = 50;

interface Message {
  kind: string;
  ids?: unknown[];
}
interface Port {
  onMessage: { addListener: (listener: (message: Message) => void) => void };
  postMessage: (message: unknown) => void;
}
declare const chrome: {
  tabs: { query: (filter: object) => Promise<{ id: number; url?: string }[]>; connect: (tab: number, options: object) => Port };
  scripting: Record<'executeScript' | 'insertCSS', (what: object) => Promise<unknown>>;
};

/** Runs in the extension's page: everything on, as the popup does it. The port stays open. */
async function turnOn(url: string, css: string, marks: [string, string][]): Promise<void> {
  const tabId = (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1;
  await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/content/shared.js', '/content/scan.js'] });
  for (const origin of ['USER', 'AUTHOR']) await chrome.scripting.insertCSS({ css, origin, target: { tabId, frameIds: [0] } });
  const port = chrome.tabs.connect(tabId, { name: 'page-ids', frameId: 0 });
  const heard = { url, port, count: 0, ids: 0 };
  port.onMessage.addListener(({ kind, ids }) => {
    if (kind !== 'ids') return;
    heard.count += 1;
    heard.ids = ids?.length ?? 0;
  });
  port.postMessage({ kind: 'mark', marks });
  const all = globalThis as unknown as { heard?: unknown[] };
  all.heard = [...(all.heard ?? []), heard];
}

/** Runs in the extension's page: what the frame of an address has told. */
const heardOf = (url: string) => {
  const { count, ids } = (globalThis as unknown as { heard: { url: string; count: number; ids: number }[] }).heard.find((one) => one.url === url) ?? { count: 0, ids: 0 };
  return { count, ids };
};

async function metrics(session: CDPSession): Promise<Record<'TaskDuration' | 'NavigationStart', number>> {
  const all = (await session.send('Performance.getMetrics')).metrics;
  const of = (wanted: string) => all.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { TaskDuration: of('TaskDuration'), NavigationStart: of('NavigationStart') };
}

async function heap(session: CDPSession): Promise<number> {
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

interface Live {
  /** Of the time measured. */
  ours: number;
  thread: number;
  /** Long tasks, and those that would not be long without us. */
  tasks: number;
  byUs: number;
  /** Bytes. */
  grown: number;
  /** Drawings of the page a second, marked ranges at the end. */
  draws: number;
  marked: number;
}

async function measure(page: Page, ms: number): Promise<Live> {
  const session = await page.createCDPSession();
  for (const domain of ['HeapProfiler', 'Profiler', 'Performance'] as const) await session.send(`${domain}.enable`);
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  const before = await heap(session);
  const ticks = () => page.evaluate(() => (window as unknown as { ticks: () => number }).ticks());
  await page.evaluate(() => ((window as unknown as { long: unknown[] }).long.length = 0));
  const drawn = await ticks();
  const first = await metrics(session);
  const since = performance.now();
  await session.send('Profiler.start');
  await new Promise((resolve) => setTimeout(resolve, ms));
  const last = await metrics(session);
  const { profile } = await session.send('Profiler.stop');
  const took = performance.now() - since;
  const draws = ((await ticks()) - drawn) / (took / 1_000);
  const tasks = await page.evaluate(() => (window as unknown as { long: [number, number][] }).long);
  const marked = await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  const grown = (await heap(session)) - before;
  await session.detach();
  const times = ourTimes(profile);
  const spent = (from: number, to: number) => times.reduce((sum, { at, ms: one }) => (at >= from && at < to ? sum + one : sum), 0);
  const origin = last.NavigationStart * 1_000;
  const byUs = tasks.filter(([start, length]) => length - spent(origin + start, origin + start + length) < long);
  return {
    ours: spent(0, Infinity) / took,
    thread: ((last.TaskDuration - first.TaskDuration) * 1_000) / took,
    tasks: tasks.length,
    byUs: byUs.length,
    grown,
    draws,
    marked,
  };
}

async function measureRows({ browser, surface }: Built, name: string, search: string, print: Print): Promise<void> {
  const url = `https://console.otc.t-systems.com/ecm/?region=eu-de&${search}`;
  const page = await browser.newPage(url);
  // The first real move brings in the page side.
  for (let x = 600; x < 640; x += 10) await page.mouse.move(x, 20);
  await new Promise((resolve) => setTimeout(resolve, settling));
  const without = await measure(page, control);
  await surface.evaluate(turnOn, url, markStyle, liveIds(150).map((id, at): [string, string] => [id, at % 2 ? 'changed' : 'failed']));
  await new Promise((resolve) => setTimeout(resolve, settling));
  const heard = await surface.evaluate(heardOf, url);
  const { ours, thread, tasks, byUs, grown, draws, marked } = await measure(page, minute);
  const { count, ids } = await surface.evaluate(heardOf, url);
  const say = (what: string, value: number, unit: string, goal?: Parameters<Print>[3]) => print(`live page, ${name}, ${what}`, value, unit, goal);
  say('nothing asked, share of the main thread, our scripts', without.ours * 100, '%');
  say('everything on, share of the main thread, our scripts', ours * 100, '%', { most: 1 });
  say('nothing asked, share of the main thread, all that runs', without.thread * 100, '%');
  say('everything on, share of the main thread, all that runs', thread * 100, '%');
  say('nothing asked, long tasks in a minute', (without.tasks * minute) / control, 'tasks');
  say('everything on, long tasks in a minute', tasks, 'tasks');
  say('everything on, long tasks caused by us in a minute', byUs, 'tasks', { most: 0 });
  say('nothing asked, heap growth after collection in a minute', (without.grown * minute) / control / 1e6, 'MB');
  say('everything on, heap growth after collection in a minute', grown / 1e6, 'MB', { most: 1 });
  say('drawings of the page', draws, 'a second');
  say(`answers in a minute, the last with ${ids} IDs, ${marked} ranges marked`, count - heard.count, 'answers');
  await page.close();
}

/** Measures a minute of a page that draws 100 rows anew every 100 ms, beside a while of the same page where nobody asks. */
export async function run(print: Print): Promise<void> {
  const built = await openBuilt(livePage);
  try {
    await measureRows(built, 'keyed', 'keyed', print);
    await measureRows(built, 'not keyed', 'replaced', print);
  } finally {
    await built.close();
  }
}
