import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Subject } from '../core/lookup';
import { idsInText } from '../core/page-ids/ids-in-text';
import { isAsked } from '../core/resource-id/role';
import { askLookups } from '../platform/ask-lookups';
import { openOptions } from '../platform/open-options';
import { requestOrigins } from '../platform/permissions';
import { ChangesControls } from '../ui/changes/ChangesControls';
import { ChangesReport } from '../ui/changes/ChangesReport';
import { useChanges } from '../ui/changes/use-changes';
import { useJoin } from '../ui/changes/use-join';
import { mend } from '../ui/mend';
import { listIds } from '../ui/page-ids/list-ids';
import type { ListedId } from '../ui/page-ids/listed-id';
import { subjectFrom } from '../ui/page-ids/subject-from';
import { TextIds } from '../ui/page-ids/TextIds';
import { useKnownIds } from './use-known-ids';

interface Props {
  text: string;
  /** Address of the console page that tells where to ask, if the popup stands on one. */
  page: string | null;
  /** Something else is on show: this folds itself up. */
  isAside: boolean;
  onLookUp: (subject: Subject) => void;
}

const words = { start: 'Look up all in one query', stop: 'Clear' };
const unseen = { name: null, param: null, isVisible: false };

/** The IDs of a pasted text, one by one or all in one windowed query. */
export function TextPart({ text, page, isAside, onLookUp }: Props) {
  // Whose lookups they are to be, as for one that is typed; where the text was seen is not known.
  const knowledge = useKnownIds(page);
  const ids = useMemo(() => {
    if (!knowledge) return [];
    return listIds(idsInText(text).map((one) => ({ ...unseen, ...one })), null, knowledge.known);
  }, [text, knowledge]);

  const [isOpen, setOpen] = useState(!isAside);
  useEffect(() => setOpen(!isAside), [isAside]);
  const run = useChanges(
    useMemo(() => askLookups(`text:${crypto.randomUUID()}`), []),
    page,
    24,
  );
  const asked = useMemo(() => ids.filter(({ meaning }) => isAsked(meaning.role)), [ids]);
  const { changes, blindSpots } = useJoin(run, asked, false);

  const ask = useRef((_: ListedId) => {});
  ask.current = (listed) => {
    setOpen(false);
    onLookUp(subjectFrom(listed, page));
  };
  const lookUp = useMemo(() => (listed: ListedId) => ask.current(listed), []);
  return (
    <TextIds
      ids={ids}
      changes={changes}
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
      onLookUp={lookUp}
      controls={<ChangesControls hours={run.hours} isOn={run.isClearable} words={words} onHours={run.setHours} onStart={() => run.start()} onStop={run.stop} />}
    >
      <ChangesReport run={run} changes={changes} count={asked.length} blindSpots={blindSpots} onMend={mend({ requestOrigins, openOptions, retry: run.controls.retry })} />
    </TextIds>
  );
}
