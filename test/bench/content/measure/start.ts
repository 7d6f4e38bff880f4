import type { Print } from '../../../setup/run-bench';
import { median, type Bench } from './browse';

/** Times in ms. */
interface Times {
  empty: number;
  /** The script of every frame. */
  bell: number;
  /** The rest, when a person points. */
  look: number;
  bareFrame: number;
  card: number;
}

/** Runs in the page: compiles and starts the scripts as a browser does that never saw them, and shows a card. */
async function startAndShow(bellCode: string, lookCode: string): Promise<Times> {
  const heard: ((notice: unknown, sender: { id: string }, reply: () => void) => void)[] = [];
  const runtime = {
    id: 'bench',
    getURL: () => 'about:blank',
    sendMessage: () => Promise.resolve({ hoverDelay: 300, hoverKey: 'none', pausedUntil: 0, opens: true }),
    onMessage: { addListener: (listener: (typeof heard)[number]) => heard.push(listener), removeListener: () => {} },
  };
  Object.assign(window, { chrome: { runtime } });
  const idle = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
  const timed = (work: () => void) => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const ids = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    /^[\da-f]{8}-/.test(node.nodeValue ?? '') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
  );
  getSelection()?.selectAllChildren(ids.nextNode()?.parentElement ?? document.body);
  const id = getSelection()?.toString() ?? '';

  await idle();
  const empty = timed(() => (0, eval)('void 0'));
  const bell = timed(() => (0, eval)(bellCode));
  await idle();
  const look = timed(() => (0, eval)(lookCode));
  await idle();
  const bareFrame = timed(() => {
    const frame = document.createElement('iframe');
    document.documentElement.append(frame);
    frame.getBoundingClientRect();
  });
  await idle();
  let height = 0;
  const card = timed(() => {
    for (const listener of heard) listener({ kind: 'show-card', at: 'context', id }, { id: 'bench' }, () => {});
    height = document.querySelector('trace-lens-card')?.getBoundingClientRect().height ?? 0;
  });
  return { empty, bell, look, bareFrame, card: height > 0 ? card : Number.NaN };
}

/** Measures the scripts' start in a fresh page, and the card: finding, clues, script and layout. */
export async function measureStart({ open }: Bench, bell: string, look: string, print: Print): Promise<void> {
  const runs: Times[] = [];
  for (let round = 0; round < 9; round += 1) {
    const page = await open('ecs');
    // A different text each time: no code cache helps.
    runs.push(await page.evaluate(startAndShow, `${bell}\n// ${round}`, `${look}\n// ${round}`));
    await page.close();
  }
  const figure = (key: keyof Times) => median(runs.map((run) => run[key]));
  print('an empty script starts in', figure('empty'), 'ms');
  print('content script of every frame starts in', figure('bell'), 'ms');
  print('page side brought in when a person points starts in', figure('look'), 'ms');
  print('a bare frame shown, script and layout', figure('bareFrame'), 'ms');
  print('card host shown, script and layout', figure('card'), 'ms');
}
