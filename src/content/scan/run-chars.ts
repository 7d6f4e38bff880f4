/** No ID is longer (a URN's parts are bounded, core/resource-id/shapes.ts). */
export const longestRun = 1_024;

/** 1 for characters that can stand in an ID or decide whether a word is one (a run of them may go on in the next text), for what shows nothing within one, and for the sign of a cut. */
const runs = new Uint8Array(0x2027);
for (const char of '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_:.!/\u00AD\u200B\u2010\u2011…') runs[char.charCodeAt(0)] = 1;

/** True for a character, by its code, that may stand in a word that holds an ID. */
export const isRunChar = (code: number): boolean => runs[code] === 1;

/** Where the run at the end of a text begins; 1,024 characters back at most. */
export function tailOf(data: string): number {
  const limit = Math.max(0, data.length - longestRun);
  let at = data.length;
  while (at > limit && runs[data.charCodeAt(at - 1)] === 1) at -= 1;
  return at;
}

/** Where the run at the start of a text ends; 1,024 characters on at most. */
export function headOf(data: string): number {
  const limit = Math.min(data.length, longestRun);
  let at = 0;
  while (at < limit && runs[data.charCodeAt(at)] === 1) at += 1;
  return at;
}
