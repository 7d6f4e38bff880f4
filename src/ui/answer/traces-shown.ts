import type { Answer } from '../../core/lookup';
import type { Trace } from '../../core/trace/trace';

/** Whether a trace holds a request ID: as its own, or anywhere in what the cloud sent of it. */
function holds(trace: Trace, id: string): boolean {
  const wanted = id.toLowerCase();
  return trace.requestId?.toLowerCase() === wanted || (JSON.stringify(trace.raw) ?? '').toLowerCase().includes(wanted);
}

/**
 * The traces of an answer that its subject is about. CTS cannot be asked by request ID, so those of a request are searched
 * among all that were loaded (domain.md §1.2).
 */
export const tracesShown = ({ subject, traces }: Answer): Trace[] =>
  subject.role === 'request' ? traces.filter((trace) => holds(trace, subject.id)) : traces;
