import type { Answer } from '../../core/lookup';
import { countWords, numberWords } from '../count-words';
import { agoWords, windowWords } from '../time-words';
import { isFailed } from '../trace/rating-words';
import { whoWords } from '../trace/who-words';
import { shortened } from '../isolated';

/** A headline's names keep to a line: characters. */
const longestName = 48;

/** How far the search for a request got: `2 of 200 traces loaded hold this request ID`. */
export const requestWords = (shown: number, loaded: number): string =>
  `${shown === 0 ? 'None' : numberWords(shown)} of ${countWords(loaded, 'trace')} loaded ${shown > 1 ? 'hold' : 'holds'} this request ID`;

/**
 * An answer in one line: `7 traces in the last 7 days · 2 failed · last: resizeServer by alice, 12 min ago`.
 * A part of the window is never passed off as the whole: then it says `The newest 200 traces …`.
 */
export function headlineWords({ traces, coverage }: Answer, now: number): string {
  const [last] = traces;
  const window = `the last ${windowWords(coverage.from, coverage.to)}`;
  if (!last) return coverage.isComplete ? `No traces in ${window}` : `No traces yet in ${window}`;
  const failures = traces.filter(({ rating }) => isFailed(rating)).length;
  const count = coverage.isComplete ? `${countWords(traces.length, 'trace')} in ${window}` : `The newest ${countWords(traces.length, 'trace')} of ${window}`;
  const when = last.time === null ? '' : `, ${agoWords(last.time, now)}`;
  return [
    count,
    failures > 0 ? `${numberWords(failures)} failed` : 'none failed',
    `last: ${shortened(last.name ?? 'unreadable', longestName)} by ${whoWords(last, longestName)}${when}`,
  ].join(' · ');
}
