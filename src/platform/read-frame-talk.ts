import * as z from 'zod/mini';
import { mostIds, type SeenId } from '../core/page-ids/seen-id';
import type { FromFrame } from './page-talk';
import { seenId } from './schemas';

/** Characters in all of a frame's together. */
const mostText = 4_000_000;

const lengthOf = ({ id, label, name, param }: SeenId): number => id.length + (label?.length ?? 0) + (name?.length ?? 0) + (param?.length ?? 0);

/** Those that are what they should be, up to a bound: what one of them says wrong is no reason to lose the others. */
function readable(said: unknown[]): SeenId[] {
  const ids: SeenId[] = [];
  let text = 0;
  for (const one of said.slice(0, mostIds)) {
    const read = seenId.safeParse(one);
    if (!read.success) continue;
    text += lengthOf(read.data);
    if (text > mostText) break;
    ids.push(read.data);
  }
  return ids;
}

/** Checks {@link FromFrame}: pages are hostile until shown otherwise. */
export const fromFrame: z.ZodMiniType<FromFrame> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ids'), ids: z.pipe(z.array(z.unknown()), z.transform(readable)), isWhole: z.boolean(), isMarked: z.boolean() }),
  z.strictObject({ kind: z.literal('frames-came') }),
]);
