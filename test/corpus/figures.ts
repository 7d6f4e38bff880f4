import type { Comparison } from './compare-pointer';

/** All that the comparisons of one kind found, together. */
export interface Figures {
  recall: number;
  false: number;
  /** `recall (pointer): 1.000 of 312` and `false (pointer): 0 of 204`. */
  lines: string[];
}

/** Sums up comparisons. `kind`: `pointer` or `page`. */
export function sumUp(kind: string, said: readonly Comparison[]): Figures {
  const sum = (count: (one: Comparison) => number) => said.reduce((total, one) => total + count(one), 0);
  const found = sum(({ of }) => of.found);
  const missed = sum((one) => one.missed.length);
  const wrong = sum((one) => one.wrong.length);
  const recall = found === 0 ? 0 : (found - missed) / found;
  return {
    recall,
    false: wrong,
    lines: [`recall (${kind}): ${recall.toFixed(3)} of ${found}`, `false (${kind}): ${wrong} of ${sum(({ of }) => of.quiet)}`],
  };
}
