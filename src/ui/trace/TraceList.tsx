import type { Trace } from '../../core/trace/trace';
import { agoWords } from '../time-words';
import { useNow } from '../use-now';
import { TraceRow } from './TraceRow';

/** All traces on show, every one of them in the document, so that the browser's own find works. */
export function TraceList({ traces }: { traces: readonly Trace[] }) {
  const now = useNow(30_000);
  return (
    <ul class="traces" aria-label="Traces">
      {traces.map((trace) => (
        <TraceRow key={trace.key} trace={trace} ago={trace.time === null ? '' : agoWords(trace.time, now)} />
      ))}
    </ul>
  );
}
