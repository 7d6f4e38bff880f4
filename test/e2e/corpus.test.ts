import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleComponents } from '../corpus/bundle-components';
import { compareListing } from '../corpus/compare-listing';
import { comparePointer, type Comparison } from '../corpus/compare-pointer';
import { corpusPages } from '../corpus/corpus-pages';
import { sumUp } from '../corpus/figures';
import { openCorpusPage } from '../corpus/open-page';
import { openObserver, type Observer } from '../corpus/observer';
import type { OpenPage } from '../corpus/point-at';
import { serveCorpus } from '../corpus/serve-corpus';
import { startSandbox, type Sandbox } from '../sandbox/start-sandbox';
import { browserUnderTest, openBrowser, type TestBrowser } from './harness/browser';

// The corpus of issue 3: what a person sees on each page against what the pointer finds and what the whole-page list holds.
// CORPUS_PAGES=name,name runs only these pages, for whoever writes one.

let sandbox: Sandbox;
let browser: TestBrowser;
let observer: Observer;
beforeAll(async () => {
  sandbox = await startSandbox({ pages: serveCorpus(await bundleComponents()) });
  browser = await openBrowser(browserUnderTest, { port: sandbox.port });
  observer = await openObserver(browser);
});
afterAll(async () => {
  await browser?.close();
  await sandbox?.close();
});

const pointed: Comparison[] = [];
const listed: Comparison[] = [];
const asked = process.env.CORPUS_PAGES?.split(',');
const pages = corpusPages.filter(({ name }) => asked?.includes(name) ?? true);

const nothing = { missed: [], wrong: [], unclear: [] };

describe.each(pages)('$name', ({ key }) => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openCorpusPage(browser, observer, key.address);
    return () => open.page.close();
  });

  test('the list of the whole page', async () => {
    const said = compareListing(await observer.listIds(open.tabId, (listings) => listings.every(({ ids }) => ids !== null)), key);
    listed.push(said);
    expect(said).toMatchObject(nothing);
  });

  test('the pointer', async () => {
    const said = await comparePointer(open, key);
    pointed.push(said);
    expect(said).toMatchObject(nothing);
  });
});

test('recall is 1 and nothing false is offered', () => {
  const figures = [sumUp('pointer', pointed), sumUp('page', listed)];
  console.log(figures.flatMap(({ lines }) => lines).join('\n'));
  expect([pointed.length, listed.length]).toEqual([pages.length, pages.length]);
  expect(figures.map(({ recall, false: wrong }) => [recall, wrong])).toEqual([
    [1, 0],
    [1, 0],
  ]);
});
