import { useNow } from '../use-now';

interface Props {
  /** When asking began: ms since epoch. */
  since: number;
  onCancel: () => void;
}

/** After this long the person is told that it is still going on: ms. */
const slowAfter = 4_000;

/** The shape of an answer while it is asked for: at once, still, and with words once it takes long. */
export function Skeleton({ since, onCancel }: Props) {
  const isSlow = useNow(1_000) - since >= slowAfter;
  return (
    <div class="skeleton" aria-busy="true">
      <p class="visually-hidden">Asking the cloud…</p>
      <div class="bar wide" />
      <div class="bar" />
      {[0, 1, 2, 3, 4].map((row) => (
        <div class="skeleton-row" key={row}>
          <div class="bar" />
          <div class="bar short" />
        </div>
      ))}
      {isSlow && (
        <p class="slow" role="status">
          The cloud takes its time; it has a minute.{' '}
          <button type="button" class="small" onClick={onCancel}>
            Cancel
          </button>
        </p>
      )}
    </div>
  );
}
