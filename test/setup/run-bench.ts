import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Prints one figure: `name: value unit`, where a ratio has the unit `x`. */
export type Print = (name: string, value: number, unit: string) => void;

/** Three significant digits are more than a busy machine can promise. */
const print: Print = (name, value, unit) => console.log(`${name}: ${Number(value.toPrecision(3))} ${unit}`);

const path = process.argv[2] ?? '';
try {
  const bench = (await import(pathToFileURL(resolve(path)).href)) as { run?: (print: Print) => Promise<void> };
  // A module without `run` is a part of another.
  await bench.run?.(print);
} catch (error) {
  console.log(`${path} failed: ${error instanceof Error ? error.stack : String(error)}`);
  process.exitCode = 1;
}
