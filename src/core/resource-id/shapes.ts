import type { IdKind } from './kinds';

/**
 * Kinds of characters that a word is made of, as numbers whose sum over a word tells how many of each it has: six bits for each,
 * since no word longer than 38 is measured.
 */
export const letters = { hex: 1, hyphen: 1 << 6, j: 1 << 12, lower: 1 << 18, upper: 1 << 24 } as const;

/** The bits of a sum that count these {@link letters}. */
export const countOf = (kinds: number): number => kinds * 63;

/** An ID that is one word, a run of `[A-Za-z0-9_-]`. A word is tried if it holds no {@link letters} but those of `holds`, and `needs`. */
type WordShape = readonly [kind: IdKind, min: number, max: number, holds: number, shape: RegExp, needs: number];

const { hex, hyphen, j, lower, upper } = letters;

/** Every word-shaped ID of domain.md §5.2. No word has two shapes. */
export const wordShapes: readonly WordShape[] = [
  ['uuid', 36, 36, hex | hyphen, /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/, hyphen],
  ['uuid', 36, 36, hex | hyphen | upper, /^[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}$/, hyphen],
  ['hex32', 32, 32, hex, /^[\da-f]{32}$/, hex],
  // As long as a UUID; to cut the suffix would leave an ID that nothing has.
  ['database', 36, 36, hex | j | lower, /^[\da-f]{32}[a-z]{2}\d\d$/, hex],
  ['drs-job', 35, 37, hex | hyphen | j, /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{7,8}jb\d{2,3}$/, j],
  ['ces', 24, 24, hex | j | lower | upper, /^(?:al|at|rg)\d{13}[\da-zA-Z]{9}$/, hex],
];

/** Whether a word with this sum of {@link letters}, or a part of one, is none of these whatever else it holds: most near misses. */
export const isNoId = (sum: number): boolean => (sum & countOf(lower)) !== 0 && (sum & countOf(hyphen)) !== 0;

const filler = /^(?:[0-]{32,36}|[fF-]{32,36})$/;

/** Whether an ID of hex is the nil or the max UUID, with hyphens or without: they stand for "none" and "any" (RFC 9562 §5.9, §5.10). */
export const isFiller = (id: string): boolean => id[0] === id[1] && filler.test(id);

/** No word-shaped ID is shorter (CES alarms). */
export const shortest = 24;
/** No word-shaped ID is longer (DRS jobs). */
export const longest = 37;

const name = '[\\w-]{1,256}';
const version = ':!?[\\w-]{1,64}(?:\\.[\\w-]{1,64}){0,4}';

/** A URN up to its project, as the source of an expression: `urn:smn:eu-de:` (domain.md §5.1). */
export const urnHead = 'urn:(?:smn|f[gs]s):[\\w-]{1,23}:';

/**
 * A whole URN, as the source of an expression: of SMN (`urn:smn:region:project:topic[:subscription]`) or FunctionGraph
 * (`urn:fss:region:project:function:group:name[:version]`, older `urn:fgs:region:project:graph:name`). Every quantifier is bounded.
 */
export const urnSource =
  `(?:urn:smn:[\\w-]{1,23}:[\\da-f]{32}:${name}(?::[\\da-f]{32})?` +
  `|urn:f[gs]s:[\\w-]{1,23}:[\\da-f]{32}:(?:graph|function:[\\w-]{1,64}):${name}(?:${version})?)`;
