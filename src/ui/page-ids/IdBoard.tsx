import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { countChanged, isChanged, type IdChange } from '../changes/change-words';
import { numberWords } from '../count-words';
import { filterIds } from './filter-ids';
import { FilterField } from './FilterField';
import { groupIds } from './group-ids';
import { IdList } from './IdList';
import type { ListedId } from './listed-id';

interface Props {
  /** Name of the list. */
  label: string;
  ids: readonly ListedId[];
  /** The resource that the page's address names, if any. */
  current: string | null;
  changes: ReadonlyMap<string, IdChange>;
  onShow: ((id: string) => void) | null;
  onLookUp: (listed: ListedId) => void;
  /** The controls beside the filter. */
  controls: ComponentChildren;
  /** What is said above the lists. */
  children?: ComponentChildren;
}

/** From so many IDs on there is a filter. */
const filterFrom = 8;

/** IDs to look through: the filter, the resources in groups, and folded below them what is no resource. */
export function IdBoard({ label, ids, current, changes, onShow, onLookUp, controls, children }: Props) {
  const [filter, setFilter] = useState('');
  const [wantsChanged, setWantsChanged] = useState(false);
  const canNarrow = countChanged(changes) > 0;
  const found = useMemo(() => {
    const named = filterIds(ids, filter);
    return canNarrow && wantsChanged ? named.filter(({ id }) => isChanged(changes, id)) : named;
  }, [ids, filter, canNarrow && wantsChanged && changes]);
  const groups = useMemo(
    () => groupIds(found.filter(({ meaning: { role } }) => role === 'resource'), current, (id) => isChanged(changes, id)),
    [found, current, changes],
  );
  const others = useMemo(() => [{ title: '', ids: found.filter(({ meaning: { role } }) => role !== 'resource') }], [found]);
  return (
    <div class="id-board">
      <div class="id-tools">
        {controls}
        {ids.length >= filterFrom && <FilterField value={filter} onInput={setFilter} found={found.length} />}
      </div>
      {children}
      {canNarrow && (
        <label class="check">
          <input type="checkbox" checked={wantsChanged} onChange={({ currentTarget }) => setWantsChanged(currentTarget.checked)} />
          Changed only
        </label>
      )}
      {found.length === 0 && <p class="muted id-none">No ID matches the filter.</p>}
      <IdList label={label} groups={groups} changes={changes} onShow={onShow} onLookUp={onLookUp} />
      {others[0]?.ids.length ? <Others count={others[0].ids.length}>
        <IdList label="Not resources" groups={others} changes={changes} onShow={onShow} onLookUp={onLookUp} />
      </Others> : null}
    </div>
  );
}

/** Projects, accounts, users and the like: known for what they are, and out of the way. */
function Others({ count, children }: { count: number; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section class="id-others">
      <h3>
        <button type="button" class="fold" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          Not resources ({numberWords(count)})
        </button>
      </h3>
      <div id={id} hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}
