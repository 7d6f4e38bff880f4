import { readId } from './fields';
import { readJson } from './read-json';
import type { Payload } from './trace';

/**
 * A `request` or `response` in any of its shapes (domain.md §1.5): an object or list, the same as JSON text, plain or cut-off
 * text. Null when missing, null, empty or the text `null`. A text such as `404` or `true` stays a text.
 */
export function readPayload(value: unknown): Payload {
  if (typeof value === 'object' && value !== null) return { kind: 'json', value };
  const text = readId(value);
  if (text === null) return null;
  const parsed = /^\s*[{[]/.test(text) ? readJson(text) : undefined;
  return parsed === undefined ? { kind: 'text', text } : { kind: 'json', value: parsed };
}
