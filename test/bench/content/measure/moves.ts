import type { Print } from '../../../setup/run-bench';
import type { Page } from 'puppeteer-core';
import { median, type Bench } from './browse';

interface Bundle {
  watchPage: (talk: object, stop: AbortController) => void;
}

const kinds = ['nothing', 'a listener that does nothing', 'ours'] as const;
const rounds = 9;
const movesEach = 200;

// Runs in the page. A delay above the time between moves: what is measured is moving, not resting.
function listen(kind: string): void {
  const scope = window as unknown as { traceLens: Bundle; ending?: AbortController };
  scope.ending?.abort();
  scope.ending = new AbortController();
  if (kind === 'a listener that does nothing') {
    window.addEventListener('mousemove', () => {}, { capture: true, passive: true, signal: scope.ending.signal });
  }
  if (kind === 'ours') {
    const settings = { hoverDelay: 300, hoverKey: 'none' };
    const talk = { tell: () => Promise.resolve(settings), onNotice: () => {}, cardAddress: () => 'about:blank', isConnected: () => true };
    scope.traceLens.watchPage(talk, scope.ending);
  }
}

/** Script time of a real pointer move over a table of 200 × 12 cells: µs. */
async function scriptPerMove(page: Page, kind: string): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const script = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
  };
  const move = (at: number) =>
    session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 20 + ((at * 37) % 1_200), y: 20 + ((at * 13) % 800) });
  await page.evaluate(listen, kind);
  for (let at = 0; at < 20; at += 1) await move(at + 7);
  const before = await script();
  for (let at = 0; at < movesEach; at += 1) await move(at);
  const spent = (await script()) - before;
  await session.detach();
  return (spent / movesEach) * 1e6;
}

/** Measures moves: nothing, an idle listener and ours in turn, so that all meet the same machine. */
export async function measureMoves({ open }: Bench, code: string, print: Print): Promise<void> {
  const page = await open('ecs');
  await page.evaluate(code);
  const spent = new Map<string, number[]>(kinds.map((kind) => [kind, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const kind of kinds) spent.get(kind)?.push(await scriptPerMove(page, kind));
  }
  const [nothing, idle, ours] = kinds.map((kind) => median(spent.get(kind) ?? [])) as [number, number, number];
  print('script per pointer move, no listener', nothing, 'µs');
  print('script per pointer move, a listener that does nothing', idle, 'µs');
  print('script per pointer move, ours', ours, 'µs');
  print('script per pointer move, ours to a listener that does nothing', ours / idle, 'x');
  await page.close();
}
