import { useMemo } from 'preact/hooks';
import type { IdChange } from '../changes/change-words';
import { IdItem } from './IdItem';
import type { ListedId } from './listed-id';

/** An item of a list: an ID, and the heading of the group that starts with it. */
export interface PlacedId {
  listed: ListedId;
  title?: string | undefined;
}

interface Props {
  /** As many as are drawn in one go; the same array for the same items. */
  items: readonly PlacedId[];
  changes: ReadonlyMap<string, IdChange>;
  /** ms since epoch; coarse. */
  now: number;
  onShow: ((id: string) => void) | null;
  onLookUp: (listed: ListedId) => void;
}

/** Some items of a list. The same vnode again lets Preact skip all of them: a list that grows is drawn in linear time. */
export function IdBlock({ items, changes, now, onShow, onLookUp }: Props) {
  return useMemo(
    () => (
      <>
        {items.map(({ listed, title }) => (
          <IdItem key={listed.id} listed={listed} change={changes.get(listed.id) ?? null} now={now} title={title} onShow={onShow} onLookUp={onLookUp} />
        ))}
      </>
    ),
    [items, changes, now, onShow, onLookUp],
  );
}
