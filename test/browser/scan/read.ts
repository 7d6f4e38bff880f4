import type { SeenId } from '../../../src/core/page-ids/seen-id';
import { findClues } from '../../../src/content/scan/clues-cache';
import { readAllIds } from '../../../src/content/scan/read-ids';
import { inSlices } from '../../../src/content/scan/work';

/** All IDs of this document, as one reading finds them. */
export async function listIds(): Promise<SeenId[]> {
  const whole = await inSlices(readAllIds(findClues(), []), new AbortController().signal);
  if (!whole) throw new Error('The page changed while it was read');
  return whole.ids;
}
