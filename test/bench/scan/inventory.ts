import { fileURLToPath } from 'node:url';
import type { Goal, Print } from '../../setup/run-bench';
import { median, startBench, type Bench } from '../content/measure/browse';
import { bundle } from '../content/measure/bundle';
import { pages, type PageName } from '../content/measure/pages';
import { openWorld } from '../content/measure/script-world';
import { readPage, settle, type Read, type Way } from './measure/reading';

/** How a page is measured. Goals: issue 3, "Speed". */
interface Plan {
  name: PageName;
  rounds: number;
  ways: Way[];
  /** Nearly all of it is one text, which a walk passes without reading its characters: a ratio says nothing. */
  isOneText?: true;
  /** Whole and part in view, as ratios to a walk. */
  whole?: Goal;
  view?: Goal;
  /** Longest slice: ms. */
  slice?: Goal;
}

const plain: Way[] = ['walk', 'visible', 'whole'];
const short = { most: 8 };
const hostile = { rounds: 2, ways: ['walk', 'whole'] satisfies Way[], slice: { most: 16 } };

const plans: Plan[] = [
  { name: 'ecs', rounds: 7, ways: [...plain, 'questions', 'view and clues', 'clues'], whole: { most: 3 }, view: { most: 0.8 }, slice: short },
  { name: 'component', rounds: 5, ways: plain, slice: short },
  { name: 'big', rounds: 7, ways: plain, whole: { most: 1.7 }, view: { most: 0.8 }, slice: short },
  { name: 'log', isOneText: true, rounds: 3, ways: plain, slice: short },
  { name: 'json', isOneText: true, rounds: 3, ways: plain, slice: short },
  { name: 'hostile', rounds: 5, ways: plain, whole: { most: 2.2 }, slice: { most: 16 } },
  { name: 'hostile-hex', isOneText: true, ...hostile },
  { name: 'hostile-misses', ...hostile },
  { name: 'hostile-text', isOneText: true, ...hostile },
  { name: 'hostile-levels', ...hostile },
];

/** No list holds more (scan/tally.ts). */
const mostIds = 20_000;

/** After so long no further round is begun, and after twice as long no page is opened: ms. */
const limit = 60_000;

/** `cpu`: ms that the main thread worked. */
interface Weighed extends Read {
  cpu: number;
}

/** Null, and said why, where it fails: on a busy machine a page may not come in time. */
async function readOnce({ open }: Bench, code: string, name: PageName, way: Way): Promise<Weighed | null> {
  const page = await open(name).catch(() => null);
  if (!page) console.log(`inventory, ${name}, ${way}: the page did not come in time`);
  if (!page) return null;
  try {
    const world = await openWorld(page);
    await world.run(code);
    await world.call(settle);
    const { result, cpu } = await world.weigh(readPage, way);
    return { ...result, cpu };
  } finally {
    await page.close();
  }
}

function tell(plan: Plan, reads: Map<Way, Weighed[]>, print: Print): void {
  const say = (what: string, value: number, unit: string, goal?: Goal) => print(`inventory, ${plan.name}, ${what}`, value, unit, goal);
  const figure = (way: Way, key: 'ms' | 'longest' | 'cpu') => median((reads.get(way) ?? []).map((read) => read[key]));
  if ([...reads.values()].some((known) => known.length === 0)) return console.log(`inventory, ${plan.name}: not measured, the machine is too busy`);
  const names: Record<Way, string> = {
    walk: 'a bare walk',
    questions: 'what no reading can leave out',
    visible: 'part in view',
    'view and clues': 'part in view with labels and names',
    whole: 'whole',
    clues: 'whole with labels and names',
  };
  say('rounds', reads.get('walk')?.length ?? 0, 'rounds');
  for (const way of reads.keys()) {
    say(names[way], figure(way, 'ms'), 'ms');
    say(`${names[way]}, work of the main thread`, figure(way, 'cpu'), 'ms');
    if (way === 'questions') say(`${names[way]} to walk`, figure(way, 'cpu') / figure('walk', 'cpu'), 'x');
    if (way === 'visible' || way === 'whole') {
      if (!plan.isOneText) say(`${names[way]} to walk`, figure(way, 'cpu') / figure('walk', 'cpu'), 'x', way === 'whole' ? plan.whole : plan.view);
      say(`${names[way]}, longest slice`, figure(way, 'longest'), 'ms', plan.slice);
    }
  }
  const seen = new Set(pages[plan.name]().ids);
  const found = reads.get('whole')?.[0]?.ids ?? [];
  const right = found.filter((id) => seen.has(id)).length;
  say('recall', right / Math.min(mostIds, seen.size), 'x', { least: 1 });
  say('found what nobody sees', found.length - right, 'IDs', { most: 0 });
}

/** Measures reading all IDs of a page in a real Chromium; every figure beside a bare walk, from the same run. */
export async function run(print: Print): Promise<void> {
  const code = await bundle(fileURLToPath(new URL('measure/entry.ts', import.meta.url)));
  const bench = await startBench();
  try {
    const all = new Map(plans.map((plan) => [plan, new Map<Way, Weighed[]>(plan.ways.map((way) => [way, []]))]));
    const start = performance.now();
    const isLate = (times: number) => performance.now() - start > times * limit;
    for (let round = 0; round < Math.max(...plans.map(({ rounds }) => rounds)); round += 1) {
      for (const [{ name, rounds }, reads] of all) {
        if (round >= rounds || isLate(round > 0 ? 1 : 2)) continue;
        // In turn, each in a page of its own: all meet the same machine, and none what another has warmed.
        for (const [way, known] of reads) {
          const read = await readOnce(bench, code, name, way);
          if (read) known.push(read);
        }
      }
    }
    for (const [plan, reads] of all) tell(plan, reads, print);
  } finally {
    await bench.close();
  }
}
