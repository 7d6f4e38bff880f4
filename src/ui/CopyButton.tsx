import { useEffect, useState } from 'preact/hooks';
import { copyText } from './copy-text';

interface Props {
  /** Read only when pressed: a large text is made for the one who wants it. */
  text: () => string;
  /** Id of the element that says what is copied. The name stays plain, so that no field's label is met twice. */
  describedBy?: string | undefined;
  label?: string;
}

/** Copies a text and says for a moment that it did. */
export function CopyButton({ text, describedBy, label = 'Copy' }: Props) {
  const [outcome, setOutcome] = useState<string | null>(null);
  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => setOutcome(null), 1_500);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => setOutcome((await copyText(text())) ? 'Copied' : 'Not copied');
  return (
    <button type="button" class="small" aria-describedby={describedBy} onClick={copy}>
      <span aria-live="polite">{outcome ?? label}</span>
    </button>
  );
}
