import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Print } from '../../setup/run-bench';
import { median, startBench, type Bench } from '../content/measure/browse';
import { bundle } from '../content/measure/bundle';
import type { PageName } from '../content/measure/pages';
import { openWorld } from '../content/measure/script-world';
import { markAll, type Marking } from './measure/highlighting';

/** After so long a library is given up: ms. */
const patience = Number(process.env.MARKING_PATIENCE ?? 4_000);

const names: Record<Marking, string> = {
  ours: 'ours, marks in view',
  'ours, all': 'ours, marks everywhere',
  markjs: 'mark.js',
  'markjs each': 'mark.js, each text by itself',
  fart: 'findandreplacedomtext',
  view: 'what is in view, as highlights',
  'view in spans': 'what is in view, wrapped in spans',
};

type Mark = (page: PageName, way: Marking) => Promise<number | null>;

const later = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value));

/** Marks a fresh page; ms, or null where it took longer than we wait: then its script is ended. */
function marker({ open }: Bench, scripts: string[]): Mark {
  return async (name, way) => {
    const page = await open(name);
    const world = await openWorld(page);
    for (const script of scripts) await world.run(script);
    const work = world.call(markAll, way);
    const ms = await Promise.race([work, later(way.startsWith('ours') ? 60_000 : patience, null)]);
    if (ms === null) {
      work.catch(() => {});
      await Promise.race([world.end().catch(() => {}), later(2_000, null)]);
    }
    // A page that still hangs goes with the browser.
    await Promise.race([page.close().catch(() => {}), later(2_000, null)]);
    return ms;
  };
}

/** Ways in turn on one page, medians in ms; what was given up once is not tried again. */
async function compare(mark: Mark, page: PageName, ways: Marking[], rounds: number, print: Print): Promise<Map<Marking, { ms: number; isEnded: boolean }>> {
  const times = new Map<Marking, number[]>(ways.map((way) => [way, []]));
  const given = new Set<Marking>();
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ways) {
      if (given.has(way)) continue;
      const ms = await mark(page, way);
      if (ms === null) given.add(way);
      else times.get(way)?.push(ms);
    }
  }
  return new Map(
    ways.map((way) => {
      const isEnded = !given.has(way);
      const ms = isEnded ? median(times.get(way) ?? []) : patience;
      const goal = way === 'ours' && page !== 'ecs' && page !== 'big' ? { most: 100 } : undefined;
      print(`marking, ${page}, ${names[way]}${isEnded ? '' : ', given up, >='}`, ms, 'ms', goal);
      return [way, { ms, isEnded }];
    }),
  );
}

/** On which a library takes longer than 30 s (tried with MARKING_PATIENCE=31000). */
const hard: PageName[] = ['log', 'json', 'hostile', 'hostile-misses', 'hostile-levels'];

/** Measures finding and marking beside two libraries, and highlights beside spans: style, layout and paint included. */
export async function run(print: Print): Promise<void> {
  const require = createRequire(import.meta.url);
  const libraries = ['mark.js/dist/mark.min.js', 'findandreplacedomtext'].map((name) => readFileSync(require.resolve(name), 'utf8'));
  const code = await bundle(fileURLToPath(new URL('measure/entry.ts', import.meta.url)));
  const bench = await startBench();
  try {
    const mark = marker(bench, [code, ...libraries]);
    const view = await compare(mark, 'ecs', ['view', 'view in spans'], 7, print);
    print('marking, ecs, highlights in view to spans', (view.get('view')?.ms ?? Number.NaN) / (view.get('view in spans')?.ms ?? Number.NaN), 'x', { most: 0.2 });
    for (const [page, rounds] of [['ecs', 5], ['big', 1], ...hard.map((name) => [name, 1] as const)] as const) {
      const all = await compare(mark, page, ['ours', 'ours, all', 'fart', 'markjs', ...(page === 'ecs' ? (['markjs each'] as const) : [])], rounds, print);
      for (const ours of ['ours', 'ours, all'] as const) {
        for (const library of ['markjs', 'fart'] as const) {
          const { ms = Number.NaN, isEnded = true } = all.get(library) ?? {};
          const ratio = ms / (all.get(ours)?.ms ?? Number.NaN);
          print(`marking, ${page}, ${names[library]} to ${names[ours]}${isEnded ? '' : ', >='}`, ratio, 'x', page === 'ecs' ? { least: 4 } : undefined);
        }
      }
    }
  } finally {
    await bench.close();
  }
}
