import { maskSecrets } from '../../core/trace/mask-secrets';
import type { Payload } from '../../core/trace/trace';
import { CopyButton } from '../CopyButton';
import { JsonTree } from './JsonTree';
import { LongText } from './LongText';

/** A request or response body, with secrets masked as CTS itself may have failed to (domain.md §1.5). */
export function PayloadView({ title, payload }: { title: string; payload: Payload }) {
  if (!payload) return null;
  const value = maskSecrets(payload.kind === 'json' ? payload.value : payload.text);
  return (
    <section class="payload">
      <h4>
        {title}
        <CopyButton text={() => (typeof value === 'string' ? value : JSON.stringify(value, null, 2))} label={`Copy ${title.toLowerCase()}`} />
      </h4>
      {payload.kind === 'json' ? <JsonTree value={value} /> : <LongText text={String(value)} />}
    </section>
  );
}
