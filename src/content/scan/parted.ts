import { gapBetween, isBorderByName, mayBeHalves, mayHoldHalf, type Gap } from '../borders';
import { isElement, isText } from '../node-kinds';
import { isSpaced, wouldJoin } from '../spaced';
import { isUnread } from '../unread';
import { firstIn, nextTo, shownIn, type FlatTree } from './flat-tree';
import { askAlike } from './undrawn';

/** Nodes between two halves of one word; further apart they are none. */
const furthest = 64;

function gapByStyle(crossed: readonly Element[], before: Text, after: Text): Gap {
  const gap = gapBetween(crossed, after);
  return gap === 'none' && wouldJoin(before.data, after.data) && isSpaced(crossed, after) ? 'border' : gap;
}

const alike = new WeakMap<FlatTree, ReturnType<typeof askAlike<Gap>>>();

/** What was learnt in this reading. */
function alikeIn(tree: FlatTree): ReturnType<typeof askAlike<Gap>> {
  const known = alike.get(tree) ?? askAlike<Gap>();
  alike.set(tree, known);
  return known;
}

/**
 * What stands between a text and the next one that was read after it. A border by name ends the search at once; style is asked
 * only where there is none.
 */
export function partedBy(before: Text, after: Text, tree: FlatTree): Gap {
  const crossed: Element[] = [];
  let node: Node = before;
  let descend = false;
  for (let steps = 0; steps < furthest; steps += 1) {
    const next: Node | null = (descend ? firstIn(node, tree) : null) ?? nextTo(node, tree);
    descend = next !== null;
    node = next ?? shownIn(node, tree) ?? after;
    if (node === after) {
      if (!next) return 'border';
      const ask = () => gapByStyle(crossed, before, after);
      if (crossed.length === 0) return ask();
      const more = [wouldJoin(before.data, after.data), ...crossed.map((element) => element.contains(after))].join();
      return alikeIn(tree)(crossed, more, ask);
    }
    if (isText(node)) {
      // What lies out of view was not read.
      if (node.length > 0 && !isUnread(node)) return 'border';
      descend = false;
    } else if (isElement(node)) {
      if (isBorderByName(node) && !(mayHoldHalf(node) && mayBeHalves(before.data, after.data))) return 'border';
      crossed.push(node);
    } else descend = false;
  }
  return 'border';
}
