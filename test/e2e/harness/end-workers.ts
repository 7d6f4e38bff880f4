import type { Browser, Extension } from 'puppeteer-core';
import { until } from './until';

/**
 * Ends an extension's worker as Chromium does when it is idle. The debugger lets go of it first: a worker that stops while one
 * is attached keeps its target, and the next, which a page that was waiting wakes at once, then waits at its start for a
 * debugger to let it run, which nobody does. `WebWorker.close()` lets go last, which on a busy machine is too late.
 */
export async function endWorkers(browser: Browser, extension: Extension): Promise<void> {
  const session = await browser.target().createCDPSession();
  const running = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.flatMap(({ type, url, targetId }) => (type === 'service_worker' && url.startsWith(`chrome-extension://${extension.id}/`) ? [targetId] : []));
  };
  const old = await running();
  for (const { client } of await extension.workers()) if (!client.detached) await client.detach();
  await Promise.all(old.map((targetId) => session.send('Target.closeTarget', { targetId })));
  await until('the worker to end', async () => !(await running()).some((targetId) => old.includes(targetId)));
  await session.detach();
}
