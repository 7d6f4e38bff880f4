import type { Page } from 'puppeteer-core';
import type { Print } from '../../../setup/run-bench';
import { median, type Bench } from './browse';
import type { PageName } from './pages';

interface Bundle {
  watchPage: (talk: object, stop: AbortController) => void;
}

/** What listens to the mouse: `idle` is a listener that does nothing. */
export type Listening = 'idle' | 'ours';

// Runs in the page. A delay above the time between moves, on a busy machine too: what is measured is moving, not resting.
function listen(kind: string): void {
  const scope = window as unknown as { traceLens: Bundle; ending?: AbortController };
  scope.ending?.abort();
  scope.ending = new AbortController();
  if (kind === 'idle') window.addEventListener('mousemove', () => {}, { capture: true, passive: true, signal: scope.ending.signal });
  if (kind === 'ours') {
    const settings = { hoverDelay: 1_000, hoverKey: 'none', pausedUntil: 0 };
    const talk = { tell: () => Promise.resolve(settings), onNotice: () => {}, cardAddress: () => 'about:blank', isConnected: () => true };
    scope.traceLens.watchPage(talk, scope.ending);
  }
}

/** Script time of a real pointer move over a page, one a picture, as a hand makes them: µs. */
export async function scriptPerMove(page: Page, kind: Listening, moves: number): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const script = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
  };
  const move = (at: number) =>
    session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 20 + ((at * 37) % 1_200), y: 20 + ((at * 13) % 800) });
  await page.evaluate(listen, kind);
  for (let at = 0; at < 8; at += 1) await move(at + 7);
  const before = await script();
  for (let at = 0; at < moves; at += 1) await move(at);
  const spent = (await script()) - before;
  await session.detach();
  return (spent / moves) * 1e6;
}

/** Measures moves on each page: an idle listener and ours in turn, so that both meet the same machine. */
export async function measureMoves({ open }: Bench, code: string, print: Print): Promise<void> {
  for (const name of ['ecs', 'big', 'log', 'hostile'] satisfies PageName[]) {
    const page = await open(name);
    await page.evaluate(code);
    const spent: Record<Listening, number[]> = { idle: [], ours: [] };
    for (let round = 0; round < 3; round += 1) {
      for (const kind of Object.keys(spent) as Listening[]) spent[kind].push(await scriptPerMove(page, kind, 100));
    }
    const [idle, ours] = [median(spent.idle), median(spent.ours)];
    print(`script per pointer move, ${name}, a listener that does nothing`, idle, 'µs');
    print(`script per pointer move, ${name}, ours`, ours, 'µs');
    print(`script per pointer move, ${name}, ours to a listener that does nothing`, ours / idle, 'x');
    await page.close();
  }
}
