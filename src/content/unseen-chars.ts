// Where a word may be broken, or a direction changes: shown as nothing.
const unseen = /[\u00AD\u200B-\u200F\u2060-\u2064\u2066-\u2069\uFEFF]/;

/** True for a text with characters that show nothing. */
export const showsLess = (text: string): boolean => unseen.test(text);

/** A text without them, in as many parts as it takes, each with its start. */
export function partsSeen(text: string): { at: number; data: string }[] {
  let at = 0;
  return text.split(unseen).map((data) => {
    const start = at;
    at += data.length + 1;
    return { at: start, data };
  });
}
