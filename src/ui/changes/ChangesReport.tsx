import type { Answer } from '../../core/lookup';
import type { Failure } from '../../core/failure';
import type { MendAction } from '../../core/failure-words';
import { FailureNote } from '../answer/FailureNote';
import { CoverageParts } from '../answer/CoverageBar';
import { numberWords } from '../count-words';
import { Icon, icons } from '../Icon';
import { loadAllCap } from '../lookup-machine';
import { PlacePicker } from '../PlacePicker';
import type { IdChange } from './change-words';
import { summaryWords } from './summary-words';
import type { Changes } from './use-changes';

interface Props {
  run: Changes;
  /** What was found of the IDs on show. */
  changes: ReadonlyMap<string, IdChange>;
  /** How many IDs were joined. */
  count: number;
  /** What the join could not see, in parts. */
  blindSpots: readonly string[];
  onMend: (action: MendAction, failure: Failure) => void;
}

/** What became of the question for a window: progress, outcome, and how far it reaches. */
export function ChangesReport({ run, changes, count, blindSpots, onMend }: Props) {
  const { lookup, controls, isOn, isReading } = run;
  const { answer, trouble } = lookup;
  if (!isOn) return null;
  return (
    <div class="changes-report">
      {isReading ? (
        <p class="progress">
          <span>
            <span role="status">{answer ? `${numberWords(answer.traces.length)} traces read…` : 'Asking the cloud…'}</span>{' '}
            <span class="muted">Keep this open until it is done.</span>
          </span>
          <button type="button" class="small" onClick={run.cancel}>
            Cancel
          </button>
        </p>
      ) : (
        answer && (
          <p class="summary">
            <strong>{summaryWords(changes, count, answer)}</strong>
            <button type="button" class="small" onClick={run.again}>
              <Icon path={icons.refresh} />
              Ask again
            </button>
          </p>
        )
      )}
      {trouble && (
        <FailureNote
          failure={trouble.failure}
          onMend={(action, failure) => (action === 'retry' ? void controls.retry() : onMend(action, failure))}
          onChoose={({ accountId, projectId }) => run.choosePlace({ accountId, projectId })}
        />
      )}
      <PlacePicker places={lookup.places} current={lookup.place ?? answer?.coverage.place ?? null} onChoose={run.choosePlace} />
      {answer && <Reach answer={answer} blindSpots={blindSpots} />}
      {answer && answer.next !== null && !isReading && !trouble && (
        <p class="progress">
          {answer.traces.length < loadAllCap ? (
            <button type="button" class="small" onClick={run.readOn}>
              Read on
            </button>
          ) : (
            <span class="muted">Reading stops at {numberWords(loadAllCap)} traces; older ones exist.</span>
          )}
        </p>
      )}
    </div>
  );
}

/** The same facts as those of an answer, and what a join by ID and name must miss. */
function Reach({ answer, blindSpots }: { answer: Answer; blindSpots: readonly string[] }) {
  return (
    <CoverageParts answer={answer} label="Coverage of changes" shown={answer.traces.length}>
      <span class="blind">Not seen: {blindSpots.join('; ')}.</span>
    </CoverageParts>
  );
}
