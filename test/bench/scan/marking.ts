import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Print } from '../../setup/run-bench';
import { median, startBench, type Bench } from '../content/measure/browse';
import { bundle } from '../content/measure/bundle';
import type { PageName } from '../content/measure/pages';
import { openWorld } from '../content/measure/script-world';
import { countMarks, markAll, prepare, type Marking } from './measure/highlighting';
import { settle } from './measure/reading';

/** After so long a library is given up: ms. */
const patience = Number(process.env.MARKING_PATIENCE ?? 4_000);

const names: Record<Marking, string> = {
  nothing: 'a frame without anything new',
  'one colour': 'a frame with one word in another colour',
  ours: 'ours, marks in view',
  'ours and list': 'ours, marks in view and all IDs listed',
  'ours, all': 'ours, marks everywhere',
  markjs: 'mark.js',
  'markjs each': 'mark.js, each text by itself',
  fart: 'findandreplacedomtext',
  view: 'what is in view, as highlights',
  'view in spans': 'what is in view, wrapped in spans',
  'all in spans': 'everything, wrapped in spans',
};

const later = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value));

/** ms of the main thread; null: it took longer than we wait; undefined: the page did not come. */
type Mark = (page: PageName, way: Marking) => Promise<number | null | undefined>;

/** Marks a fresh page. A script that does not end in time is ended. */
function marker({ open }: Bench, scripts: string[]): Mark {
  return async (name, way) => {
    const page = await open(name).catch(() => null);
    if (!page) return undefined;
    const world = await openWorld(page);
    for (const script of scripts) await world.run(script);
    await world.call(settle);
    // Only where both need it: ours would know the page else.
    await world.call(prepare, way.startsWith('view') ? 'view' : way === 'all in spans' ? 'all' : 'nothing');
    const work = world.weigh(markAll, way);
    const weighed = await Promise.race([work, later(way.startsWith('ours') ? 30_000 : patience, null)]);
    if (weighed === null) {
      work.catch(() => {});
      await Promise.race([world.end().catch(() => {}), later(2_000, null)]);
    }
    const marks = weighed && (await world.call(countMarks));
    if (marks === 0 && way !== 'nothing' && way !== 'one colour') throw new Error(`${names[way]} marked nothing on ${name}.`);
    // A page that still hangs goes with the browser.
    await Promise.race([page.close().catch(() => {}), later(2_000, null)]);
    return weighed && weighed.cpu;
  };
}

interface Marked {
  ms: number;
  isEnded: boolean;
}

/** Ways in turn on one page, medians in ms; what was given up once is not tried again. */
async function compare(mark: Mark, page: PageName, ways: Marking[], rounds: number, isLate: () => boolean, print: Print): Promise<Map<Marking, Marked>> {
  const times = new Map<Marking, number[]>(ways.map((way) => [way, []]));
  const given = new Set<Marking>();
  for (let round = 0; round < rounds && !(round > 0 && isLate()); round += 1) {
    for (const way of ways) {
      if (given.has(way)) continue;
      const ms = await mark(page, way);
      if (ms === null) given.add(way);
      else if (ms !== undefined) times.get(way)?.push(ms);
    }
  }
  const marked = new Map<Marking, Marked>();
  for (const way of ways) {
    const isEnded = !given.has(way);
    const known = times.get(way) ?? [];
    if (isEnded && known.length === 0) {
      console.log(`marking, ${page}, ${names[way]}: not measured, the page did not come in time`);
      continue;
    }
    const ms = isEnded ? median(known) : patience;
    marked.set(way, { ms, isEnded });
    print(`marking, ${page}, ${names[way]}${isEnded ? '' : ', given up, >='}`, ms, 'ms', way.startsWith('ours') && hard.includes(page) ? { most: 100 } : undefined);
  }
  return marked;
}

/** Libraries need very long here; ours should take no tenth of a second. */
const hard: PageName[] = ['log', 'json', 'hostile'];
/** After so long no further page or round is begun: ms. */
const limit = 75_000;

function tellRatios(page: PageName, marked: Map<Marking, Marked>, print: Print): void {
  for (const way of ['ours', 'ours and list', 'ours, all'] as const) {
    for (const library of ['markjs', 'markjs each', 'fart'] as const) {
      const [ours, theirs] = [marked.get(way), marked.get(library)];
      if (!ours || !theirs) continue;
      const goal = page === 'ecs' && way === 'ours' && library !== 'markjs each' ? { least: 4 } : undefined;
      print(`marking, ${page}, ${names[library]} to ${names[way]}${theirs.isEnded ? '' : ', >='}`, theirs.ms / ours.ms, 'x', goal);
    }
  }
}

/** Measures finding and marking beside two libraries, and highlights beside spans: work of the main thread, style, layout and paint included. */
export async function run(print: Print): Promise<void> {
  const require = createRequire(import.meta.url);
  const libraries = ['mark.js/dist/mark.min.js', 'findandreplacedomtext'].map((name) => readFileSync(require.resolve(name), 'utf8'));
  const code = await bundle(fileURLToPath(new URL('measure/entry.ts', import.meta.url)));
  const bench = await startBench();
  const start = performance.now();
  const isLate = (share: number) => performance.now() - start > limit * share;
  try {
    const mark = marker(bench, [code, ...libraries]);
    const view = await compare(mark, 'ecs', ['nothing', 'one colour', 'view', 'view in spans', 'all in spans'], 5, () => isLate(0.2), print);
    const ms = (way: Marking) => view.get(way)?.ms ?? Number.NaN;
    // Who wraps cannot follow scrolling, and wraps everything: performance.md's 43 to 47 ms.
    print('marking, ecs, highlights in view to spans everywhere', ms('view') / ms('all in spans'), 'x', { most: 0.2 });
    print('marking, ecs, highlights in view to spans in view', ms('view') / ms('view in spans'), 'x');
    const more = (way: Marking) => ms(way) - ms('one colour');
    print('marking, ecs, highlights in view to spans everywhere, beyond drawing the page anew', more('view') / more('all in spans'), 'x');
    const all: Marking[] = ['ours', 'ours and list', 'ours, all', 'markjs', 'markjs each', 'fart'];
    tellRatios('ecs', await compare(mark, 'ecs', all, 5, () => isLate(0.5), print), print);
    // What libraries hang on comes last.
    for (const page of [...hard, 'big'] as const) {
      if (isLate(1)) console.log(`marking, ${page}: not measured, there was no time left`);
      else tellRatios(page, await compare(mark, page, ['ours', 'ours and list', 'markjs', 'fart'], 1, () => false, print), print);
    }
  } finally {
    await bench.close();
  }
}
