import type { IdKind } from '../core/resource-id/kinds';

/** An ID met on the page, and where it stands. */
export interface PageId {
  id: string;
  kind: IdKind;
  /** The element that holds it: the parent of its text, the field, or the owner of the attribute. */
  carrier: Element;
  /** Where the ID is now, in client coordinates; null once it is gone, hidden, or no longer says the same. */
  anchor: () => DOMRect | null;
}

/** True when both are the same ID in the same place. */
export const isSame = (a: PageId | null, b: PageId | null): boolean =>
  a !== null && b !== null && a.id === b.id && a.carrier === b.carrier;
