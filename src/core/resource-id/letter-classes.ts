import { letters } from './shapes';

/**
 * {@link letters} by character code; 0 for what is no part of a word. Later rows win: `a` is hex. All codes have a row, so that engines
 * need not ask whether there is one: one text in Chinese would make every later search twice as slow. (What is never read of it, no
 * machine keeps.)
 */
export const classes = new Int32Array(0x10000);
for (const [kind, first, last] of [
  [letters.upper, 'A', 'Z'],
  [letters.lower, 'a', 'z'],
  [letters.j, 'j', 'j'],
  [letters.hex, 'a', 'f'],
  [letters.hex, '0', '9'],
  [letters.hyphen, '-', '-'],
  // Drawn as hyphens: where a page wants no line to break.
  [letters.hyphen, '\u2010', '\u2011'],
  // In no ID, and neither is a word with hyphens and such lower-case letters.
  [letters.hyphen + letters.lower, '_', '_'],
] as const)
  classes.fill(kind, first.charCodeAt(0), last.charCodeAt(0) + 1);
