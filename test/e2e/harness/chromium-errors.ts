import type { Browser, Target } from 'puppeteer-core';

/** Collects what is thrown and caught by nobody in documents and workers of an extension, from now on. */
export function collectErrors(browser: Browser, id: string): string[] {
  const errors: string[] = [];
  const isOurs = (target: Target) => target.url().startsWith(`chrome-extension://${id}/`);
  const watched = new Set<Target>();
  const watch = async (target: Target) => {
    if (watched.has(target) || !['page', 'service_worker', 'other', 'iframe'].includes(target.type()) || !isOurs(target)) return;
    watched.add(target);
    // A session of our own would keep a worker alive; Puppeteer's is there anyway.
    const session = target.type() === 'service_worker' ? (await target.worker())?.client : await target.createCDPSession();
    session?.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, url } }) => {
      errors.push(`${exception?.description ?? text} (${url ?? target.url()})`);
    });
    await session?.send('Runtime.enable');
  };
  // A target that is gone again before we could listen has nothing left to say.
  const start = (target: Target) => void watch(target).catch(() => {});
  browser.on('targetcreated', start).on('targetchanged', start);
  browser.targets().forEach(start);
  return errors;
}
