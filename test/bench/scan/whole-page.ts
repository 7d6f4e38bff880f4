import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Print } from '../../setup/run-bench';
import { median, startBench, type Bench } from '../content/measure/browse';
import { bundle } from '../content/measure/bundle';
import type { PageName } from '../content/measure/pages';
import { markAll, type Marking } from './measure/highlighting';
import { measureLivePage } from './measure/live-page';
import { readPage, type Read, type Way } from './measure/reading';

const rounds = 7;
/** After so long a page whose marking does not end is given up: ms. */
const patience = 8_000;
const ways: Way[] = ['walk', 'visible', 'whole', 'clues'];
/** IDs that a person sees on each page; the log's are more than a list holds. */
const seen: Record<PageName, number> = { ecs: 200, big: 10_000, log: 20_000, hostile: 1 };

async function measureReading({ open }: Bench, code: string, print: Print): Promise<void> {
  for (const name of Object.keys(seen) as PageName[]) {
    const reads = new Map<Way, Read[]>(ways.map((way) => [way, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const way of ways) {
        const page = await open(name);
        await page.evaluate(code);
        reads.get(way)?.push(await page.evaluate(readPage, way));
        await page.close();
      }
    }
    const figure = (way: Way, key: keyof Read) => median((reads.get(way) ?? []).map((read) => read[key]));
    print(`inventory, ${name}, a bare walk`, figure('walk', 'ms'), 'ms');
    print(`inventory, ${name}, part in view`, figure('visible', 'ms'), 'ms');
    print(`inventory, ${name}, part in view to walk`, figure('visible', 'ms') / figure('walk', 'ms'), 'x');
    print(`inventory, ${name}, whole`, figure('whole', 'ms'), 'ms');
    print(`inventory, ${name}, whole to walk`, figure('whole', 'ms') / figure('walk', 'ms'), 'x');
    print(`inventory, ${name}, whole, longest slice`, figure('whole', 'longest'), 'ms');
    print(`inventory, ${name}, whole with labels and names`, figure('clues', 'ms'), 'ms');
    print(`inventory, ${name}, recall`, figure('whole', 'ids') / seen[name], 'x');
  }
}

/** ms, or null where it took longer than we wait. */
async function timed(page: Page, way: Marking): Promise<number | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  return Promise.race([page.evaluate(markAll, way).catch(() => null), late]);
}

async function measureMarking({ open }: Bench, code: string, print: Print): Promise<void> {
  const require = createRequire(import.meta.url);
  const libraries = ['mark.js/dist/mark.min.js', 'findandreplacedomtext'].map((name) => readFileSync(require.resolve(name), 'utf8'));
  const mark = async (name: PageName, way: Marking, count: number): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < count; round += 1) {
      const page = await open(name);
      for (const script of [code, ...libraries]) await page.evaluate(`{ ${script} }`).catch(() => page.evaluate(script));
      const ms = await timed(page, way);
      // A page that hangs cannot be closed: its process is ended.
      if (ms === null) {
        print(`marking, ${name}, ${way}: given up; more than`, patience, 'ms');
        void page.close().catch(() => {});
        return patience;
      }
      times.push(ms);
      await page.close();
    }
    print(`marking, ${name}, ${way}`, median(times), 'ms');
    return median(times);
  };
  for (const name of Object.keys(seen) as PageName[]) {
    const count = name === 'ecs' || name === 'big' ? 3 : 1;
    const ours = await mark(name, 'ours', count);
    for (const way of ['markjs', 'fart'] as const) print(`marking, ${name}, ${way} to ours, at least`, (await mark(name, way, count)) / ours, 'x');
  }
  const [view, spans] = [await mark('ecs', 'ours, view', rounds), await mark('ecs', 'spans, view', rounds)];
  print('marking, ecs, highlights in view to spans', view / spans, 'x');
}

/** Measures the whole-page side in a real Chromium; every figure beside its reference, from the same run. */
export async function run(print: Print): Promise<void> {
  const code = await bundle(fileURLToPath(new URL('measure/entry.ts', import.meta.url)));
  const bench = await startBench();
  try {
    await measureReading(bench, code, print);
    await measureMarking(bench, code, print);
    await measureLivePage(bench, code, print);
  } finally {
    await bench.close();
  }
}
