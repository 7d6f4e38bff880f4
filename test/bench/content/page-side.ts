import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Print } from '../../setup/run-bench';
import { startBench } from './measure/browse';
import { bundle } from './measure/bundle';
import { measureFinding } from './measure/finding';
import { measureMoves } from './measure/moves';
import { measureStart } from './measure/start';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Measures the page side in a real Chromium; every figure beside its reference, from the same run. */
export async function run(print: Print): Promise<void> {
  const script = await bundle(path('../../../src/content/index.ts'));
  print('content script, gzipped', gzipSync(script, { level: 9 }).length / 1_000, 'kB');
  const parts = await bundle(path('measure/entry.ts'));
  const bench = await startBench();
  try {
    await measureStart(bench, script, print);
    await measureMoves(bench, parts, print);
    await measureFinding(bench, parts, print);
  } finally {
    await bench.close();
  }
}
