import type { IdKind } from '../resource-id/kinds';

/** What a page shows around an ID. All of it is the page's word: shown as text, never trusted. */
export interface Clues {
  /** Column or field label near it, as shown (at most 120 characters); null where there is none. */
  label: string | null;
  /** The name shown beside it (at most 256 characters), as CTS might have recorded it: case kept. */
  name: string | null;
  /** The parameter that held it in a link's address, e.g. `vpcId`; null elsewhere. */
  param: string | null;
}

/** IDs that are listed at most: more than any console shows, few enough to be drawn. A page of more is a log. */
export const mostIds = 20_000;

/** An ID that a page shows, in one frame or merged over all of them. */
export interface SeenId extends Clues {
  id: string;
  kind: IdKind;
  /** How many times it is shown. */
  count: number;
  /** True when at least one of these is in view now. */
  isVisible: boolean;
}
