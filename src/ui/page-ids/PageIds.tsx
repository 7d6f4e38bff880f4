import type { ComponentChildren } from 'preact';
import { mostIds } from '../../core/page-ids/seen-id';
import { countWords } from '../count-words';
import { countChanged, type IdChange } from '../changes/change-words';
import { IdBoard } from './IdBoard';
import { IdSection } from './IdSection';
import type { ListedId } from './listed-id';

interface Props {
  ids: readonly ListedId[];
  /** False where the browser does not let us read the page. */
  isReachable: boolean;
  /** False while only the part in view was read, or nothing yet. */
  isWhole: boolean;
  current: string | null;
  changes: ReadonlyMap<string, IdChange>;
  isOpen: boolean;
  onToggle: () => void;
  onShow: (id: string) => void;
  onLookUp: (listed: ListedId) => void;
  controls: ComponentChildren;
  children: ComponentChildren;
}

/** All IDs that a console page shows, as they come and go. */
export function PageIds({ ids, isReachable, isWhole, current, changes, isOpen, onToggle, onShow, onLookUp, controls, children }: Props) {
  const count = ids.filter(({ meaning: { role } }) => role === 'resource').length;
  const isReading = isReachable && !isWhole;
  const found = `${countWords(count, 'ID')} on this page${ids.length < mostIds ? '' : ', and more'}`;
  const title = count > 0 || isWhole ? found : 'IDs on this page';
  const changed = countChanged(changes) > 0 ? `${countChanged(changes)} changed` : null;
  return (
    <IdSection title={title} aside={isReading ? 'reading…' : changed} isOpen={isOpen} onToggle={onToggle}>
      {!isReachable && <p class="muted id-none">This page cannot be read. Reload it and open this again.</p>}
      {isReachable && isWhole && ids.length === 0 && <p class="muted id-none">No resource IDs on this page.</p>}
      {ids.length > 0 ? (
        <IdBoard label={listName} ids={ids} current={current} changes={changes} onShow={onShow} onLookUp={onLookUp} controls={controls}>
          {children}
        </IdBoard>
      ) : (
        <ul aria-label={listName} aria-busy={isReading} />
      )}
    </IdSection>
  );
}

const listName = 'IDs on this page';
