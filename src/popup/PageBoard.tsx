import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { readConsolePage } from '../core/console-page/read-console-page';
import type { Subject } from '../core/lookup';
import { askLookups } from '../platform/ask-lookups';
import { openOptions } from '../platform/open-options';
import { requestOrigins } from '../platform/permissions';
import { ChangesControls } from '../ui/changes/ChangesControls';
import { ChangesReport } from '../ui/changes/ChangesReport';
import { useChanges } from '../ui/changes/use-changes';
import { useJoin } from '../ui/changes/use-join';
import { useMarks } from '../ui/changes/use-marks';
import { mend } from '../ui/mend';
import { listIds } from '../ui/page-ids/list-ids';
import type { ListedId } from '../ui/page-ids/listed-id';
import { keepSame } from '../ui/page-ids/keep-same';
import { PageIds } from '../ui/page-ids/PageIds';
import { subjectFrom } from '../ui/page-ids/subject-from';
import { keptQuestion } from './kept-question';
import { useKeptQuestion } from './use-kept-question';
import { useKnownIds } from './use-known-ids';
import type { NamedPlace } from './use-named-place';
import { usePageIds } from './use-page-ids';
import { useShownWindow } from './use-shown-window';

/** What {@link PageBoard} is about. */
export interface PageBoardProps {
  /** Address of the console page. */
  page: string;
  /** The place that it names. */
  named: NamedPlace;
  tabId: number;
  /** The resource that the address names, if any. */
  current: string | null;
  /** Something else is on show: this folds itself up. */
  isAside: boolean;
  onLookUp: (subject: Subject) => void;
}

/** A frame may show another region than the page around it. */
const namesRegion = (address: string | null): boolean => {
  const frame = address === null ? null : readConsolePage(address);
  return frame !== null && frame.cloud !== null && frame.region !== null;
};

const words = { start: 'What changed here?', stop: 'Clear marks' };

/** The IDs of a console page, live, and what changed them. One place's: another one has a board of its own. */
export function PageBoard({ page, named, tabId, current, isAside, onLookUp }: PageBoardProps) {
  const [isOpen, setOpen] = useState(!isAside);
  useEffect(() => setOpen(!isAside), [isAside]);
  const [seen, pageControls] = usePageIds(tabId, page, isOpen);
  const knowledge = useKnownIds(page);
  const before = useRef<ListedId[]>([]);
  const ids = useMemo(() => {
    if (knowledge) before.current = keepSame(before.current, listIds(seen.ids, knowledge.page, knowledge.known));
    return before.current;
  }, [seen.ids, knowledge]);

  const [hours, keepHours] = useShownWindow();
  const kept = useMemo(() => keptQuestion(tabId), []);
  const run = useChanges(
    useMemo(() => askLookups(`changes:${crypto.randomUUID()}`), []),
    page,
    hours,
  );
  const resources = useMemo(() => ids.filter(({ meaning }) => meaning.role === 'resource'), [ids]);
  const join = useJoin(run, resources, true);
  const { changes, blindSpots } = join;

  // With the list, not after it: the popup may close the moment that a person has seen it.
  const marks = useMarks(join, ids, knowledge?.known);
  const isAnswered = run.isOn && run.lookup.answer !== null;
  useLayoutEffect(() => {
    if (isAnswered) pageControls.mark(marks);
  }, [marks, isAnswered]);

  useKeptQuestion(run, { tabId, named, kept, isMarked: seen.isMarked, unmark: pageControls.unmark });

  const lookUp = useMemo(() => (listed: ListedId) => onLookUpNow.current(listed), []);
  const onLookUpNow = useRef((_: ListedId) => {});
  onLookUpNow.current = (listed) => {
    setOpen(false);
    void pageControls.addressOf(listed.id).then((address) => onLookUp(subjectFrom(listed, namesRegion(address) ? address : page)));
  };
  const stop = () => {
    run.stop();
    pageControls.unmark();
  };
  return (
    <PageIds
      ids={ids}
      isReachable={seen.isReachable}
      isWhole={seen.isWhole && knowledge !== null}
      current={current}
      changes={changes}
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
      onShow={pageControls.show}
      onLookUp={lookUp}
      controls={
        <ChangesControls
          hours={run.hours}
          isOn={run.isClearable || (run.isOn && seen.isMarked)}
          words={words}
          onHours={(chosen) => {
            keepHours(chosen);
            run.setHours(chosen);
          }}
          onStart={() => run.start()}
          onStop={stop}
        />
      }
    >
      <ChangesReport run={run} changes={changes} count={resources.length} blindSpots={blindSpots} onMend={mend({ requestOrigins, openOptions, retry: run.controls.retry })} />
    </PageIds>
  );
}
