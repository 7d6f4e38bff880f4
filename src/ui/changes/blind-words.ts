import { cloudById } from '../../core/clouds/find';
import type { Answer } from '../../core/lookup';
import type { JoinBlind } from '../../core/trace/join-blind';
import { countWords } from '../count-words';
import { shortened } from '../isolated';

/**
 * What a join of a window's traces with IDs could not see, as parts of one sentence: first what these traces hide, then what
 * no join of one place can see (domain.md §2, §7). `ofPage`: the IDs are those of a page, which may not have drawn all it has.
 */
export function blindWords({ unreadable, cutOff, nameless }: JoinBlind, { coverage: { place } }: Answer, ofPage: boolean): string[] {
  const counted = [
    nameless > 0 && `${countWords(nameless, 'trace')} without ID or name`,
    cutOff > 0 && `${countWords(cutOff, 'body', 'bodies')} cut off`,
    unreadable > 0 && countWords(unreadable, 'unreadable trace'),
    ofPage && 'rows that the page has not drawn',
    `other regions and projects than ${shortened(place.projectName)}`,
    !cloudById(place.cloud).isSimulated && 'global services (IAM and others), recorded in the central region',
  ];
  return counted.filter((part) => part !== false);
}
