import { useId } from 'preact/hooks';
import { maskSecrets } from '../../core/trace/mask-secrets';
import type { Trace } from '../../core/trace/trace';
import { CopyButton } from '../CopyButton';
import { PayloadView } from './PayloadView';
import { RawView } from './RawView';
import { factsOf, type Fact } from './trace-facts';
import { LongText } from './LongText';

/** Everything that a trace says. Made only when opened. */
export function TraceDetail({ id, trace }: { id: string; trace: Trace }) {
  return (
    <div class="detail" id={id}>
      {trace.unreadable === null && (
        <>
          <dl class="facts">
            {factsOf(trace).map((fact) => (
              <FactLine key={fact.term} fact={fact} />
            ))}
          </dl>
          {trace.consoleUrl && (
            <p>
              <a href={trace.consoleUrl} target="_blank" rel="noreferrer">
                Open in console
              </a>
            </p>
          )}
          <PayloadView title="Request" payload={trace.request} />
          <PayloadView title="Response" payload={trace.response} />
        </>
      )}
      <RawView raw={maskSecrets(trace.raw)} isOpen={trace.unreadable !== null} />
    </div>
  );
}

function FactLine({ fact }: { fact: Fact }) {
  const id = useId();
  return (
    <div class="fact">
      <dt id={id}>{fact.term}</dt>
      <dd>
        <span class={fact.isId ? 'mono' : undefined}>
          <LongText text={fact.value} />
        </span>
        {fact.isId && <CopyButton text={() => fact.value} describedBy={id} />}
      </dd>
    </div>
  );
}
