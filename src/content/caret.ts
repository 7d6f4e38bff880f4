import { rootsAround } from './shadow';
import type { Spot } from './spot';

interface Caret {
  node: Node;
  offset: number;
}

interface CaretDocument {
  // https://developer.mozilla.org/docs/Web/API/Document/caretPositionFromPoint: Chromium from 128, Firefox; roots by option.
  caretPositionFromPoint?: (x: number, y: number, options?: { shadowRoots: ShadowRoot[] }) => { offsetNode: Node; offset: number } | null;
  // Older Chromium; it does not see into shadow roots.
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/**
 * The place in text (or in a field's value) nearest to a point. It costs a hit test (about half a millisecond,
 * performance.md), so it is asked only where the text alone does not tell.
 */
export function caretAt({ target, x, y }: Spot): Caret | null {
  const page = document as unknown as CaretDocument;
  if (page.caretPositionFromPoint) {
    const caret = page.caretPositionFromPoint(x, y, { shadowRoots: rootsAround(target) });
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
