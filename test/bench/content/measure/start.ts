import type { Print } from '../../../setup/run-bench';
import { median, type Bench } from './browse';

/** Times in ms. */
interface Times {
  empty: number;
  start: number;
  bareFrame: number;
  card: number;
}

/** Runs in the page: compiles and starts the script as a browser does that never saw it, and shows a card. */
async function startAndShow(code: string): Promise<Times> {
  const heard: ((notice: unknown, sender: { id: string }, reply: () => void) => void)[] = [];
  const runtime = {
    id: 'bench',
    getURL: () => 'about:blank',
    sendMessage: () => Promise.resolve({ hoverDelay: 300, hoverKey: 'none' }),
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
  const start = timed(() => (0, eval)(code));
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
  return { empty, start, bareFrame, card: height > 0 ? card : Number.NaN };
}

/** Measures the script's start in a fresh page, and the card's host: finding, script and layout. */
export async function measureStart({ open }: Bench, code: string, print: Print): Promise<void> {
  const runs: Times[] = [];
  for (let round = 0; round < 9; round += 1) {
    const page = await open('ecs');
    // A different text each time: no code cache helps.
    runs.push(await page.evaluate(startAndShow, `${code}\n// ${round}`));
    await page.close();
  }
  const figure = (key: keyof Times) => median(runs.map((run) => run[key]));
  print('an empty script starts in', figure('empty'), 'ms');
  print('content script starts in', figure('start'), 'ms');
  print('a bare frame shown, script and layout', figure('bareFrame'), 'ms');
  print('card host shown, script and layout', figure('card'), 'ms');
}
