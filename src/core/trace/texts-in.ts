import type { Payload } from './trace';

/**
 * All texts of a body, keys included, one a line, so that no two run together; what JSON within a text wrote as `\n` or `\t` is a
 * blank. Any depth.
 */
export function textsIn(payload: NonNullable<Payload>): string {
  const texts: string[] = [];
  const open: unknown[] = [payload.kind === 'text' ? payload.text : payload.value];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) {
      for (const key in value) {
        if (!Array.isArray(value)) texts.push(key);
        open.push((value as Record<string, unknown>)[key]);
      }
    }
  }
  const text = texts.join('\n');
  return text.includes('\\') ? text.replace(/\\+(?:[nrt]|u00[01][\da-f])?/g, ' ') : text;
}
