import type { IdKind } from '../core/resource-id/kinds';

/** An ID met on the page, and where it stands. */
export interface PageId {
  id: string;
  kind: IdKind;
  /** The element that holds it: the parent of its text, the field, or the owner of the attribute. */
  carrier: Element;
  /** Where the ID is now, in client coordinates; null once it is gone, hidden, or no longer says the same. */
  anchor: () => DOMRect | null;
  /** What stands straight before it in its own text, attribute or value (`Project ID: `): at most 80 characters. */
  before: string;
  /** The parameter that holds it in a link's address (`vpcId`), else null. */
  param: string | null;
}

/** How much of the text before an ID may say its label. */
const beforeLength = 80;

/** The last {@link PageId.before} of a text. */
export const textBefore = (text: string, start: number): string => text.slice(Math.max(0, start - beforeLength), start);

/** True when both are the same ID in the same place, or where the page drew that place anew. */
export const isSame = (a: PageId | null, b: PageId | null): boolean =>
  a !== null && b !== null && a.id === b.id && (a.carrier === b.carrier || !a.carrier.isConnected);
