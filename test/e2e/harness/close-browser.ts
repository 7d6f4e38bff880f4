import type { ChildProcess } from 'node:child_process';
import type { Browser } from 'puppeteer-core';

const running = new Set<ChildProcess>();

const kill = (child: ChildProcess) => {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
};

// Firefox outlives a driver that crashed.
process.on('exit', () => running.forEach(kill));

/** Remembers a launched browser, so that it ends with this process at the latest; gives the function that ends it now. */
export function closerOf(browser: Browser): () => Promise<void> {
  const child = browser.process();
  if (!child) throw new Error('This browser was not launched by us.');
  running.add(child);
  return async () => {
    const ended = new Promise<void>((resolve) => (child.exitCode === null ? child.once('exit', () => resolve()) : resolve()));
    const clock = setTimeout(kill, 5_000, child);
    await browser.close().catch(() => kill(child));
    await ended;
    clearTimeout(clock);
    running.delete(child);
  };
}
