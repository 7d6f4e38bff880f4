import { cloudById } from '../../core/clouds/find';
import type { Answer } from '../../core/lookup';
import { Icon, icons } from '../Icon';
import { agoWords } from '../time-words';
import { useNow } from '../use-now';
import { coverageWords } from './coverage-words';

interface Props {
  answer: Answer;
  isBusy: boolean;
  onRefresh: () => void;
}

/** What the answer covers, for people and (contract.md) as data attributes. */
export function CoverageBar({ answer: { traces, coverage }, isBusy, onRefresh }: Props) {
  const loaded = traces.length;
  return (
    <div class="coverage-bar">
      <div
        role="status"
        aria-label="Coverage"
        class="coverage"
        data-from={coverage.from}
        data-to={coverage.to}
        data-region={coverage.place.region}
        data-project={coverage.place.projectId}
        data-api={coverage.api}
        data-loaded={loaded}
        data-shown={loaded}
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
      </div>
      <button type="button" class="small" aria-disabled={isBusy} onClick={() => isBusy || onRefresh()}>
        <Icon path={icons.refresh} />
        Refresh
      </button>
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
