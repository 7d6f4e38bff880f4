import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { countWords, numberWords } from '../count-words';
import { LongText } from './LongText';
import { shortened } from '../isolated';

/** Levels that start open. */
const openDepth = 2;
/** Entries of one object or list shown before the person asks for the rest. */
const glance = 50;

/** A JSON value as nested disclosures: Tab and Enter walk it. Closed parts are not made until they are opened. */
export function JsonTree({ value }: { value: unknown }) {
  return <div class="json">{isBranch(value) ? <Branch name={null} value={value} depth={0} /> : <Leaf value={value} />}</div>;
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

function Branch({ name, value, depth }: { name: string | null; value: object; depth: number }) {
  const entries = Object.entries(value);
  const [isOpen, setOpen] = useState(depth < openDepth);
  const [shown, setShown] = useState(glance);
  const size = Array.isArray(value) ? countWords(entries.length, 'item') : countWords(entries.length, 'field');
  if (entries.length === 0) return <Line name={name} value={Array.isArray(value) ? '[ ]' : '{ }'} />;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {name !== null && <span class="json-name">{shortened(name)}</span>}
        <span class="muted">{size}</span>
      </summary>
      {isOpen && (
        <ul>
          {entries.slice(0, shown).map(([key, item]) => (
            <li key={key}>
              {isBranch(item) ? <Branch name={key} value={item} depth={depth + 1} /> : <Line name={key} value={<Leaf value={item} />} />}
            </li>
          ))}
          {entries.length > shown && (
            <li>
              <button type="button" class="small" onClick={() => setShown(entries.length)}>
                Show all {numberWords(entries.length)}
              </button>
            </li>
          )}
        </ul>
      )}
    </details>
  );
}

function Line({ name, value }: { name: string | null; value: ComponentChildren }) {
  return (
    <div class="json-line">
      {name !== null && <span class="json-name">{shortened(name)}</span>}
      {value}
    </div>
  );
}

/** A value that holds no others. `data-type` colours it; texts keep their quotes so that "1" and 1 differ. */
function Leaf({ value }: { value: unknown }) {
  if (typeof value !== 'string') return <span data-type="plain">{String(value)}</span>;
  return (
    <span data-type="text">
      "<LongText text={value} />"
    </span>
  );
}
