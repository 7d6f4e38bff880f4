import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder } from '../../e2e/harness/built-extension';
import { until } from '../../e2e/harness/browser';
import { openWorld } from '../../e2e/world';
import type { Print } from '../../setup/run-bench';

const rounds = 15;

/** Put at the end of the built content script while this runs: the script itself leaves no mark on a page. */
const mark = '\n;document.documentElement.dataset.ready = String(performance.now());';

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function measure(script: string, print: Print): Promise<void> {
  const world = await openWorld();
  try {
    for (const [name, path] of [['demo console', '/ecm/?region=eu-de'], ['200 rows', '/bench/200']] as const) {
      const after: number[] = [];
      // One tab: a new one would add the start of its process to the first page in it.
      const page = await world.browser.newPage(`https://console.otc.t-systems.com${path}`);
      for (let round = 0; round < rounds; round += 1) {
        await page.reload();
        after.push(
          await until('the content script', () =>
            page.evaluate(() => {
              const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
              const { ready } = document.documentElement.dataset;
              return ready && navigation ? Number(ready) - navigation.domInteractive : null;
            }),
          ),
        );
      }
      await page.close();
      print(`${script} ready after domInteractive, ${name}`, median(after), 'ms');
    }
  } finally {
    await world.close();
  }
}

/** How soon the content script is ready on a page, beside a script that does nothing: real Chromium, medians. */
export async function run(print: Print): Promise<void> {
  const path = join(builtFolder('chromium'), 'src/content/index.js');
  const built = readFileSync(path, 'utf8');
  try {
    for (const [script, text] of [['an empty content script', ''], ['content script', built]] as const) {
      writeFileSync(path, text + mark);
      await measure(script, print);
    }
  } finally {
    writeFileSync(path, built);
  }
}
