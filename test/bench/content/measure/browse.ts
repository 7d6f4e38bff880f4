import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Page } from 'puppeteer-core';
import { bundleComponents } from '../../../corpus/bundle-components';
import { corpusPages } from '../../../corpus/corpus-pages';
import { serveCorpus } from '../../../corpus/serve-corpus';
import { closerOf } from '../../../e2e/harness/close-browser';
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
  /** Opens a page of the corpus by its name, once it is drawn: within 15 s. */
  openCorpus: (name: string) => Promise<Page>;
  close: () => Promise<void>;
}

/** Starts a browser and a server for the pages. */
export async function startBench(): Promise<Bench> {
  let corpus: ReturnType<typeof serveCorpus> = () => null;
  let corpusReady: Promise<void> | null = null;
  const made = new Map<string, string>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://bench');
    const name = url.pathname.slice(1);
    const make = (pages as Partial<typeof pages>)[name as PageName];
    if (make && !made.has(name)) made.set(name, `<!doctype html><title>bench</title><body>${make().markup}`);
    const body = made.get(name) ?? corpus(url);
    const type = url.pathname.endsWith('.js') ? 'text/javascript' : headers['content-type'];
    response.writeHead(body === null ? 404 : 200, { ...headers, 'content-type': type }).end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    args: '--no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(' '),
  });
  const openAt = async (path: string) => {
    // A window of its own: pages behind others are drawn less often, so moves would wait.
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 1400, height: 900 });
    // tsx names functions by a call of its own, which pages do not have: https://github.com/privatenumber/tsx/issues/113
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    try {
      await page.goto(`http://127.0.0.1:${port}/${path}`);
    } catch (error) {
      void page.close().catch(() => {});
      throw error;
    }
    return page;
  };
  const openCorpus = async (name: string) => {
    // Bundled only for who asks: it takes seconds.
    corpusReady ??= bundleComponents().then((scripts) => void (corpus = serveCorpus(scripts)));
    await corpusReady;
    const { pathname = '' } = new URL(corpusPages.find((known) => known.name === name)?.key.address ?? 'http://bench/');
    const page = await openAt(pathname.slice(1));
    await page.waitForFunction(() => 'ready' in document.documentElement.dataset, { timeout: 15_000 });
    return page;
  };
  const closeBrowser = closerOf(browser);
  const close = async () => {
    await closeBrowser();
    // A connection that is kept alive would keep this process alive.
    server.closeAllConnections();
    server.close();
  };
  return { open: openAt, openCorpus, close };
}

/** The middle one. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
