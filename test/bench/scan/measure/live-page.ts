import type { Page } from 'puppeteer-core';
import type { Print } from '../../../setup/run-bench';
import type { Bench } from '../../content/measure/browse';
import type * as Entry from './entry';

const minute = 60_000;

/** Runs in the page: 100 rows, drawn anew every 100 ms; `keyed` moves rows and changes their texts, else all are replaced. */
function live(isKeyed: boolean): void {
  const id = (at: number) => `4e8d2fa1-0c3b-4a5d-9b7e-${at.toString(16).padStart(12, '0')}`;
  const row = (at: number) => `<tr><td>web-${at}</td><td><span title="${id(at)}">${id(at)}</span></td><td>Running</td></tr>`;
  document.body.innerHTML = `<table><thead><tr><th>Name</th><th>ID</th><th>Status</th></tr></thead><tbody>${Array.from({ length: 100 }, (_, at) => row(at)).join('')}</tbody></table>`;
  const body = document.querySelector('tbody') as HTMLElement;
  let tick = 0;
  setInterval(() => {
    tick += 1;
    if (!isKeyed) {
      body.innerHTML = Array.from({ length: 100 }, (_, at) => row((at + tick) % 150)).join('');
      return;
    }
    body.append(body.firstElementChild as Element);
    for (const [at, cell] of body.querySelectorAll('td:last-child').entries()) if (at % 7 === tick % 7) cell.textContent = tick % 2 ? 'Running' : 'Stopped';
    const changed = body.children[tick % 100]?.querySelector('span');
    if (changed?.firstChild) (changed.firstChild as Text).data = changed.title = id(tick);
  }, 100);
  const long: number[] = [];
  new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] });
  Object.assign(window, { long });
}

/** Runs in the page: everything on. */
function turnOn(): void {
  const { watchIds } = (window as unknown as { traceLens: typeof Entry }).traceLens;
  const marks: [string, 'changed' | 'failed'][] = Array.from({ length: 150 }, (_, at) => [`4e8d2fa1-0c3b-4a5d-9b7e-${at.toString(16).padStart(12, '0')}`, at % 2 ? 'changed' : 'failed']);
  watchIds((listener) =>
    listener({ signal: new AbortController().signal, tell: () => {}, onHeard: (hear) => setTimeout(() => hear({ kind: 'mark', marks }), 100) }),
  );
}

interface Node {
  id: number;
  callFrame: { url: string };
  children?: number[];
}

async function measure(page: Page, code: string, isKeyed: boolean, isOn: boolean) {
  await page.evaluate(`${code}\n//# sourceURL=trace-lens.js`);
  await page.evaluate(live, isKeyed);
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  if (isOn) await page.evaluate(turnOn);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const before = await heap();
  await page.evaluate(() => ((window as unknown as { long: number[] }).long.length = 0));
  await session.send('Profiler.start');
  await new Promise((resolve) => setTimeout(resolve, minute));
  const { profile } = await session.send('Profiler.stop');
  const longTasks = await page.evaluate(() => (window as unknown as { long: number[] }).long.length);
  const grown = (await heap()) - before;
  // What our functions call natively is a child of theirs.
  const nodes = new Map((profile.nodes as Node[]).map((node) => [node.id, node]));
  const ours = new Set<number>();
  const take = (node: Node, isOurs: boolean) => {
    const counts = isOurs || node.callFrame.url.endsWith('trace-lens.js');
    if (counts) ours.add(node.id);
    for (const child of node.children ?? []) take(nodes.get(child) as Node, counts);
  };
  if (profile.nodes[0]) take(profile.nodes[0] as Node, false);
  let spent = 0;
  for (const [at, sample] of (profile.samples ?? []).entries()) if (ours.has(sample)) spent += profile.timeDeltas?.[at] ?? 0;
  return { share: spent / 1_000 / minute, longTasks, grown };
}

/** A page that draws 100 rows anew every 100 ms for a minute, inventory and marks on. */
export async function measureLivePage({ open }: Bench, code: string, print: Print): Promise<void> {
  for (const isKeyed of [true, false]) {
    const name = isKeyed ? 'keyed' : 'not keyed';
    for (const isOn of [false, true]) {
      const page = await open('ecs');
      const { share, longTasks, grown } = await measure(page, code, isKeyed, isOn);
      const what = isOn ? 'everything on' : 'nothing of ours';
      if (isOn) print(`live page, ${name}, share of the main thread`, share * 100, '%');
      print(`live page, ${name}, ${what}, long tasks in a minute`, longTasks, 'tasks');
      print(`live page, ${name}, ${what}, heap growth after collection`, grown / 1e6, 'MB');
      await page.close();
    }
  }
}
