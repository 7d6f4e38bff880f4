import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Print } from '../../setup/run-bench';
import { startBench } from './measure/browse';
import { bundle } from './measure/bundle';
import { measureFinding } from './measure/finding';
import { measureCorpusMoves } from './measure/corpus-moves';
import { measureMoves } from './measure/moves';
import { measureStart } from './measure/start';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Measures the page side in a real Chromium; every figure beside its reference, from the same run. */
export async function run(print: Print): Promise<void> {
  const bell = await bundle(path('../../../src/content/index.ts'));
  const look = await bundle(path('../../../src/content/look.ts'));
  const size = (script: string) => gzipSync(script, { level: 9 }).length / 1_000;
  print('content script of every frame, gzipped', size(bell), 'kB');
  print('page side brought in when a person points, gzipped', size(look), 'kB');
  const parts = await bundle(path('measure/entry.ts'));
  const bench = await startBench();
  try {
    await measureStart(bench, bell, look, print);
    await measureMoves(bench, parts, print);
    await measureCorpusMoves(bench, parts, print);
    await measureFinding(bench, parts, print);
  } finally {
    await bench.close();
  }
}
