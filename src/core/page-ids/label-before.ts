import { roleOfLabel } from '../resource-id/labels';

const quote = '["\'“\\\\]{0,6}';
/** What says that the value of a name follows: `Project ID: `, `"project_id": "`, `\"project_id\":\"`, `projectId=`. */
const sign = new RegExp(`${quote}\\s{0,4}[:：=]\\s{0,20}${quote}[[(<]?${quote}$`);
const notInLabel = /[^\p{L}\p{N} _./'’()（）-]/u;
const key = new RegExp(`[\\w-]{1,40}(?=${quote}\\s{0,4}:\\s{0,20}$)`);
/** What ends the sentence before a label: an ID or time, or a word that no label begins with. */
const boundary = /^(?:.*\d\S*\d.*|on|in|for|with|and|to|by|at|from|und|mit|für|et|avec|pour)$/i;
const lastWords = (text: string, count: number): string => text.trim().split(/\s+/).slice(-count).join(' ');

/** The last words, as few as say the same role as all of them. */
export function fewestWords(text: string, most: number): string {
  const role = roleOfLabel(lastWords(text, most));
  const counts = Array.from({ length: most }, (_, at) => at + 1);
  return counts.map((count) => lastWords(text, count)).find((words) => roleOfLabel(words) === role) ?? text;
}

/** The words of a label without those of the sentence that it ends, four at most. */
function labelIn(text: string): string {
  const words = lastWords(text, 4).split(' ');
  return words.slice(words.findLastIndex((word) => boundary.test(word)) + 1).join(' ') || (words.at(-1) ?? '');
}

/** The object that a bare `id` at a text's end belongs to: `"project": {"name": "…", "id`. */
function ownerOf(text: string): string | undefined {
  const brace = text.lastIndexOf('{');
  return brace < text.lastIndexOf('}') ? undefined : key.exec(text.slice(Math.max(0, brace - 70), brace))?.[0];
}

/**
 * The label that stands right before an ID in a text and is told from it by `:` or `=`, as written (at most four words); null
 * where there is none. Looks at the 300 characters before it, not before `floor` for the label itself.
 */
export function labelBefore(text: string, start: number, floor: number): string | null {
  const before = text.slice(Math.max(floor, start - 120), start);
  const told = sign.exec(before);
  const words = told ? (before.slice(0, told.index).split(notInLabel).at(-1) ?? '').replace(/^[^\p{L}\p{N}]+/u, '') : '';
  if (!told || words === '') return null;
  const label = told[0].endsWith('=') ? fewestWords(words, 4) : labelIn(words);
  if (!/^(?:uu)?id$/i.test(label)) return label;
  const owner = ownerOf(text.slice(Math.max(0, start - 300), start - told[0].length));
  return owner === undefined ? label : `${owner} ${label}`;
}

/** The words right before an ID without any sign between ("in project <ID>"), if they say what it is: as few as do; else null. */
export function wordsBefore(text: string, start: number, floor: number): string | null {
  const before = text.slice(Math.max(floor, start - 70), start);
  const words = /[\p{L}\p{N}_ ’'-]{2,60}(?=\s{1,4}["'“([<]{0,2}$)/u.exec(before)?.[0];
  return words === undefined || roleOfLabel(lastWords(words, 3)) === null ? null : fewestWords(words, 3);
}
