import type { IdKind } from './kinds';
import { isFiller, urnSource, wordShapes } from './shapes';

const urn = new RegExp(`^${urnSource}$`);

/** What a whole text, as a person typed or pasted it, is (blanks around it do not count). Without a known shape: `text`. */
export function kindOf(text: string): IdKind {
  const typed = text.trim();
  if (isFiller(typed)) return 'text';
  return wordShapes.find(([, , , , shape]) => shape.test(typed))?.[0] ?? (urn.test(typed) ? 'urn' : 'text');
}
