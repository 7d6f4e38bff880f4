/** A 32-bit hash of a text (FNV-1a). Equal texts, equal numbers, on every machine. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A source of numbers in [0, 1) that always gives the same row for the same seed (mulberry32). */
export function seededRandom(seed: string): () => number {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list that is not empty. */
export const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** `length` hex digits that belong to the seed. */
export function hexFrom(seed: string, length: number): string {
  const random = seededRandom(seed);
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
}

/** A UUID that belongs to the seed. */
export const uuidFrom = (seed: string): string =>
  hexFrom(seed, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');

/** A time-ordered UUID v1, as trace IDs are (domain.md §1.5). `time`: ms since epoch, UTC. */
export function timeUuid(time: number, seed: string): string {
  const ticks = (BigInt(time) * 10_000n + 0x01b21dd213814000n).toString(16).padStart(15, '0');
  const rest = hexFrom(seed, 15);
  return `${ticks.slice(7)}-${ticks.slice(3, 7)}-1${ticks.slice(0, 3)}-b${rest.slice(0, 3)}-${rest.slice(3)}`;
}
