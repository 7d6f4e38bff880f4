import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Changes } from '../ui/changes/use-changes';
import { keepQuestion, type KeptQuestion } from './kept-question';
import { isSamePlace, type NamedPlace } from './use-named-place';

/** A popup that was closed while it asked goes on by itself when it is opened again so soon: ms. */
const goesOnFor = 10 * 60_000;

interface Board {
  tabId: number;
  named: NamedPlace;
  /** What was kept when the board came. */
  kept: KeptQuestion | null;
  isMarked: boolean;
  unmark: () => void;
}

/**
 * Keeps what is asked, and asks it again in a popup that is opened anew: where the page has marks, since these stand for it, and
 * where the last popup was closed before it was done. Marks of another place than the page's are taken off.
 */
export function useKeptQuestion(run: Changes, { tabId, named, kept, isMarked, unmark }: Board): void {
  const isOurs = kept !== null && isSamePlace(kept.named, named);
  const isUnfinished = useMemo(() => isOurs && !kept.isDone && Date.now() - kept.at < goesOnFor, []);
  const isTakenUp = useRef(false);
  useEffect(() => {
    if (isTakenUp.current || !(isMarked || isUnfinished)) return;
    isTakenUp.current = true;
    if (run.isOn) return;
    if (kept && !isOurs) unmark();
    else run.start(kept ?? undefined);
  }, [isMarked]);

  const { answer, place: chosen, doing, trouble } = run.lookup;
  const { accountId, projectId } = answer?.coverage.place ?? chosen ?? {};
  const isDone = doing === null && trouble?.failure.kind !== 'waiting';
  const wasOn = useRef(false);
  // With the first frame: the popup may be closed at once.
  useLayoutEffect(() => {
    if (run.isOn) keepQuestion(tabId, { hours: run.hours, place: accountId && projectId ? { accountId, projectId } : null, named, isDone, at: Date.now() });
    else if (wasOn.current || (kept && !isOurs)) keepQuestion(tabId, null);
    wasOn.current = run.isOn;
  }, [run.isOn, run.hours, accountId, projectId, isDone]);
}
