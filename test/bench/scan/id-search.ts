import { fileURLToPath } from 'node:url';
import type { Print } from '../../setup/run-bench';
import { startBench } from '../content/measure/browse';
import { bundle } from '../content/measure/bundle';
import { openWorld } from '../content/measure/script-world';
import type * as Entry from './measure/entry';

/** ns a character. */
const goal = { most: 1.5 };
const goals: Record<string, { most: number }> = { URNs: { most: 8 }, addresses: { most: 8 } };

/** Runs in the page: ns a character of each text, the middle of nine rounds in turn. */
function search(): Record<string, { ns: number; first: number; ids: number }> {
  const { findIds, texts } = (window as unknown as { traceLens: typeof Entry }).traceLens;
  const all = Object.entries(texts).map(([name, make]) => ({ name, text: make(), times: [] as number[], ids: 0 }));
  for (let round = 0; round < 9; round += 1) {
    for (const one of all) {
      const start = performance.now();
      one.ids = findIds(one.text).length;
      one.times.push(((performance.now() - start) * 1e6) / one.text.length);
    }
  }
  return Object.fromEntries(
    all.map(({ name, times: [first = Number.NaN, ...later], ids }) => [name, { ns: later.toSorted((a, b) => a - b)[later.length >> 1] ?? Number.NaN, first, ids }]),
  );
}

/** Measures the search of IDs in texts of a million characters, whatever they hold. */
export async function run(print: Print): Promise<void> {
  const code = await bundle(fileURLToPath(new URL('measure/entry.ts', import.meta.url)));
  const bench = await startBench();
  try {
    const world = await openWorld(await bench.open('hostile-levels'));
    await world.run(code);
    for (const [name, { ns, first, ids }] of Object.entries(await world.call(search))) {
      print(`ID search, ${name}, a character`, ns, 'ns', goals[name] ?? goal);
      print(`ID search, ${name}, a character, the first time`, first, 'ns');
      print(`ID search, ${name}, found`, ids, 'IDs');
    }
  } finally {
    await bench.close();
  }
}
