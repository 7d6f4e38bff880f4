const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How long `ms` is, in one unit that a person would choose: `40 s`, `12 min`, `3 h`, `6 days`. */
export function spanWords(ms: number): string {
  const span = Math.max(0, ms);
  if (span < minute) return `${Math.floor(span / second)} s`;
  if (span < hour) return `${Math.floor(span / minute)} min`;
  if (span < 2 * day) return `${Math.floor(span / hour)} h`;
  return `${Math.floor(span / day)} days`;
}

/** When `time` was, seen from `now` (both ms since epoch): `just now`, `12 min ago`; a clock ahead of ours gives `in 3 min`. */
export function agoWords(time: number, now: number): string {
  const age = now - time;
  if (Math.abs(age) < 10 * second) return 'just now';
  return age < 0 ? `in ${spanWords(-age)}` : `${spanWords(age)} ago`;
}

/** The length of a window: `7 days` for seven days less the milliseconds that exclusive bounds cost. */
export function windowWords(from: number, to: number): string {
  return spanWords(Math.round((to - from) / minute) * minute);
}

const shortFormat = new Intl.DateTimeFormat(undefined, {
  month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit',
});
const minuteFormat = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
const fullFormat = new Intl.DateTimeFormat(undefined, {
  year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short',
});

/** Dates beyond this (year 275760) are no dates to JavaScript. */
const isDate = (time: number): boolean => Math.abs(time) <= 8.64e15;

/** Local day and time to the second, without the year: traces are days old. `time` in ms since epoch. */
export const localWords = (time: number): string => (isDate(time) ? shortFormat.format(time) : String(time));

/** Local day and time to the minute, for the bounds of a window. */
export const boundWords = (time: number): string => (isDate(time) ? minuteFormat.format(time) : String(time));

const clockFormat = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** The time of day to the minute: `14:05`. */
export const clockWords = (time: number): string => (isDate(time) ? clockFormat.format(time) : String(time));

/** Local date and time with year and time zone. */
export const fullLocalWords = (time: number): string => (isDate(time) ? fullFormat.format(time) : String(time));

/** The exact moment in UTC: `2026-09-01 12:03:22.123 UTC`. */
export const utcWords = (time: number): string =>
  isDate(time) ? `${new Date(time).toISOString().replace('T', ' ').replace('Z', '')} UTC` : String(time);
