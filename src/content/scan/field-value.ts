import { isField } from '../field-id';

/** Names by which pages mark fields that hold secrets: their values are left alone, whatever they look like. */
const secrets = /pass|secret|token|credential|otp|auth|priv|access-?key/i;

function holdsSecret(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  const said = `${field.name} ${field.id} ${field.autocomplete} ${field.getAttribute('aria-label') ?? ''} ${field.labels?.[0]?.textContent?.slice(0, 80) ?? ''}`;
  return secrets.test(said) || getComputedStyle(field).getPropertyValue('-webkit-text-security').replace('none', '') !== '';
}

/**
 * What a person reads in a field: its value, or the option chosen, or all that a list shows. Null for passwords and for what else may be a secret: a field
 * that can be edited and says so by its name or label.
 */
export function fieldValue(element: Element): string | null {
  if (element.localName === 'select') {
    const { multiple, size, options, selectedOptions } = element as HTMLSelectElement;
    return Array.from(multiple || size > 1 ? options : selectedOptions, ({ text }) => text).join('\n');
  }
  // Most fields are boxes to tick, and what is short holds no ID: both are told without asking what they are.
  const { value } = element as Partial<HTMLInputElement>;
  if (value === undefined || value.length < 24 || !isField(element)) return null;
  return !element.readOnly && holdsSecret(element) ? null : value;
}
