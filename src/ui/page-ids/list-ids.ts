import type { ConsolePage } from '../../core/console-page/read-console-page';
import type { SeenId } from '../../core/page-ids/seen-id';
import { meaningOf, type KnownIds } from '../../core/resource-id/meaning';
import type { ListedId } from './listed-id';

/** Says of every ID what it likely means. `page`: where they were seen; null for IDs out of a pasted text. */
export const listIds = (seen: readonly SeenId[], page: ConsolePage | null, known: KnownIds): ListedId[] =>
  seen.map((one) => ({ ...one, meaning: meaningOf({ ...one, page, known }) }));
