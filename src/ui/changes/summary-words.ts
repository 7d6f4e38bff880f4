import type { Answer } from '../../core/lookup';
import { countWords, numberWords } from '../count-words';
import { windowWords } from '../time-words';
import { countChanged, type IdChange } from './change-words';

/** What a window says of so many IDs: `5 of 37 IDs changed in the last 24 h · 2 failed`. A part of it is not passed off as the whole. */
export function summaryWords(changes: ReadonlyMap<string, IdChange>, count: number, { coverage, traces }: Answer): string {
  const window = `the last ${windowWords(coverage.from, coverage.to)}`;
  const reach = coverage.isComplete ? `in ${window}` : `in the newest ${countWords(traces.length, 'trace')} of ${window}`;
  const changed = countChanged(changes);
  if (changed === 0) return `None of ${countWords(count, 'ID')} changed ${reach}`;
  const failures = [...changes.values()].filter(({ mark }) => mark === 'failed' || mark === 'incident').length;
  return `${numberWords(changed)} of ${countWords(count, 'ID')} changed ${reach}${failures > 0 ? ` · ${numberWords(failures)} with failures` : ''}`;
}
