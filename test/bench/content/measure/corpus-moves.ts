import type { Print } from '../../../setup/run-bench';
import { corpusPages } from '../../../corpus/corpus-pages';
import { median, type Bench } from './browse';
import { scriptPerMove } from './moves';

const rounds = 3;
const moves = 100;

/** Measures moves on every page of the corpus: what the page itself does at a move counts for both. Prints the worst and the usual. */
export async function measureCorpusMoves({ openCorpus }: Bench, code: string, print: Print): Promise<void> {
  const ratios: { name: string; ratio: number }[] = [];
  for (const { name } of corpusPages) {
    const page = await openCorpus(name);
    await page.evaluate(code);
    const [idle, ours]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      idle.push(await scriptPerMove(page, 'idle', moves));
      ours.push(await scriptPerMove(page, 'ours', moves));
    }
    ratios.push({ name, ratio: median(ours) / median(idle) });
    await page.close();
  }
  const worst = ratios.reduce((most, one) => (one.ratio > most.ratio ? one : most));
  print(`script per pointer move, ${ratios.length} pages of the corpus, ours to a listener that does nothing, median`, median(ratios.map(({ ratio }) => ratio)), 'x');
  print(`script per pointer move, the worst page of the corpus (${worst.name}), ours to a listener that does nothing`, worst.ratio, 'x');
}
