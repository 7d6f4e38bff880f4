/** A JSON object, as `JSON.parse` gives it. */
export type Fields = Record<string, unknown>;

/** Whether a value is a JSON object: neither a list nor null. */
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text that says something, or a number or boolean as text; null for everything else. */
export function readText(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Like {@link readText}; the text `null` counts as none, since some services write it so (`request_id`, domain.md §1.5). */
export function readId(value: unknown): string | null {
  const text = readText(value);
  return text === 'null' ? null : text;
}

/** A flag that is sent as a boolean or as its text (`principal_is_root_user`, domain.md §1.5). */
export function readFlag(value: unknown): boolean | null {
  const text = readText(value)?.trim().toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : null;
}

/** The first of the named fields that holds a text. */
export function firstText(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const text = readId(fields[name]);
    if (text !== null) return text;
  }
  return null;
}
