import * as z from 'zod/mini';
import type { FromFrame } from './page-talk';
import { seenId } from './schemas';

/** Checks {@link FromFrame}: pages are hostile until shown otherwise. */
export const fromFrame: z.ZodMiniType<FromFrame> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ids'), ids: z.array(seenId).check(z.maxLength(20_000)), isWhole: z.boolean(), isMarked: z.boolean() }),
  z.strictObject({ kind: z.literal('frames-came') }),
]);
