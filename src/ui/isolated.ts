/** Characters that turn the direction of what follows them, or close an isolate: page and trace texts may hold any. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/** Letters and digits that are written from right to left, and the marks that stand for them. */
const rightToLeft = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * A text of a page, a trace or a cloud, fit to stand among words of ours: what is written from right to left does not turn over what
 * stands beside it, and a character that turns direction shows as �. As characters and not as markup, since titles, names and
 * options take no markup; all other texts stay as they are.
 */
export function isolated(text: string): string {
  const still = text.replace(turning, '\uFFFD');
  return rightToLeft.test(still) ? `\u2068${still}\u2069` : still;
}

/** The same, cut where it is long: no name of a page or a trace pushes all else away. `most`: characters. */
export const shortened = (text: string, most = 64): string =>
  isolated(text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`);

/** A raw text, letter by letter as JSON may write it, so that nothing in it turns the rest. */
export const escaped = (text: string): string => text.replace(turning, (one) => `\\u${one.charCodeAt(0).toString(16)}`);
