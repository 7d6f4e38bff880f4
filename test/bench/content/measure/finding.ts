import type { Print } from '../../../setup/run-bench';
import { median, type Bench } from './browse';
import type { PageName } from './pages';

interface Bundle {
  idUnder: (spot: { target: Element; x: number; y: number }, by: 'hover') => object | null;
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
  points: number;
  found: number;
}

/** Runs in the page: at the same points a hit test and a look in turn, then all looks in a row. */
async function look(): Promise<Looks> {
  const { idUnder } = (window as unknown as { traceLens: Bundle }).traceLens;
  const task = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const timed = (work: () => unknown) => {
    const start = performance.now();
    work();
    return (performance.now() - start) * 1_000;
  };
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  const spots: { target: Element; x: number; y: number }[] = [];
  const [hit, alone, inRow]: [number[], number[], number[]] = [[], [], []];
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
    alone.push(timed(() => (found += idUnder(spot, 'hover') ? 1 : 0)));
  }
  for (let round = 0; round < 25; round += 1) {
    for (const spot of spots) inRow.push(timed(() => Array.from({ length: 4 }, () => idUnder(spot, 'hover'))) / 4);
    await task();
  }
  return { hit: middle(hit), alone: middle(alone), inRow: middle(inRow), longest: Math.max(...alone), points: spots.length, found };
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
    print(`finding at rest, ${name}, IDs found at ${figure('points')} points`, figure('found'), 'IDs');
    await page.close();
  }
}
