import { roleOfLabel } from '../resource-id/labels';

const quote = '["\'“\\\\]{0,6}';
/** A name, then what says that its value follows: `Project ID: `, `"project_id": "`, `\"project_id\":\"`, `projectId=`. */
const named = new RegExp(`([\\p{L}\\p{N}][\\p{L}\\p{N} _./'’()（）-]{0,80})${quote}\\s{0,4}[:：=]\\s{0,20}${quote}[[(<]?${quote}$`, 'u');
/** The object that a bare `id` belongs to: `"project": {"name": "…", "id": "`. */
const owner = new RegExp(`([\\w-]{1,40})${quote}\\s{0,4}:\\s{0,20}\\{[^{}]{0,160}$`);
const lastWords = (text: string, count: number): string => text.trim().split(/\s+/).slice(-count).join(' ');

/**
 * The label that stands right before an ID in a text and is told from it by `:` or `=`, as written (at most five words); null
 * where there is none. Looks at the 200 characters before it.
 */
export function labelBefore(text: string, start: number): string | null {
  const match = named.exec(text.slice(Math.max(0, start - 120), start));
  if (!match) return null;
  const label = lastWords(match[1] ?? '', 5);
  if (!/^(?:uu)?id$/i.test(label)) return label;
  const before = start - match[0].length;
  const key = owner.exec(text.slice(Math.max(0, before - 200), before))?.[1];
  return key === undefined ? label : `${key} ${label}`;
}

/** The words right before an ID without any sign between ("in project <ID>"), if they say what it is: as few as do; else null. */
export function wordsBefore(text: string, start: number): string | null {
  const before = /[\p{L}\p{N}_ ’'-]{2,60}\s{1,4}["'“([<]{0,2}$/u.exec(text.slice(Math.max(0, start - 70), start))?.[0];
  const role = before === undefined ? null : roleOfLabel(lastWords(before, 3));
  if (before === undefined || role === null) return null;
  const words = [1, 2, 3].map((count) => lastWords(before, count).replace(/["'“([<\s]+$/, ''));
  return words.find((label) => roleOfLabel(label) === role) ?? null;
}
