import type { Print } from '../../../setup/run-bench';
import { median, type Bench } from './browse';
import type { PageName } from './pages';

interface Bundle {
  findAtRest: (spot: { target: Element; x: number; y: number }) => object | null;
  cluesOf: (found: object) => object;
}

/** Times in µs. */
interface Looks {
  /** One hit test in a task of its own, as after a real move. */
  hit: number;
  /** One look of ours in a task of its own: caches cold. */
  alone: number;
  /** One look of many in a row. */
  inRow: number;
  longest: number;
  /** Label and name of an ID that was found, in a task of its own; NaN where none was. */
  clues: number;
  points: number;
  found: number;
}

/** Runs in the page: at the same points a hit test and a look in turn, then all looks in a row. */
async function look(): Promise<Looks> {
  const { findAtRest, cluesOf } = (window as unknown as { traceLens: Bundle }).traceLens;
  const task = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const timed = (work: () => unknown) => {
    const start = performance.now();
    work();
    return (performance.now() - start) * 1_000;
  };
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  const spots: { target: Element; x: number; y: number }[] = [];
  const [hit, alone, inRow, clues]: [number[], number[], number[], number[]] = [[], [], [], []];
  let found = 0;
  for (let y = 30; y < innerHeight; y += 37) {
    const x = 40 + ((y * 7) % (innerWidth - 80));
    await task();
    let target: Element | null = null;
    hit.push(timed(() => (target = document.elementFromPoint(x, y))));
    if (!target) continue;
    const spot = { target, x, y };
    spots.push(spot);
    await task();
    let id: object | null = null;
    alone.push(timed(() => (id = findAtRest(spot))));
    if (!id) continue;
    found += 1;
    clues.push(timed(() => id && cluesOf(id)));
  }
  // As many as it takes to see beyond the clock's 5 µs.
  const times = 20;
  const again = (spot: (typeof spots)[number]) => () => {
    for (let time = 0; time < times; time += 1) findAtRest(spot);
  };
  for (let round = 0; round < 6; round += 1) {
    for (const spot of spots) inRow.push(timed(again(spot)) / times);
    await task();
  }
  return { hit: middle(hit), alone: middle(alone), inRow: middle(inRow), longest: Math.max(...alone), clues: middle(clues), points: spots.length, found };
}

/** Measures what a rest costs beside one hit test, on each page. */
export async function measureFinding({ open }: Bench, code: string, print: Print): Promise<void> {
  for (const name of ['ecs', 'big', 'log', 'hostile'] satisfies PageName[]) {
    const page = await open(name);
    await page.evaluate(code);
    const looks: Looks[] = [];
    for (let round = 0; round < 3; round += 1) looks.push(await page.evaluate(look));
    const figure = (key: keyof Looks) => median(looks.map((looked) => looked[key]));
    const [hit, alone, inRow] = [figure('hit'), figure('alone'), figure('inRow')];
    print(`finding at rest, ${name}, one hit test`, hit, 'µs');
    print(`finding at rest, ${name}, one look`, inRow, 'µs');
    print(`finding at rest, ${name}, one look to one hit test`, inRow / hit, 'x');
    print(`finding at rest, ${name}, one look with cold caches`, alone, 'µs');
    print(`finding at rest, ${name}, the longest look`, figure('longest'), 'µs');
    print(`clues of a found ID, ${name}, in a task of their own`, figure('clues'), 'µs');
    print(`finding at rest, ${name}, IDs found at ${figure('points')} points`, figure('found'), 'IDs');
    await page.close();
  }
}
