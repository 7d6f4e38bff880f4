import { pauseWords } from './PauseBar';
import { useNow } from './use-now';

interface Props {
  /** Host name, and until when: ms since epoch. */
  sites: readonly { host: string; until: number }[];
  onResume: (host: string) => void;
}

/** Sites where a person wanted quiet, with the way back. */
export function PausedSites({ sites, onResume }: Props) {
  const now = useNow(10_000);
  const paused = sites.flatMap(({ host, until }) => {
    const words = pauseWords(until, now);
    return words ? [{ host, words }] : [];
  });
  if (paused.length === 0) return <p class="muted">Hover is paused on no site. The popup on a console page pauses it there.</p>;
  return (
    <ul class="paused-sites" aria-label="Paused sites">
      {paused.map(({ host, words }) => (
        <li key={host} data-host={host}>
          <span>
            <strong>{host}</strong> <span class="muted">{words}</span>
          </span>
          <button type="button" aria-label={`Resume on ${host}`} onClick={() => onResume(host)}>
            Resume
          </button>
        </li>
      ))}
    </ul>
  );
}
