import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../e2e/harness/browser';
import { addDemoAccount } from '../setup/demo/add-demo-account';
import { startSandbox } from '../sandbox/start-sandbox';
import { bundleComponents } from './bundle-components';
import { corpusPages } from './corpus-pages';
import { openCorpusPage } from './open-page';
import { openObserver } from './observer';
import { placeOf } from './place-of';
import { serveCorpus } from './serve-corpus';

// One picture for each page of the corpus, with the card of its first ID, answered by the demo account (dist/ must exist):
// node test/setup/run-module.mjs test/corpus/take-pictures.ts --browser firefox --out FOLDER [--pages name,name]

const { values } = parseArgs({ options: { browser: { type: 'string' }, out: { type: 'string' }, pages: { type: 'string' } } });
const name = values.browser === 'firefox' ? 'firefox' : 'chromium';
const folder = join(values.out ?? 'artifacts/corpus', name);
const asked = values.pages?.split(',');
mkdirSync(folder, { recursive: true });

const sandbox = await startSandbox({ pages: serveCorpus(await bundleComponents()) });
const browser = await openBrowser(name, { port: sandbox.port });
try {
  await addDemoAccount(browser);
  const observer = await openObserver(browser);
  for (const { name: page, key } of corpusPages) {
    if (asked && !asked.includes(page)) continue;
    const [first] = key.ids;
    try {
      const open = await openCorpusPage(browser, observer, key.address);
      const place = first && (await placeOf(open.page, first.at === undefined ? { text: first.id } : { at: first.at }));
      if (place) {
        await open.page.mouse.move(place.x - 3, place.y);
        await open.page.mouse.move(place.x, place.y);
        const card = await Promise.race([browser.cardFrame(open.page), new Promise<null>((resolve) => setTimeout(resolve, 1_500, null))]).catch(() => null);
        await Promise.race([card?.waitForSelector('[aria-label="Coverage"], [role="alert"]'), new Promise((resolve) => setTimeout(resolve, 1_500))]).catch(() => null);
      }
      const path = join(folder, `${page}.png`) as `${string}.png`;
      await open.page.screenshot({ path });
      await open.page.close();
      console.log(`${path}${place ? '' : ' (its first ID is nowhere to be pointed at)'}`);
    } catch (error) {
      console.log(`${page}: ${String(error)}`);
    }
  }
} finally {
  await browser.close();
  await sandbox.close();
}
