import type { Page } from 'puppeteer-core';

/** A fresh script world of a page, as a content script meets it: it shares the document with the page's scripts, and nothing else. */
export interface ScriptWorld {
  /** Runs code. */
  run: (code: string) => Promise<void>;
  /** Calls a function that is sent as text: it sees its arguments, which are JSON, and nothing else. Its result must be JSON. */
  call: <A extends unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>;
  /** The same, and how long the page's main thread worked on it, in ms of its own clock: what else the machine does counts little. */
  weigh: <A extends unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A) => Promise<{ result: R; cpu: number }>;
  /** Ends what runs there, also what would run for hours. */
  end: () => Promise<void>;
}

/** Opens a world in a page. */
export async function openWorld(page: Page): Promise<ScriptWorld> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'bench' });
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails: wrong } = await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true });
    if (wrong) throw new Error(wrong.exception?.description ?? wrong.text);
    return result.value;
  };
  // The bundler may name functions by a call of its own, which pages do not have.
  await evaluate('globalThis.__name = (named) => named; 0');
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => ((await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
  const call: ScriptWorld['call'] = async (work, ...args) =>
    (await evaluate(`(${work.toString()})(...${JSON.stringify(args)})`)) as Awaited<ReturnType<typeof work>>;
  return {
    call,
    weigh: async (work, ...args) => {
      const times = [await worked()];
      // What a call costs by itself.
      await call(() => 0);
      times.push(await worked());
      const result = await call(work, ...args);
      times.push(await worked());
      const [start = 0, empty = 0, end = 0] = times;
      return { result, cpu: end - empty - (empty - start) };
    },
    run: async (code) => void (await evaluate(`${code}\n;0`)),
    end: async () => void (await session.send('Runtime.terminateExecution')),
  };
}
