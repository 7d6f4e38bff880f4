import { useState } from 'preact/hooks';
import { countWords } from '../count-words';
import { isolated, shortened } from '../isolated';

/** Characters of a text shown before the person asks for the rest. */
const glance = 400;

/** A text, cut where it is long, with a button for the rest. */
export function LongText({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(false);
  if (text.length <= glance * 1.2) return <span class="long-text">{isolated(text)}</span>;
  // It may be scrolled, which the keyboard must reach (WCAG 2.1.1).
  if (isWhole) return <span class="long-text" tabIndex={0}>{isolated(text)}</span>;
  return (
    <span class="long-text">
      {shortened(text, glance)}{' '}
      <button type="button" class="small" onClick={() => setWhole(true)}>
        Show all {countWords(text.length, 'character')}
      </button>
    </span>
  );
}
