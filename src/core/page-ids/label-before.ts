import { roleOfLabel } from '../resource-id/labels';
import { labelInPath, ownerOf } from './label-parts';

const quote = '["\'“\\\\]{0,6}';
/** What says that the value of a name follows: `Project ID: `, `"project_id": "`, `\"project_id\":\"`, `projectId=`. */
const sign = new RegExp(`${quote}\\s{0,4}[:：=]\\s{0,20}${quote}[[(<]?${quote}$`);
const notInLabel = /[^\p{L}\p{N} _./'’()（）-]/u;
/** `Project: eu-de (`: a label, the name of what it labels, and the bracket that its ID stands in. */
const named = /([^:：=]{1,60})[:：]\s{0,4}[^\s:：=()（），,;；]{1,63}(?:\s[^\s:：=()（），,;；]{1,63})?\s{0,2}[(（]["'`]?$/;
const bareHex = /^[\da-f]{32}(?![\w-])/;
/** What ends the sentence before a label: an ID or time, or a word that no label begins with. */
const boundary = /^(?:.*\d\S*\d.*|on|in|for|with|and|to|by|at|from|und|mit|für|et|avec|pour)$/i;
const lastWords = (text: string, count: number): string => text.trim().split(/\s+/).slice(-count).join(' ');

/** The last words, as few as say the same role as all of them. */
function fewestWords(text: string, most: number): string {
  const role = roleOfLabel(lastWords(text, most));
  const counts = Array.from({ length: most }, (_, at) => at + 1);
  return counts.map((count) => lastWords(text, count)).find((words) => roleOfLabel(words) === role) ?? text;
}

/** The words of a label without those of the sentence that it ends, four at most. */
function labelIn(text: string): string {
  const words = lastWords(text, 4).split(' ');
  return words.slice(words.findLastIndex((word) => boundary.test(word)) + 1).join(' ') || (words.at(-1) ?? '');
}

/** The label of a text like `Project: eu-de (`, which names what its ID is in brackets; null for others. */
function labelOfNamed(text: string): string | null {
  const words = /[(（]/.test(text.slice(-2)) ? named.exec(text)?.[1]?.split(notInLabel).at(-1) : undefined;
  const label = words && labelIn(words);
  return label && roleOfLabel(label) !== null ? label : null;
}

/**
 * The label that stands right before an ID in a text and is told from it by `:` or `=`, as written (at most four words); null
 * where there is none. Looks at the 300 characters before it, not before `floor` for the label itself.
 */
export function labelBefore(text: string, start: number, floor: number): string | null {
  const before = text.slice(Math.max(floor, start - 120), start);
  const told = sign.exec(before);
  const words = told ? (before.slice(0, told.index).split(notInLabel).at(-1) ?? '').replace(/^[^\p{L}\p{N}]+/u, '') : '';
  if (!told || words === '') return labelOfNamed(before) ?? labelInPath(before, bareHex.test(text.slice(start, start + 33)));
  const label = told[0].endsWith('=') ? fewestWords(words, 4) : labelIn(words);
  if (!/^(?:uu)?id$/i.test(label)) return label;
  const of = ownerOf(text.slice(Math.max(0, start - 300), start - told[0].length));
  return of === undefined ? label : `${of} ${label}`;
}

/** The words right before an ID without any sign between ("in project <ID>"), if they say what it is: as few as do; else null. */
export function wordsBefore(text: string, start: number, floor: number): string | null {
  const before = text.slice(Math.max(floor, start - 70), start);
  const words = /[\p{L}\p{N}_ ’'-]{2,60}(?=\s{1,4}["'“([<]{0,2}$)/u.exec(before)?.[0];
  return words === undefined || roleOfLabel(lastWords(words, 3)) === null ? null : fewestWords(words, 3);
}
