import type { Answer } from '../../core/lookup';
import { numberWords } from '../count-words';
import { loadAllCap, type Doing } from '../lookup-machine';

interface Props {
  answer: Answer;
  doing: Doing | null;
  onMore: () => void;
  onAll: () => void;
  onCancel: () => void;
}

/** The way to older traces; there is none once the window is exhausted. */
export function LoadOlder({ answer, doing, onMore, onAll, onCancel }: Props) {
  if (answer.next === null) return null;
  const loaded = answer.traces.length;
  const isLoading = doing === 'load-more' || doing === 'load-all';
  const isFull = loaded >= loadAllCap;
  return (
    <div class="older">
      <button type="button" aria-disabled={isLoading} onClick={() => isLoading || onMore()}>
        Load more
      </button>
      {!isFull && (
        <button type="button" aria-disabled={isLoading} onClick={() => isLoading || onAll()}>
          Load all
        </button>
      )}
      {isLoading && (
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      )}
      <span role="status" class="muted">
        {isLoading ? `${numberWords(loaded)} loaded…` : isFull ? `Load all stops at ${numberWords(loadAllCap)}; older ones exist.` : ''}
      </span>
    </div>
  );
}
