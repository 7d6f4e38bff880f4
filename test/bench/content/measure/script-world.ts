import type { Page } from 'puppeteer-core';

/** A fresh script world of a page, as a content script meets it: it shares the document with the page's scripts, and nothing else. */
export interface ScriptWorld {
  /** Runs code. */
  run: (code: string) => Promise<void>;
  /** Calls a function that is sent as text: it sees its arguments, which are JSON, and nothing else. Its result must be JSON. */
  call: <A extends unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>;
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
  return {
    run: async (code) => void (await evaluate(`${code}\n;0`)),
    call: async (work, ...args) => (await evaluate(`(${work.toString()})(...${JSON.stringify(args)})`)) as Awaited<ReturnType<typeof work>>,
    end: async () => void (await session.send('Runtime.terminateExecution')),
  };
}
