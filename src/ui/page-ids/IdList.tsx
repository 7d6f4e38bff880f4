import { useMemo, useState } from 'preact/hooks';
import type { IdChange } from '../changes/change-words';
import { numberWords } from '../count-words';
import { useNow } from '../use-now';
import type { IdGroup } from './group-ids';
import { IdBlock, type PlacedId } from './IdBlock';
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

/** Items that are drawn in one go: some 10 ms. A list of more is not laid out where it is out of view. */
const blockSize = 100;
/** More blocks are not drawn unasked: a list of ten thousands takes the browser ever longer, and who looks for one ID filters. */
const mostBlocks = 50;

/**
 * A list of IDs in groups. Its items come to stand in the document a block at a time, so that the browser's own find works: all of
 * them, but for a list so long that nobody reads it through, which goes on when it is asked to.
 */
export function IdList({ label, groups, changes, onShow, onLookUp }: Props) {
  const now = useNow(30_000);
  const blocks = useMemo(() => blocksOf(groups), [groups]);
  const [most, setMost] = useState(mostBlocks);
  const wanted = Math.min(blocks.length, most);
  const shown = useGrowing(wanted);
  const left = blocks.slice(wanted).reduce((sum, { length }) => sum + length, 0);
  return (
    <>
      <ul class={blocks.length > 1 ? 'ids is-long' : 'ids'} aria-label={label} aria-busy={shown < wanted}>
        {blocks.slice(0, shown).map((items, at) => (
          <IdBlock key={at} items={items} changes={changes} now={now} onShow={onShow} onLookUp={onLookUp} />
        ))}
      </ul>
      {left > 0 && shown === wanted && (
        <button type="button" class="quiet" onClick={() => setMost(most + mostBlocks)}>
          Show more ({numberWords(left)} left)
        </button>
      )}
    </>
  );
}

/** All items, with their groups' headings where there are several, in blocks. */
function blocksOf(groups: readonly IdGroup[]): PlacedId[][] {
  const items = groups.flatMap(({ title, ids }) => ids.map((listed, at) => ({ listed, title: at === 0 && groups.length > 1 ? title : undefined })));
  return Array.from({ length: Math.ceil(items.length / blockSize) }, (_, at) => items.slice(at * blockSize, (at + 1) * blockSize));
}
