import { useEffect, useRef } from 'preact/hooks';
import type { Trace } from '../../core/trace/trace';
import { agoWords } from '../time-words';
import { useNow } from '../use-now';
import { TraceRow } from './TraceRow';

/** Rows out of view are not laid out; they count as high as those in view, or the end would move away from who scrolls to it. */
function usualHeight(list: HTMLUListElement): number {
  const heights = Array.from(list.children).slice(0, 9).map((row) => row.getBoundingClientRect().height);
  return heights.toSorted((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 0;
}

interface Props {
  traces: readonly Trace[];
  /** Only the answer's own list is named "Traces" (contract.md). */
  label?: string;
  /** Whether each trace starts opened. */
  isOpen?: boolean;
}

/** All traces on show, every one of them in the document, so that the browser's own find works. */
export function TraceList({ traces, label = 'Traces', isOpen = false }: Props) {
  const now = useNow(30_000);
  const list = useRef<HTMLUListElement>(null);
  const isEmpty = traces.length === 0;
  useEffect(() => {
    if (list.current && !isEmpty) list.current.style.setProperty('--row-height', `${usualHeight(list.current)}px`);
  }, [isEmpty]);
  return (
    <ul class="traces" aria-label={label} ref={list}>
      {traces.map((trace) => (
        <TraceRow key={trace.key} trace={trace} startsOpen={isOpen} ago={trace.time === null ? '' : agoWords(trace.time, now)} />
      ))}
    </ul>
  );
}
