import { useId, useMemo, useState } from 'preact/hooks';
import type { Trace } from '../../core/trace/trace';
import { localWords, utcWords } from '../time-words';
import { RatingMark } from './RatingMark';
import { isFailed } from './rating-words';
import { TraceDetail } from './TraceDetail';
import { whatWords, whoWords } from './who-words';
import { shortened } from '../isolated';

interface Props {
  trace: Trace;
  /** How long ago it happened. A prop, so that a row is drawn again only when these words change. */
  ago: string;
}

interface RowProps extends Props {
  startsOpen: boolean;
}

/** One trace: a button with what matters at a glance, and behind it everything. */
export function TraceRow({ trace, ago, startsOpen }: RowProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const detailId = useId();
  // The same vnode again lets Preact skip the row: thousands of them stay cheap when the clock ticks or a page is added.
  return useMemo(
    () => (
      <li class="trace" data-trace-id={trace.key} data-rating={trace.rating}>
        <button
          type="button"
          class="trace-head"
          aria-expanded={isOpen}
          aria-controls={isOpen ? detailId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {trace.unreadable === null ? <Glance trace={trace} ago={ago} /> : <UnreadableGlance trace={trace} />}
        </button>
        {isOpen && <TraceDetail id={detailId} trace={trace} />}
      </li>
    ),
    [trace, ago, isOpen],
  );
}

function Glance({ trace, ago }: Props) {
  const what = whatWords(trace.serviceType, trace.resourceType);
  const reason = isFailed(trace.rating) ? trace.reason : null;
  return (
    <>
      <span class="trace-line">
        <strong class="trace-name">{shortened(trace.name ?? 'Unnamed operation', 160)}</strong>
        <span class="trace-ago">{ago}</span>
      </span>
      <span class="trace-line">
        <span class="trace-parts">
          <RatingMark rating={trace.rating} />
          {trace.code && <span class="mono">{shortened(trace.code)}</span>}
          <span class="trace-who">{whoWords(trace)}</span>
          {trace.sourceIp && <span class="mono">{shortened(trace.sourceIp)}</span>}
          {what && <span>{what}</span>}
        </span>
        {trace.time !== null && <TraceTime time={trace.time} />}
      </span>
      {reason !== null && <span class="trace-reason">{shortened(reason, 400)}</span>}
    </>
  );
}

function TraceTime({ time }: { time: number }) {
  return (
    <time class="trace-time" title={utcWords(time)}>
      {localWords(time)}
    </time>
  );
}

function UnreadableGlance({ trace }: { trace: Trace }) {
  return (
    <>
      <span class="trace-line">
        <strong class="trace-name">Unreadable trace</strong>
        {trace.time !== null && <TraceTime time={trace.time} />}
      </span>
      <span class="trace-parts">
        <RatingMark rating={trace.rating} word="Unreadable" />
        <span>{trace.unreadable && shortened(trace.unreadable, 400)}</span>
      </span>
    </>
  );
}
