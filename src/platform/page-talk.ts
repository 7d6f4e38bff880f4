import type { Mark } from '../core/page-ids/mark';
import type { SeenId } from '../core/page-ids/seen-id';

// What our pages and the whole-page script say over a port, one for each frame. The port's end ends the watching.

/** Name of the port. */
export const pageIdsPort = 'page-ids';

/** What a surface says to a frame. Marks are all that a page ever learns of an answer. */
export type ToFrame =
  /** Scroll to the ID's next showing and point it out for a moment. */
  | { kind: 'show'; id: string }
  /** Mark these wherever they are shown, until `unmark`: marks outlive the port. */
  | { kind: 'mark'; marks: [id: string, mark: Mark][] }
  | { kind: 'unmark' };

/** What a frame says: everything that it shows, again after each change; or that frames came, which may show IDs too. */
export type FromFrame =
  | {
      kind: 'ids';
      /** In the order of the page. */
      ids: SeenId[];
      /** False while only the part in view was read, or not all labels were. */
      isWhole: boolean;
      /** True when marks are on in this frame. */
      isMarked: boolean;
    }
  | { kind: 'frames-came' };
