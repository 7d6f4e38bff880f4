import { useMemo, useRef } from 'preact/hooks';
import type { Answer } from '../../core/lookup';
import type { Mark } from '../../core/page-ids/mark';
import { joinBlind } from '../../core/trace/join-blind';
import { joinTraces, type Joinable, type Joined } from '../../core/trace/join-traces';
import { markOf } from '../../core/trace/mark-of';
import { marksNamed } from '../../core/trace/marks-named';
import { blindWords } from './blind-words';
import type { IdChange } from './change-words';
import type { Changes } from './use-changes';

/** What a window says of the IDs on show. */
export interface Join {
  /** By ID; those that no trace speaks of are missing. */
  changes: ReadonlyMap<string, IdChange>;
  /** How all resources are marked that the traces of a page's window name by ID, on the page or not. */
  named: readonly [id: string, mark: Mark][];
  /** What the join could not see, in parts for a sentence. */
  blindSpots: readonly string[];
}

const nothing: Join = { changes: new Map(), named: [], blindSpots: [] };

const isPowerOfTwo = (count: number): boolean => (count & (count - 1)) === 0;

/** While pages come, they are joined when their number has doubled: each is then joined twice at most, and the first at once. */
function useJoinedAnswer({ lookup: { answer }, isOn, isReading }: Changes): Answer | null {
  const last = useRef<Answer | null>(null);
  if (!isOn || !answer) last.current = null;
  else if (!isReading || !last.current || isPowerOfTwo(answer.coverage.pages)) last.current = answer;
  return last.current;
}

/** The same list as long as it names the same: a page that draws itself anew, or is scrolled, tells its IDs again and again. */
function useSameNamed(ids: readonly Joinable[]): readonly Joinable[] {
  const last = useRef(ids);
  const isSame = ids === last.current || (ids.length === last.current.length && ids.every(({ id, name }, at) => last.current[at]?.id === id && last.current[at]?.name === name));
  if (!isSame) last.current = ids;
  return last.current;
}

const isSameFound = (a: readonly Joined[], b: readonly Joined[]): boolean => a.length === b.length && a.every(({ trace, by }, at) => trace === b[at]?.trace && by === b[at]?.by);

/** Joins the traces of a window with IDs by what the traces themselves say: no call, however many IDs there are. What is found again is the same object. */
export function useJoin(run: Changes, ids: readonly Joinable[], ofPage: boolean): Join {
  const answer = useJoinedAnswer(run);
  const asked = useSameNamed(ids);
  const before = useRef<ReadonlyMap<string, IdChange>>(nothing.changes);
  const changes = useMemo(() => {
    const joined = answer ? joinTraces(answer.traces, asked, answer.coverage.place.projectId) : new Map<string, Joined[]>();
    const told = [...joined].map(([id, found]): [string, IdChange] => {
      const known = before.current.get(id);
      return [id, known && isSameFound(known.found, found) ? known : { mark: markOf(found.map(({ trace }) => trace)), found }];
    });
    before.current = new Map(told);
    return before.current;
  }, [answer, asked]);
  const named = useMemo(() => (answer && ofPage ? marksNamed(answer.traces, answer.coverage.place.projectId) : nothing.named), [answer]);
  const blindSpots = useMemo(() => (answer ? blindWords(joinBlind(answer.traces), answer, ofPage) : nothing.blindSpots), [answer]);
  return { changes, named, blindSpots };
}
