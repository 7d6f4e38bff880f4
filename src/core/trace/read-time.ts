/** Times of a cloud's audit log lie between 2000 and 2100; what does not is no time: ms since epoch, UTC. */
const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);

const withinRange = (time: number): number | null => (time >= earliest && time < latest ? time : null);

const digits = /^(\d{9,20})(?:\.\d{1,9})?$/;

/**
 * A number since epoch in s, ms, µs or ns, told apart by its digits: 10, 13, 16, 19 (domain.md §1.5).
 * The finer ones are cut as text: a double has no room for all digits of a time in ns.
 */
function readNumber(text: string): number | null {
  const whole = digits.exec(text)?.[1];
  if (whole === undefined) return null;
  if (whole.length < 12) return withinRange(Math.round(Number(text) * 1e3));
  const finer = whole.length < 15 ? 0 : whole.length < 18 ? 3 : 6;
  return withinRange(Number(whole.slice(0, whole.length - finer)));
}

const date = String.raw`(?:(?<year>\d{4})([-/])(?<month>\d\d?)\2(?<day>\d\d?)|(?<usMonth>\d\d?)\/(?<usDay>\d\d?)\/(?<usYear>\d{4}))`;
const clock = String.raw`(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?`;
const zone = String.raw`(?:Z|(?:GMT|UTC)?(?:(?<sign>[+-])(?<zoneHour>\d\d?):?(?<zoneMinute>\d\d)?)?)`;
const written = new RegExp(String.raw`^${date}(?:T| {1,3})${clock} {0,3}${zone}$`, 'i');

/** ISO and the local formats of the user guides; without a zone it is taken as UTC, never as this computer's. */
function readWritten(text: string): number | null {
  const part = written.exec(text)?.groups;
  if (!part) return null;
  const number = (name: string) => Number(part[name] ?? 0);
  const [month, day, hour] = [number('month') || number('usMonth'), number('day') || number('usDay'), number('hour')];
  const ms = Math.floor(Number(`0.${part.fraction ?? 0}`) * 1e3);
  const local = Date.UTC(number('year') || number('usYear'), month - 1, day, hour, number('minute'), number('second'), ms);
  const rolled = new Date(local);
  // Date.UTC turns 30 February into 1 March; such a time is no time.
  if (rolled.getUTCMonth() !== month - 1 || rolled.getUTCDate() !== day || hour > 23) return null;
  if (number('minute') > 59 || number('second') > 59 || number('zoneHour') > 14 || number('zoneMinute') > 59) return null;
  const offset = (number('zoneHour') * 60 + number('zoneMinute')) * 60_000;
  return withinRange(local - (part.sign === '-' ? -offset : offset));
}

/**
 * Reads a time in any of the shapes met (domain.md §1.5): a number or numeric text in s, ms, µs or ns, ISO,
 * or a local format such as `12/01/2016 11:07:28 GMT+08:00` (month first) or `2017-02-15 14:21:50 GMT+08:00`.
 * Gives ms since epoch, UTC; null for anything else and for years outside 2000-2099.
 */
export function readTime(value: unknown): number | null {
  if (typeof value === 'number') return readNumber(String(value));
  if (typeof value !== 'string' || value.length > 64) return null;
  const text = value.trim();
  return readNumber(text) ?? readWritten(text);
}
