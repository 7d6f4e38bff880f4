import { parentOf } from '../shadow';
import { cells } from './cells';

/** Smaller boxes are cells and buttons, not panels: px. */
const panel = { width: 200, height: 24 };
/** Elements between a panel and what clips it: tracks on which panels slide. */
const levels = 4;

const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';

/** True for a panel that lies wholly outside a box which clips it, as tabs slide theirs away: nobody can scroll there. */
export function isSlidOut(element: Element): boolean {
  if (element.clientWidth < panel.width || element.clientHeight < panel.height) return false;
  const box = element.getBoundingClientRect();
  for (let around = parentOf(element), level = 0; around && level < levels && !cells.has(around.localName); level += 1) {
    const { overflowX, overflowY } = getComputedStyle(around);
    if (overflowX !== 'visible' || overflowY !== 'visible') {
      const frame = around.getBoundingClientRect();
      const isBeside = box.right <= frame.left || box.left >= frame.right;
      const isAboveOrBelow = box.bottom <= frame.top || box.top >= frame.bottom;
      if (isBeside || isAboveOrBelow) return (isBeside && clips(overflowX)) || (isAboveOrBelow && clips(overflowY));
    }
    around = parentOf(around);
  }
  return false;
}
