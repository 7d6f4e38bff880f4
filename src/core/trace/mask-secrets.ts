import { type Fields, isFields } from './fields';
import { mask, maskText } from './mask-text';
import { readJson } from './read-json';
import { isSecretName } from './secret-names';

/** No request of a real service is nested deeper; a hostile one is cut here. */
const deepest = 64;
const cut = '… (nested too deep to show)';

/** A text, or the JSON inside it. */
function maskString(text: string, depth: number): string {
  const parsed = /^\s*["{[]/.test(text) ? readJson(text) : undefined;
  if (parsed === undefined) return maskText(text);
  const masked = maskAt(parsed, depth + 1);
  return masked === parsed ? text : JSON.stringify(masked);
}

/** A credential's value. Flags and absence say something harmless and stay. */
const maskValue = (value: unknown): unknown => (value === null || value === '' || typeof value === 'boolean' ? value : mask);

/** Under which keys of `{name: 'password', value: '…'}` the credential stands; none in most objects. */
const pairValues = (fields: Fields): string[] =>
  Object.entries(fields).some(([key, value]) => /^(?:name|key)$/i.test(key) && typeof value === 'string' && isSecretName(value))
    ? ['value', 'Value']
    : [];

function maskFields(fields: Fields, depth: number): Fields {
  const pairs = pairValues(fields);
  const entries = Object.entries(fields).map(([key, value]): [string, unknown] => [
    key,
    isSecretName(key) || pairs.includes(key) ? maskValue(value) : maskAt(value, depth + 1),
  ]);
  return entries.every(([key, value]) => value === fields[key]) ? fields : Object.fromEntries(entries);
}

function maskAt(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return depth > deepest ? cut : maskString(value, depth);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) return cut;
  if (isFields(value)) return maskFields(value, depth);
  const items = (value as unknown[]).map((item) => maskAt(item, depth + 1));
  return items.every((item, at) => item === (value as unknown[])[at]) ? value : items;
}

/**
 * A JSON value fit to be shown: what fields such as `adminPass`, `token` or `Authorization` hold is masked, also inside JSON texts,
 * name-value pairs and running text. The value handed in is not changed; parts without a credential are shared with it.
 */
export const maskSecrets = (value: unknown): unknown => maskAt(value, 0);
