import type { Answer } from '../../core/lookup';
import { mergeTraces } from '../../core/trace/merge-traces';
import type { Trace } from '../../core/trace/trace';

/** An answer with its next older page added: what is new in it is as old as before. Where both know a trace, it stays once. */
export function addOlder(shown: Answer, page: Answer): Answer {
  return {
    ...shown,
    traces: mergeTraces(shown.traces, page.traces),
    next: page.next,
    coverage: {
      ...shown.coverage,
      pages: shown.coverage.pages + page.coverage.pages,
      isComplete: page.next === null,
    },
  };
}

/** The shown traces that the fresh ones lack. Those without an ID are known by their text, which would else stand twice. */
function missingFrom(fresh: Trace[], shown: Trace[]): Trace[] {
  const textOf = ({ raw }: Trace) => JSON.stringify(raw);
  const texts = new Set(fresh.filter(({ id }) => id === null).map(textOf));
  return shown.filter((trace) => trace.id !== null || !texts.has(textOf(trace)));
}

/**
 * An answer asked again. Older pages that were already shown stay; where the fresh page reaches them, paging goes on
 * behind them, and where it does not (more than a page of new traces) it goes on through the gap.
 */
export function renew(shown: Answer, fresh: Answer): Answer {
  const { place, from } = fresh.coverage;
  if (shown.coverage.place.projectId !== place.projectId || shown.coverage.place.accountId !== place.accountId) return fresh;
  const known = new Set(shown.traces.map(({ id }) => id));
  const meets = fresh.traces.some(({ id }) => id !== null && known.has(id));
  const next = fresh.next === null ? null : meets ? shown.next : fresh.next;
  const isDeeper = shown.coverage.pages > fresh.coverage.pages;
  return {
    ...fresh,
    traces: mergeTraces(fresh.traces, missingFrom(fresh.traces, shown.traces).filter(({ time }) => time === null || time >= from)),
    next,
    coverage: {
      ...fresh.coverage,
      pages: isDeeper ? shown.coverage.pages : fresh.coverage.pages,
      isComplete: next === null,
    },
  };
}
