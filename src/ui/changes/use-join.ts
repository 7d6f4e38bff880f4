import { useMemo, useRef } from 'preact/hooks';
import type { Answer } from '../../core/lookup';
import { joinBlind } from '../../core/trace/join-blind';
import { joinTraces, type Joinable } from '../../core/trace/join-traces';
import { markOf } from '../../core/trace/mark-of';
import { blindWords } from './blind-words';
import type { IdChange } from './change-words';
import type { Changes } from './use-changes';

/** What a window says of the IDs on show. */
export interface Join {
  /** By ID; those that no trace speaks of are missing. */
  changes: ReadonlyMap<string, IdChange>;
  /** What the join could not see, in parts for a sentence. */
  blindSpots: readonly string[];
}

const nothing: Join = { changes: new Map(), blindSpots: [] };

const isPowerOfTwo = (count: number): boolean => (count & (count - 1)) === 0;

/** While pages come, they are joined when their number has doubled: each is then joined twice at most, and the first at once. */
function useJoinedAnswer({ lookup: { answer }, isOn, isReading }: Changes): Answer | null {
  const last = useRef<Answer | null>(null);
  if (!isOn || !answer) last.current = null;
  else if (!isReading || !last.current || isPowerOfTwo(answer.coverage.pages)) last.current = answer;
  return last.current;
}

/** Joins the traces of a window with IDs by what the traces themselves say: no call, however many IDs there are. */
export function useJoin(run: Changes, ids: readonly Joinable[], ofPage: boolean): Join {
  const answer = useJoinedAnswer(run);
  // A page that draws itself anew tells the same IDs again and again.
  const key = JSON.stringify(ids.map(({ id, name }) => [id, name]));
  return useMemo(() => {
    if (!answer) return nothing;
    const joined = joinTraces(answer.traces, ids);
    return {
      changes: new Map([...joined].map(([id, found]) => [id, { mark: markOf(found.map(({ trace }) => trace)), found }])),
      blindSpots: blindWords(joinBlind(answer.traces), answer, ofPage),
    };
  }, [answer, key]);
}
