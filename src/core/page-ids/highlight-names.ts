import type { Mark } from './mark';

/** Names under which ranges are registered in a page's `CSS.highlights`. */
export const highlightNames = { changed: 'trace-lens-changed', failed: 'trace-lens-failed', incident: 'trace-lens-incident', shown: 'trace-lens-shown' } as const satisfies Record<
  Mark | 'shown',
  string
>;
