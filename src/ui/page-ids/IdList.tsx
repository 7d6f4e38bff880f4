import type { IdChange } from '../changes/change-words';
import { useNow } from '../use-now';
import type { IdGroup } from './group-ids';
import { IdItem } from './IdItem';
import type { ListedId } from './listed-id';
import { useGrowing } from './use-growing';

interface Props {
  /** Its name, for those who do not see it. */
  label: string;
  groups: readonly IdGroup[];
  changes: ReadonlyMap<string, IdChange>;
  onShow: ((id: string) => void) | null;
  onLookUp: (listed: ListedId) => void;
}

/** From so many items on, those out of view are not laid out. */
const longFrom = 100;

/** A list of IDs in groups. All of them come to stand in the document, a few hundred at a time, so that the browser's own find works. */
export function IdList({ label, groups, changes, onShow, onLookUp }: Props) {
  const now = useNow(30_000);
  const items = groups.flatMap(({ title, ids }) => ids.map((listed, at) => ({ listed, title: at === 0 && groups.length > 1 ? title : undefined })));
  const shown = useGrowing(items.length);
  return (
    <ul class={items.length > longFrom ? 'ids is-long' : 'ids'} aria-label={label} aria-busy={shown < items.length}>
      {items.slice(0, shown).map(({ listed, title }) => (
        <IdItem key={listed.id} listed={listed} change={changes.get(listed.id) ?? null} now={now} title={title} onShow={onShow} onLookUp={onLookUp} />
      ))}
    </ul>
  );
}
