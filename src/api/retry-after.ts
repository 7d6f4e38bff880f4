/**
 * When a `Retry-After` header lets us ask again, by our clock; null without a readable one.
 * It is a number of seconds, or a date by the server's clock, which may differ from ours
 * (https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Retry-After). All times are ms since epoch, UTC.
 */
export function retryTime(header: string | null, serverTime: number | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return now + Number(text) * 1000;
  const date = /[a-z]/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? null : now + Math.max(0, date - (serverTime ?? now));
}
