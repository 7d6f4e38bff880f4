import type { ConsolePage } from '../console-page/read-console-page';
import { type KnownIds, type Meaning, meaningOf } from '../resource-id/meaning';
import type { SeenId } from './seen-id';

/** An ID that a page shows, with what it means. */
export interface ListedId extends SeenId {
  meaning: Meaning;
}

/** Says of every ID on a page what it means. */
export const listIds = (seen: readonly SeenId[], page: ConsolePage | null, known: KnownIds): ListedId[] =>
  seen.map((one) => ({ ...one, meaning: meaningOf({ ...one, page, known }) }));
