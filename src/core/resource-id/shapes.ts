import type { IdKind } from './kinds';

/** Kinds of characters that a word is made of, as bits, so that measuring a word tells what it holds. */
export const letters = { hex: 1, hyphen: 2, j: 4, lower: 8, upper: 16, underscore: 32 } as const;

/** An ID that is one word, a run of `[A-Za-z0-9_-]`. `holds`: the {@link letters} that it may have; a word with others is not tried. */
type WordShape = readonly [kind: IdKind, min: number, max: number, holds: number, shape: RegExp];

const { hex, hyphen, j, lower, upper } = letters;

/** Every word-shaped ID of domain.md §5.2. No word has two shapes. */
export const wordShapes: readonly WordShape[] = [
  ['uuid', 36, 36, hex | hyphen, /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/],
  ['uuid', 36, 36, hex | hyphen | upper, /^[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}$/],
  ['hex32', 32, 32, hex, /^[\da-f]{32}$/],
  // As long as a UUID; to cut the suffix would leave an ID that nothing has.
  ['database', 36, 36, hex | j | lower, /^[\da-f]{32}[a-z]{2}\d\d$/],
  ['drs-job', 35, 37, hex | hyphen | j, /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{7,8}jb\d{2,3}$/],
  ['ces', 24, 24, hex | j | lower | upper, /^(?:al|at|rg)\d{13}[\da-zA-Z]{9}$/],
];

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
