import { useState } from 'preact/hooks';
import { CopyButton } from '../CopyButton';
import { escaped } from '../isolated';

/** The entry exactly as the wire sent it, secrets masked. `raw`: already masked. */
export function RawView({ raw, isOpen: startsOpen }: { raw: unknown; isOpen: boolean }) {
  const [isOpen, setOpen] = useState(startsOpen);
  const text = () => (typeof raw === 'string' ? raw : (JSON.stringify(raw, null, 2) ?? String(raw)));
  return (
    <details class="raw" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Raw</summary>
      {isOpen && (
        <>
          <CopyButton text={text} label="Copy raw" />
          <pre tabIndex={0} aria-label="Raw trace">{escaped(text())}</pre>
        </>
      )}
    </details>
  );
}
