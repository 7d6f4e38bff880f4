import type { Coverage } from '../../core/lookup';
import { countWords } from '../count-words';
import { boundWords, windowWords } from '../time-words';
import { shortened } from '../isolated';
import { placeWords } from '../place-words';

const askedBy: Record<Coverage['askedBy'], string> = {
  resource_id: 'asked by resource ID',
  resource_id_lower: 'asked by resource ID in lower case',
  resource_name: 'asked by resource name',
  trace_id: 'asked by trace ID',
  none: 'everything in the window',
};

/** How much of the window is on show. `loaded`: traces fetched, without duplicates. */
export const amountWords = (loaded: number, isComplete: boolean): string =>
  isComplete ? (loaded === 0 ? 'none in the whole window' : `all ${loaded} of the window`) : `${loaded} loaded, older ones exist`;

/** What an answer covers, in parts: the window, the place, the way it was asked, how much of it is here (promise 5). */
export function coverageWords({ from, to, place, api, askedBy: filter, pages, isComplete }: Coverage, loaded: number): string[] {
  return [
    `${windowWords(from, to)}: ${boundWords(from)} to ${boundWords(to)}`,
    placeWords(place),
    shortened(place.accountName),
    `CTS ${api}, ${askedBy[filter]}`,
    `${amountWords(loaded, isComplete)} (${countWords(pages, 'page')})`,
  ];
}
