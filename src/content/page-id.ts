import type { IdKind } from '../core/resource-id/kinds';

/** An ID met on the page, and where it stands. */
export interface PageId {
  id: string;
  kind: IdKind;
  /** The element that holds it: the parent of its text, the field, or the owner of the attribute. */
  carrier: Element;
  /** Where the ID is now, in client coordinates; null once it is gone, hidden, or no longer says the same. */
  anchor: () => DOMRect | null;
  /** What stands straight before it in its own text, attribute or value (`Project ID: `): at most 300 characters. */
  before: string;
  /** The parameter that holds it in a link's address (`vpcId`), else null. */
  param: string | null;
}

/** How much of the text before an ID may say its label: in JSON the object that it is in. */
const beforeLength = 300;

const separators = [',', ';', '\t'];

/** In a text of lines that one sign parts (CSV), what the first line calls the column of a place; null elsewhere. */
function columnIn(text: string, start: number): string | null {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (lineStart === 0) return null;
  const head = text.slice(0, Math.min(text.indexOf('\n'), 1_000));
  const before = text.slice(lineStart, start).replace(/"$/, '').at(-1);
  const sign = separators.find((one) => head.includes(one) && (before === undefined || before === one));
  if (!sign) return null;
  const signsIn = (line: string) => line.replace(/"[^"]*"/g, '').split(sign).length - 1;
  return head.split(sign)[signsIn(text.slice(lineStart, start).replace(/"$/, ''))]?.replace(/"/g, '').trim() || null;
}

/** {@link PageId.before} of an ID in a text. */
export function textBefore(text: string, start: number): string {
  const column = columnIn(text, start);
  return column ? `${column}: ` : text.slice(Math.max(0, start - beforeLength), start);
}

/** True when both are the same ID in the same place, or where the page drew that place anew. */
export const isSame = (a: PageId | null, b: PageId | null): boolean =>
  a !== null && b !== null && a.id === b.id && (a.carrier === b.carrier || !a.carrier.isConnected);
