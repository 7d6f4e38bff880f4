import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Page } from 'puppeteer-core';
import { pages, type PageName } from './pages';

// Isolated pages get a clock of 5 µs instead of 100 µs.
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Opens the measuring pages in a real Chromium. */
export interface Bench {
  open: (name: PageName) => Promise<Page>;
  close: () => Promise<void>;
}

/** Starts a browser and a server for the pages. */
export async function startBench(): Promise<Bench> {
  const server = createServer((request, response) => {
    const make = (pages as Partial<typeof pages>)[(request.url ?? '').slice(1) as PageName];
    response.writeHead(make ? 200 : 404, headers).end(make ? `<!doctype html><title>bench</title>${make()}` : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    args: '--no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(' '),
  });
  const open = async (name: PageName) => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1400, height: 900 });
    // tsx names functions by a call of its own, which pages do not have: https://github.com/privatenumber/tsx/issues/113
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    await page.goto(`http://127.0.0.1:${port}/${name}`);
    return page;
  };
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { open, close };
}

/** The middle one. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
