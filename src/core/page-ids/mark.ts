/** How an ID is marked on the page, mildest first: something changed it, something failed, something failed and did harm. */
export const marks = ['changed', 'failed', 'incident'] as const;

/** One of {@link marks}. */
export type Mark = (typeof marks)[number];
