import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a figure should be, in its own unit. */
export type Goal = { most: number } | { least: number };

/** Prints one figure: `name: value unit`, where a ratio has the unit `x`; behind it the goal, where there is one, and whether it is met. */
export type Print = (name: string, value: number, unit: string, goal?: Goal) => void;

function words(value: number, goal: Goal): string {
  const isMet = 'most' in goal ? value <= goal.most : value >= goal.least;
  return ` (goal ${'most' in goal ? `<= ${goal.most}` : `>= ${goal.least}`}, ${isMet ? 'met' : 'NOT met'})`;
}

/** Three significant digits are more than a busy machine can promise. */
const print: Print = (name, value, unit, goal) => console.log(`${name}: ${Number(value.toPrecision(3))} ${unit}${goal ? words(value, goal) : ''}`);

const path = process.argv[2] ?? '';
try {
  const bench = (await import(pathToFileURL(resolve(path)).href)) as { run?: (print: Print) => Promise<void> };
  // A module without `run` is a part of another.
  await bench.run?.(print);
} catch (error) {
  console.log(`${path} failed: ${error instanceof Error ? error.stack : String(error)}`);
  process.exitCode = 1;
}
