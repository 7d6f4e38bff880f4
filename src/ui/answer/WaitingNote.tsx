import { spanWords } from '../time-words';

interface Props {
  /** ms since epoch; null when unknown. */
  retryAt: number | null;
  now: number;
  onRetry: () => void;
}

/** Our own budget of calls is spent for the moment: a wait with its end in sight. It goes on by itself. */
export function WaitingNote({ retryAt, now, onRetry }: Props) {
  const left = retryAt === null ? null : Math.max(0, Math.ceil((retryAt - now) / 1_000) * 1_000);
  return (
    <section class="note" role="status" data-waiting>
      <h3>Waiting</h3>
      <p>
        Trace Lens makes at most 60 calls a minute with one account, to leave the cloud’s own limits to your tools.{' '}
        {left !== null && <span aria-live="off">It goes on by itself in {spanWords(left)}.</span>}
      </p>
      <p class="buttons">
        <button type="button" onClick={onRetry}>
          Try now
        </button>
      </p>
    </section>
  );
}
