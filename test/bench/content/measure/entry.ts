import { idUnder } from '../../../../src/content/id-under';
import { nameUnder } from '../../../../src/content/name-under';
import type { Spot } from '../../../../src/content/spot';

/** What the measuring pages load, as the global `traceLens`. */
export { cluesOf } from '../../../../src/content/clues';
export { watchPage } from '../../../../src/content/watch-page';

/** What the page side asks at a rest. */
export const findAtRest = (spot: Spot) => idUnder(spot, 'hover') ?? nameUnder(spot);
