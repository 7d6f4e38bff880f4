import { isBorder } from './borders';
import { gapOf } from './read-text';
import { wouldJoin } from './spaced';
import { boxOf, type TextPlace } from './text-place';
import { stepToText, type Side } from './text-steps';

const inWord = /[\w-]/;
/** Nodes looked at on either side. */
const steps = 16;

/** What a text goes on with on one side, where nothing parts it from what stands there. */
function next(node: Text, side: Side): string {
  const step = stepToText(node, side, null, { steps }, isBorder);
  const data = step?.node.data ?? '';
  const [before, after] = side === 'next' ? [node.data, data] : [data, node.data];
  return step && wouldJoin(before, after) && gapOf(before, after, step, side) === 'none' ? data : '';
}

/** What stands straight before a stretch and straight after it, in its own texts or in those beside them. */
function besides({ parts }: TextPlace): string {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return '';
  const before = first.from > 0 ? first.node.data[first.from - 1] : next(first.node, 'previous').at(-1);
  const after = last.node.data[last.from + last.data.length] ?? next(last.node, 'next')[0];
  return `${before ?? ''} ${after ?? ''}`;
}

/** {@link boxOf} a stretch that is a whole word; null also once that goes on at either end: an ID that grew is another. */
export const boxOfWord = (place: TextPlace): DOMRect | null => {
  const box = boxOf(place);
  return box && !inWord.test(besides(place)) ? box : null;
};
