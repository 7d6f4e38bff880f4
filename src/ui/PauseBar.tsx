import { forever } from '../core/settings';
import { clockWords } from './time-words';
import { useNow } from './use-now';

interface Props {
  /** Host name of the site in front. */
  host: string;
  /** ms since epoch; 0 when hover is not paused. */
  pausedUntil: number;
  onPause: (until: number) => void;
}

const hour = 60 * 60_000;

/** Until when hover is paused, in words: `paused until 14:05`, `always off`; null when it is not. */
export const pauseWords = (until: number, now: number): string | null =>
  until >= forever ? 'always off' : until > now ? `paused until ${clockWords(until)}` : null;

/** Whether the card shows by itself on this site, and the quiet that a person may ask for. */
export function PauseBar({ host, pausedUntil, onPause }: Props) {
  const now = useNow(10_000);
  const paused = pauseWords(pausedUntil, Math.max(now, Date.now()));
  return (
    <footer class="pause-bar" aria-label={`Hover on ${host}`}>
      <span class="pause-words" role="status">
        Hover on <span class="pause-host">{host}</span>
        {paused && <strong> {paused}</strong>}
      </span>
      {paused ? (
        <button type="button" class="small quiet" onClick={() => onPause(0)}>
          Resume
        </button>
      ) : (
        <>
          <button type="button" class="small quiet" onClick={() => onPause(Date.now() + hour)}>
            Pause for an hour
          </button>
          <button type="button" class="small quiet" onClick={() => onPause(forever)}>
            Always off here
          </button>
        </>
      )}
    </footer>
  );
}
