import type { Mark } from '../../core/page-ids/mark';
import { isReading } from '../../core/trace/is-reading';
import type { Joined, JoinedBy } from '../../core/trace/join-traces';
import type { Rating } from '../../core/trace/trace';
import { numberWords } from '../count-words';
import { agoWords } from '../time-words';
import { ratingWords } from '../trace/rating-words';
import { whoWords } from '../trace/who-words';
import { shortened } from '../isolated';

/** What the traces of a window say of one ID. */
export interface IdChange {
  /** Null where all of them only read. */
  mark: Mark | null;
  /** Newest first, at least one. */
  found: readonly Joined[];
}

/** Whether an ID was changed, by more than looking at it. */
export const isChanged = (changes: ReadonlyMap<string, IdChange>, id: string): boolean => (changes.get(id)?.mark ?? null) !== null;

/** How many were. */
export const countChanged = (changes: ReadonlyMap<string, IdChange>): number => [...changes.keys()].filter((id) => isChanged(changes, id)).length;

/** How each mark is told in our lists: a word and an icon, never colour alone (WCAG 1.4.1). */
export const markWords: Record<Mark | 'read', { word: string; icon: string }> = {
  changed: { word: 'Changed', icon: 'M10.8 2.6l2.6 2.6L5.6 13H3v-2.6zM9 4.4 11.6 7' },
  failed: { word: 'Failed', icon: ratingWords.warning.icon },
  incident: { word: 'Incident', icon: ratingWords.incident.icon },
  read: { word: 'Only read', icon: 'M1.5 8C4.5 3.2 11.5 3.2 14.5 8 11.5 12.8 4.5 12.8 1.5 8M8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6' },
};

/** How a trace speaks of an ID, where it is not as the resource that was worked on. */
const joinedWords: Record<JoinedBy, string | null> = {
  id: null,
  'request-id': null,
  name: 'by its name',
  request: 'named in the request',
  response: 'named in the response',
};

const ratingOf: Record<Mark, Rating> = { changed: 'normal', failed: 'warning', incident: 'incident' };

/** What the mark is about: the newest trace that earned it. */
const telling = ({ mark, found }: IdChange): Joined | undefined =>
  (mark === null ? undefined : found.find(({ trace }) => trace.rating === ratingOf[mark] && !isReading(trace))) ?? found[0];

/** The newest trace that tells the mark, in one line: `resizeServer by alice, 12 min ago`, with `+3` for the others. `now`: ms since epoch. */
export function changeWords(change: IdChange, now: number): { last: string; how: string | null; more: string | null } {
  const { found } = change;
  const last = telling(change);
  if (!last) return { last: '', how: null, more: null };
  const { trace, by } = last;
  const when = trace.time === null ? '' : `, ${agoWords(trace.time, now)}`;
  return {
    last: `${shortened(trace.name ?? 'unreadable')} by ${whoWords(trace)}${when}`,
    how: joinedWords[by],
    more: found.length > 1 ? `+${numberWords(found.length - 1)}` : null,
  };
}
