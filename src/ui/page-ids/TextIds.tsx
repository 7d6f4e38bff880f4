import type { ComponentChildren } from 'preact';
import { countChanged, type IdChange } from '../changes/change-words';
import { countWords } from '../count-words';
import { IdBoard } from './IdBoard';
import { IdSection } from './IdSection';
import type { ListedId } from './listed-id';

interface Props {
  ids: readonly ListedId[];
  changes: ReadonlyMap<string, IdChange>;
  isOpen: boolean;
  onToggle: () => void;
  onLookUp: (listed: ListedId) => void;
  controls: ComponentChildren;
  children: ComponentChildren;
}

/** The IDs in a pasted text: an alert, a log, a CSV. */
export function TextIds({ ids, changes, isOpen, onToggle, onLookUp, controls, children }: Props) {
  return (
    <IdSection title={`${countWords(ids.length, 'ID')} in the text`} aside={countChanged(changes) > 0 ? `${countChanged(changes)} changed` : null} isOpen={isOpen} onToggle={onToggle}>
      {ids.length === 0 ? (
        <p class="muted id-none">No resource ID in this text. A name can be looked up by itself.</p>
      ) : (
        <IdBoard label="IDs in the text" ids={ids} current={null} changes={changes} onShow={null} onLookUp={onLookUp} controls={controls}>
          {children}
        </IdBoard>
      )}
    </IdSection>
  );
}
