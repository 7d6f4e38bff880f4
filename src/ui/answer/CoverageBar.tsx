import type { ComponentChildren } from 'preact';
import { cloudById } from '../../core/clouds/find';
import type { Answer } from '../../core/lookup';
import { Icon, icons } from '../Icon';
import { agoWords } from '../time-words';
import { useNow } from '../use-now';
import { coverageWords } from './coverage-words';

interface Props {
  answer: Answer;
  /** How many of its traces are on show. */
  shown: number;
  isBusy: boolean;
  onRefresh: () => void;
}

/** What the answer covers, with the way to a newer one. */
export function CoverageBar({ answer, shown, isBusy, onRefresh }: Props) {
  return (
    <div class="coverage-bar">
      <CoverageParts answer={answer} label="Coverage" shown={shown} />
      <button type="button" class="small" aria-disabled={isBusy} onClick={() => isBusy || onRefresh()}>
        <Icon path={icons.refresh} />
        Refresh
      </button>
    </div>
  );
}

interface PartsProps {
  answer: Answer;
  /** Only the surface's main answer has the name "Coverage" (contract.md). */
  label: string;
  /** How many of the traces are on show. */
  shown: number;
  children?: ComponentChildren;
}

/** What the answer covers, for people and (contract.md) as data attributes. */
export function CoverageParts({ answer: { traces, coverage }, label, shown, children }: PartsProps) {
  const loaded = traces.length;
  return (
    <div
      role="status"
      aria-label={label}
      class="coverage"
      data-from={coverage.from}
      data-to={coverage.to}
      data-region={coverage.place.region}
      data-project={coverage.place.projectId}
      data-api={coverage.api}
      data-loaded={loaded}
      data-shown={shown}
      data-complete={String(coverage.isComplete)}
    >
      {cloudById(coverage.place.cloud).isSimulated && <strong class="badge">Demo data: not from your cloud</strong>}
      {coverageWords(coverage, loaded).map((words) => (
        <span key={words} class="part">
          {words}
        </span>
      ))}
      <Age askedAt={coverage.askedAt} />
      <span class="part">the last minutes may still be missing</span>
      {children}
    </div>
  );
}

/** Ticks silently: a screen reader must not hear the seconds pass. */
function Age({ askedAt }: { askedAt: number }) {
  const now = useNow(5_000);
  return (
    <span class="part" aria-live="off">
      asked {agoWords(askedAt, Math.max(now, askedAt))}
    </span>
  );
}
