import type { SeenId } from '../../../src/core/page-ids/seen-id';
import { findClues } from '../../../src/content/scan/clues-cache';
import { readAllIds, readIdsInView } from '../../../src/content/scan/read-ids';
import { inSlices } from '../../../src/content/scan/work';

/** All IDs of this document, as one reading finds them. */
export async function listIds(): Promise<SeenId[]> {
  const whole = await inSlices(readAllIds(findClues(), new Set()), new AbortController().signal);
  if (!whole) throw new Error('The page changed while it was read');
  return whole.ids;
}

/** Those in view. */
export async function listVisible(): Promise<string[]> {
  const inView = await inSlices(readIdsInView(findClues()), new AbortController().signal);
  if (!inView) throw new Error('The page changed while it was read');
  return inView.ids.map(({ id }) => id);
}
