import { isText } from './node-kinds';
import { boxOf, type TextPlace } from './text-place';

const inWord = /[\w-]/;

const dataOf = (node: Node | null): string => (isText(node) ? node.data : '');

/** What stands straight before a stretch and straight after it, in its own texts or in those beside them. */
function besides({ parts }: TextPlace): string {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return '';
  const before = first.from > 0 ? first.node.data[first.from - 1] : dataOf(first.node.previousSibling).at(-1);
  const after = last.node.data[last.from + last.data.length] ?? dataOf(last.node.nextSibling)[0];
  return `${before ?? ''} ${after ?? ''}`;
}

/** {@link boxOf} a stretch that is a whole word; null also once that goes on at either end: an ID that grew is another. */
export const boxOfWord = (place: TextPlace): DOMRect | null => {
  const box = boxOf(place);
  return box && !inWord.test(besides(place)) ? box : null;
};
