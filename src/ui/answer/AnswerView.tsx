import { useMemo } from 'preact/hooks';
import type { Answer } from '../../core/lookup';
import type { Failure } from '../../core/failure';
import type { MendAction } from '../../core/failure-words';
import type { LookupControls, LookupState } from '../lookup-machine';
import { TraceList } from '../trace/TraceList';
import { useNow } from '../use-now';
import { CoverageBar } from './CoverageBar';
import { EmptyNote } from './EmptyNote';
import { FailureNote } from './FailureNote';
import { headlineWords, requestWords } from './headline-words';
import { LoadOlder } from './LoadOlder';
import { Skeleton } from './Skeleton';
import { tracesShown } from './traces-shown';

interface Props {
  state: LookupState;
  controls: LookupControls;
  /** A mending button was pressed. `retry` and the choice of a place are dealt with here. */
  onMend: (action: MendAction, failure: Failure) => void;
}

/** What a surface shows of a lookup, in every state that it can be in. */
export function AnswerView({ state, controls, onMend }: Props) {
  const { answer, doing, trouble, subject } = state;
  const traces = useMemo(() => (answer ? tracesShown(answer) : []), [answer]);
  if (!subject) return null;
  const isOlderTrouble = trouble?.during === 'load-more' || trouble?.during === 'load-all';
  const note = trouble && (
    <FailureNote
      failure={trouble.failure}
      onMend={(action, failure) => (action === 'retry' ? void controls.retry() : onMend(action, failure))}
      onChoose={(place) => void controls.choosePlace({ accountId: place.accountId, projectId: place.projectId })}
    />
  );
  return (
    <div class="answer" aria-busy={doing !== null}>
      {answer && <Headline answer={answer} shown={traces.length} />}
      {!isOlderTrouble && note}
      {answer ? (
        <>
          <CoverageBar answer={answer} shown={traces.length} isBusy={doing === 'refresh'} onRefresh={() => void controls.refresh()} />
          {traces.length > 0 ? <TraceList traces={traces} isOpen={subject.role === 'trace'} /> : <EmptyNote answer={answer} onAsk={(named) => void controls.lookUp(named)} />}
          {isOlderTrouble && note}
          <LoadOlder
            answer={answer}
            doing={doing}
            onMore={() => void controls.loadMore()}
            onAll={() => void controls.loadAll()}
            onCancel={controls.cancel}
          />
        </>
      ) : doing ? (
        <Asking subjectId={subject.id} onCancel={controls.cancel} />
      ) : (
        !trouble && <Stopped onRetry={() => void controls.retry()} />
      )}
    </div>
  );
}

function Headline({ answer, shown }: { answer: Answer; shown: number }) {
  const now = useNow(30_000);
  const isRequest = answer.subject.role === 'request';
  return <h2 class="headline">{isRequest ? requestWords(shown, answer.traces.length) : headlineWords(answer, now)}</h2>;
}

function Asking({ subjectId, onCancel }: { subjectId: string; onCancel: () => void }) {
  const since = useMemo(() => Date.now(), [subjectId]);
  return <Skeleton since={since} onCancel={onCancel} />;
}

function Stopped({ onRetry }: { onRetry: () => void }) {
  return (
    <section class="note" role="status">
      <p>Stopped before an answer came.</p>
      <p class="buttons">
        <button type="button" onClick={onRetry}>
          Ask again
        </button>
      </p>
    </section>
  );
}
