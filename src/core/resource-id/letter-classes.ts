import { letters } from './shapes';

/** {@link letters} by character code up to 127; 0 for what is no part of a word. Later rows win: `a` is hex. */
export const classes = new Int32Array(128);
for (const [kind, first, last] of [
  [letters.upper, 'A', 'Z'],
  [letters.lower, 'a', 'z'],
  [letters.j, 'j', 'j'],
  [letters.hex, 'a', 'f'],
  [letters.hex, '0', '9'],
  [letters.hyphen, '-', '-'],
  // In no ID, and neither is a word with hyphens and such lower-case letters.
  [letters.hyphen + letters.lower, '_', '_'],
] as const)
  classes.fill(kind, first.charCodeAt(0), last.charCodeAt(0) + 1);
