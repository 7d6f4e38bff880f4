/** A stretch of time, both ends inclusive: ms since epoch, UTC. */
export interface TimeWindow {
  from: number;
  to: number;
}

/** CTS answers for seven days and no more (seed 003, domain.md §1.3). */
const sevenDaysLong = 7 * 24 * 60 * 60 * 1000;

/** Kept inside the seven days, as a client in the field does, so that the padded bounds stay within them too (domain.md §1.2). */
const margin = 1_000;

/** The longest window that CTS answers for, ending now. `now`: ms since epoch, UTC, by the server's clock. */
export const sevenDays = (now: number): TimeWindow => ({ from: now - sevenDaysLong + margin, to: now });

/** The bounds for the wire, where traces *at* `from` and `to` are left out (seed 003): one ms further on either side. */
export const exclusiveBounds = ({ from, to }: TimeWindow): TimeWindow => ({ from: from - 1, to: to + 1 });
