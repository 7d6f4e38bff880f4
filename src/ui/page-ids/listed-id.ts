import type { SeenId } from '../../core/page-ids/seen-id';
import type { Meaning } from '../../core/resource-id/meaning';

/** An ID as our lists show it: what was seen, and what it likely means. */
export interface ListedId extends SeenId {
  meaning: Meaning;
}
