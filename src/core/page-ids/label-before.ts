import { roleOfLabel } from '../resource-id/labels';

const quote = '["\'“\\\\]{0,6}';
/** A name, then what says that its value follows: `Project ID: `, `"project_id": "`, `\"project_id\":\"`, `projectId=`. */
const named = new RegExp(`([\\p{L}\\p{N}][\\p{L}\\p{N} _./'’()（）-]{0,80})${quote}\\s{0,4}[:：=]\\s{0,20}${quote}[[(<]?${quote}$`, 'u');
/** The object that a bare `id` belongs to: `"project": {"name": "…", "id": "`. */
const owner = new RegExp(`([\\w-]{1,40})${quote}\\s{0,4}:\\s{0,20}\\{[^{}]{0,160}$`);
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

/**
 * The label that stands right before an ID in a text and is told from it by `:` or `=`, as written (at most four words); null
 * where there is none. Looks at the 200 characters before it.
 */
export function labelBefore(text: string, start: number): string | null {
  const match = named.exec(text.slice(Math.max(0, start - 120), start));
  if (!match) return null;
  const label = match[0].endsWith('=') ? fewestWords(match[1] ?? '', 4) : labelIn(match[1] ?? '');
  if (!/^(?:uu)?id$/i.test(label)) return label;
  const before = start - match[0].length;
  const key = owner.exec(text.slice(Math.max(0, before - 200), before))?.[1];
  return key === undefined ? label : `${key} ${label}`;
}

/** The words right before an ID without any sign between ("in project <ID>"), if they say what it is: as few as do; else null. */
export function wordsBefore(text: string, start: number): string | null {
  const before = /([\p{L}\p{N}_ ’'-]{2,60})\s{1,4}["'“([<]{0,2}$/u.exec(text.slice(Math.max(0, start - 70), start))?.[1];
  return before === undefined || roleOfLabel(lastWords(before, 3)) === null ? null : fewestWords(before, 3);
}
