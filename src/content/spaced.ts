import type { Side } from './text-steps';

type Edge = 'Start' | 'End';

/** What parts two words: a quarter of the letters' size, as wide as a blank. Marked parts of an ID have less around them. */
const blank = 0.25;
/** What a style adds and shows as nothing: where a line may break, or no text at all. */
const nothing = /^(?:none|normal|"[\s\u200B-\u200F\u2060\uFEFF]*")$/;

const isOutside = ({ position }: CSSStyleDeclaration): boolean => position === 'absolute' || position === 'fixed';

function addsText(element: Element, edge: Edge): boolean {
  const added = getComputedStyle(element, edge === 'Start' ? '::before' : '::after');
  return !nothing.test(added.content) && added.display !== 'none' && !isOutside(added);
}

function widthOf(style: CSSStyleDeclaration, edge: Edge): number {
  const sides = [style[`marginInline${edge}`], style[`paddingInline${edge}`], style[`borderInline${edge}Width`]];
  return sides.reduce((sum, side) => sum + (parseFloat(side) || 0), 0);
}

/**
 * True where inline elements between two texts keep them apart by their style: by margin, padding, border, or text of the style's
 * own (`·`). Such texts are two words, though nothing stands between them on the page.
 * @param later the text that was reached, going to that side
 */
export function isSpaced(crossed: readonly Element[], later: Text, side: Side = 'next'): boolean {
  let width = 0;
  for (const element of new Set(crossed)) {
    const style = getComputedStyle(element);
    if (style.display === 'contents' || style.display === 'none' || isOutside(style)) continue;
    const isEmpty = element.firstChild === null;
    const isEntered = element.contains(later);
    const edges: Edge[] = isEmpty ? ['Start', 'End'] : [isEntered === (side === 'next') ? 'Start' : 'End'];
    for (const edge of edges) {
      if (addsText(element, edge)) return true;
      width += widthOf(style, edge) / (parseFloat(style.fontSize) || 16);
    }
  }
  return width >= blank;
}

const isWordChar = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 45 || code === 95;

/** True where two texts would read as one word, were nothing between them. */
export const wouldJoin = (before: string, after: string): boolean =>
  isWordChar(before.charCodeAt(before.length - 1)) && isWordChar(after.charCodeAt(0));
