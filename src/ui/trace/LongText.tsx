import { useState } from 'preact/hooks';
import { countWords } from '../count-words';

/** Characters of a text shown before the person asks for the rest. */
const glance = 400;

/** A text, cut where it is long, with a button for the rest. */
export function LongText({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(false);
  if (isWhole || text.length <= glance * 1.2) return <span class="long-text">{text}</span>;
  return (
    <span class="long-text">
      {text.slice(0, glance)}…{' '}
      <button type="button" class="small" onClick={() => setWhole(true)}>
        Show all {countWords(text.length, 'character')}
      </button>
    </span>
  );
}
