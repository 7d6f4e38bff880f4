import { roleOfLabel } from '../resource-id/labels';

const notInLabel = /[^\p{L}\p{N} _./'’()（）-]/u;
/** What ends the sentence before a label: an ID or time, or a word that no label begins with. */
const boundary = /^(?:.*\d\S*\d.*|on|in|for|with|and|to|by|at|from|und|mit|für|et|avec|pour)$/i;
const idWord = /(?:id|ids|kennung|编号|标识|号)$|^(?:l['’])?(?:id|identifiant|kennung)\b/i;

/** So many of a text's last words, with single blanks. */
export const lastWords = (text: string, count: number): string => text.trim().split(/\s+/).slice(-count).join(' ');

/** What of a text may be a label at its end: after the last character that no label holds. */
export const lastPiece = (text: string): string => (text.split(notInLabel).at(-1) ?? '').replace(/^[^\p{L}\p{N}]+/u, '');

/** The last words, as few as say the same role as all of them. */
export function fewestWords(text: string, most: number): string {
  const role = roleOfLabel(lastWords(text, most));
  const counts = Array.from({ length: most }, (_, at) => at + 1);
  return counts.map((count) => lastWords(text, count)).find((words) => roleOfLabel(words) === role) ?? text;
}

/** The words of a label without those of the sentence that it ends, four at most. */
export function labelIn(text: string): string {
  const words = lastWords(text, 4).split(' ');
  return words.slice(words.findLastIndex((word) => boundary.test(word)) + 1).join(' ') || (words.at(-1) ?? '');
}

/** Whether a text says what an ID is and that it is one: "Project ID", `userId`, "ID du projet"; not "my project". */
export const saysId = (text: string): boolean => idWord.test(text.trim()) && roleOfLabel(text) !== null;

/** Whether a whole text is a label even where no sign says so: one that {@link saysId}, or a single word ("Project", not `dropProject`). */
export const isLabel = (text: string): boolean =>
  saysId(text) || (/^.[^\p{Lu}_\s]{0,40}$/u.test(text.trim()) && roleOfLabel(text) !== null);
