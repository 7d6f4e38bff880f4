/** A stretch of time, both ends inclusive: ms since epoch, UTC. */
export interface TimeWindow {
  from: number;
  to: number;
}

/** Lengths of window that a person may ask for, in hours. CTS answers for seven days and no more (seed 003, domain.md §1.3). */
export const windowHours = [1, 24, 168] as const;

/** One of {@link windowHours}. */
export type WindowHours = (typeof windowHours)[number];

const hour = 60 * 60 * 1000;

/** Kept inside the window, as a client in the field does, so that the padded bounds stay within the seven days too (domain.md §1.2). */
const margin = 1_000;

/** The window of so many hours that ends now. `now`: ms since epoch, UTC, by the server's clock. */
export const lastHours = (hours: WindowHours, now: number): TimeWindow => ({ from: now - hours * hour + margin, to: now });

/** The bounds for the wire, where traces *at* `from` and `to` are left out (seed 003): one ms further on either side. */
export const exclusiveBounds = ({ from, to }: TimeWindow): TimeWindow => ({ from: from - 1, to: to + 1 });
