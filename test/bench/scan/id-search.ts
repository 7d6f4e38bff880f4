import { fileURLToPath } from 'node:url';
import type { Print } from '../../setup/run-bench';
import { median, startBench } from '../content/measure/browse';
import { bundle } from '../content/measure/bundle';
import { openWorld } from '../content/measure/script-world';
import type * as Entry from './measure/entry';
import { texts } from './measure/texts';

/** ns a character. */
const goal = { most: 1.5 };
const goals: Record<string, { most: number }> = { URNs: { most: 8 }, addresses: { most: 8 } };

const rounds = 5;
/** Searches in a row: one alone is too short for the clock. */
const often = 10;

type Scope = Window & { traceLens: typeof Entry; made?: Record<string, string> };

/** Runs in the page: searches one text so many times. Gives its length and how many IDs are in it. */
function search(name: string, times: number): { length: number; ids: number } {
  const { findIds, texts } = (window as unknown as Scope).traceLens;
  const made = ((window as unknown as Scope).made ??= {});
  // As a page gives it: a slice of another text, as the maker leaves it, takes an engine half as long again.
  const text = (made[name] ??= document.createTextNode(texts[name]?.() ?? '').data);
  let ids = 0;
  for (let time = 0; time < times; time += 1) ids = findIds(text).length;
  return { length: text.length, ids };
}

/** Runs in the page: the same by one expression with look-behind, which performance.md found to take 5 to 7 ns. It tells how fast the machine is. */
function searchByExpression(name: string, times: number): number {
  const text = (window as unknown as Scope).made?.[name] ?? '';
  const expression = /(?<![\w-])(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32})(?![\w-])/g;
  let ids = 0;
  for (let time = 0; time < times; time += 1) ids += text.match(expression)?.length ?? 0;
  return ids;
}

/** Measures the search of IDs in texts of a million characters, whatever they hold: work of the main thread. */
export async function run(print: Print): Promise<void> {
  const code = await bundle(fileURLToPath(new URL('measure/entry.ts', import.meta.url)));
  const bench = await startBench();
  try {
    const world = await openWorld(await bench.open('hostile-levels'));
    await world.run(code);
    const names = Object.keys(texts);
    const found = new Map<string, number>();
    const times = new Map<string, number[]>(names.map((name) => [name, []]));
    // All in turn, so that the engine learns of all; the first round is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      for (const name of names) {
        const { result, cpu } = await world.weigh(search, name, often);
        found.set(name, result.ids);
        if (round > 0) times.get(name)?.push((cpu * 1e6) / often / result.length);
      }
    }
    const { cpu } = await world.weigh(searchByExpression, 'prose', often);
    print('ID search, prose, by one expression, a character', (cpu * 1e6) / often / 1e6, 'ns');
    for (const [name, ns] of times) {
      print(`ID search, ${name}, a character`, median(ns), 'ns', goals[name] ?? goal);
      print(`ID search, ${name}, found in a million characters`, found.get(name) ?? Number.NaN, 'IDs');
    }
  } finally {
    await bench.close();
  }
}
