import { marks as looks, type Mark } from '../../core/page-ids/mark';
import { idAttributes } from '../attribute-id';
import { dropRange, rangesFor, setHighlight } from './highlights';
import { stillSays, textOf } from './still-says';
import type { VisibleShowing } from './visible-showings';

/** The marks of a frame. */
export interface Marks {
  isOn: () => boolean;
  /** Says what to mark from now on. */
  set: (marks: ReadonlyMap<string, Mark>) => void;
  /** Takes every mark off and leaves nothing behind. */
  clear: () => void;
  /** Marks what is in view now, instead of what was. */
  draw: (showings: readonly VisibleShowing[]) => void;
}

interface Drawn {
  showing: VisibleShowing;
  look: Mark;
  ranges: StaticRange[];
  /** What its stretch of the page said when it was marked. */
  said: string | null;
}

/**
 * Keeps marks. Only the texts and elements that are marked are observed: when one of them says something else, its mark is gone
 * before the browser paints. What is taken off the page takes its mark along.
 */
export function keepMarks(): Marks {
  let wanted: ReadonlyMap<string, Mark> | null = null;
  let drawn: Drawn[] = [];

  const guard = new MutationObserver(() => {
    drawn = drawn.filter((one) => {
      const { place } = one.showing;
      const stands = stillSays(one.showing) && (place === null || textOf(place) === one.said);
      if (!stands) for (const range of one.ranges) dropRange(one.look, range);
      return stands;
    });
  });

  const watch = ({ showing: { place, carrier, by } }: Drawn) => {
    const parts = place?.parts ?? [];
    if (by === 'cut') return guard.observe(carrier.parentElement ?? carrier, { attributes: true, childList: true, characterData: true, subtree: true });
    for (const { node } of parts) guard.observe(node, { characterData: true });
    // Of an ID in several texts one may be replaced.
    if (parts.length > 1) guard.observe(carrier.parentElement ?? carrier, { childList: true, subtree: true });
    if (!place) guard.observe(carrier, { attributes: true, attributeFilter: idAttributes });
  };

  return {
    isOn: () => wanted !== null,
    set: (marks) => (wanted = marks),
    clear: () => {
      guard.disconnect();
      wanted = null;
      drawn = [];
      for (const look of looks) setHighlight(look, []);
    },
    draw: (showings) => {
      guard.disconnect();
      if (!wanted) return;
      const marks = wanted;
      drawn = showings.flatMap((showing) => {
        const look = marks.get(showing.id);
        const ranges = look ? rangesFor(showing.place, showing.carrier) : [];
        return look && ranges.length > 0 ? [{ showing, look, ranges, said: showing.place && textOf(showing.place) }] : [];
      });
      for (const look of looks) setHighlight(look, drawn.filter((one) => one.look === look).flatMap(({ ranges }) => ranges));
      for (const one of drawn) watch(one);
    },
  };
}
