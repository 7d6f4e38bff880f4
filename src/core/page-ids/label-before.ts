import { roleOfLabel } from '../resource-id/labels';
import { labelInPath, ownerOf } from './label-parts';
import { fewestWords, isLabel, labelIn, lastPiece, lastWords, saysId } from './label-words';
import { labelInMarkup, withoutInlineTags } from './markup';

/** Quotes, and the stars and backticks of Markdown. */
const quote = '["\'“`*\\\\]{0,6}';
/** What says that the value of a name follows: `Project ID: `, `"project_id": "`, `\"project_id\":\"`, `projectId=`, `'id' => '`. */
const sign = new RegExp(`${quote}\\s{0,4}(?:[:：]|=>?)${quote}\\s{0,20}${quote}[[({<]?${quote}$`);
/** What says so only behind what is a label by itself, since sentences have it, too: `Project ID → `, `项目ID为`, `项目ID（`. */
const weakSign = new RegExp(`${quote}(?:\\s{0,4}(?:[–—→⇒为是([（【「]|-{1,2}>)|\\s{1,4}(?:is|ist|est)\\s)\\s{0,4}${quote}$`);
/** `Project: eu-de (`: a label, the name of what it labels, and the bracket that its ID stands in. */
const named = /([^:：=]{1,60})[:：]\s{0,4}[^\s:：=()（），,;；]{1,63}(?:\s[^\s:：=()（），,;；]{1,63})?\s{0,2}[(（]["'`]?$/;
const bareHex = /^[\da-f]{32}(?![\w-])/;

/** The label of a text like `Project: eu-de (`, which names what its ID is in brackets; null for others. */
function labelOfNamed(text: string): string | null {
  const words = /[(（]/.test(text.slice(-2)) ? lastPiece(named.exec(text)?.[1] ?? '') : '';
  const label = words && labelIn(words);
  return label && roleOfLabel(label) !== null ? label : null;
}

/** The label before a {@link weakSign}; null where the words before it are a sentence's. */
function labelOfWeak(text: string): string | null {
  const told = weakSign.exec(text);
  const words = told ? lastPiece(text.slice(0, told.index)) : '';
  if (!isLabel(words)) return null;
  const label = fewestWords(words, 3).replace(/^[^\p{L}]{1,9}/u, '');
  return saysId(words) && !saysId(label) ? labelIn(words) : label;
}

/** "项目ID为：" has both a verb and a sign. */
function withoutVerb(words: string): string {
  const bare = words.replace(/\s?[为是]$/, '');
  return bare !== words && roleOfLabel(bare) !== null ? bare : words;
}

/**
 * The label that stands right before an ID in a text and is told from it (by `:` or `=`, a bracket, a tag), as written, at most
 * four words; null where there is none. Looks at the 300 characters before it, not before `floor` for the label itself.
 */
export function labelBefore(text: string, start: number, floor: number): string | null {
  const near = withoutInlineTags(text.slice(Math.max(floor, start - 300), start));
  const before = near.slice(-120);
  const told = sign.exec(before);
  const words = told ? withoutVerb(lastPiece(before.slice(0, told.index))) : '';
  const around = withoutInlineTags(text.slice(Math.max(0, start - 300), start));
  if (!told || words === '')
    return labelOfNamed(before) ?? labelInPath(before, bareHex.test(text.slice(start, start + 33))) ?? labelInMarkup(near, around) ?? labelOfWeak(before);
  const label = told[0].endsWith('=') ? fewestWords(words, 4) : labelIn(words);
  if (!/^(?:uu)?id$/i.test(label)) return label;
  const of = ownerOf(around.slice(0, -told[0].length));
  return of === undefined ? label : `${of} ${label}`;
}

/** The words right before an ID without any sign between ("in project <ID>"), if they say what it is: as few as do; else null. */
export function wordsBefore(text: string, start: number, floor: number): string | null {
  const before = withoutInlineTags(text.slice(Math.max(floor, start - 70), start));
  const words = /[\p{L}\p{N}_ ’'-]{2,60}(?=[*`]{0,3}\s{1,4}["'“([<*`]{0,4}$)/u.exec(before)?.[0];
  return words === undefined || roleOfLabel(lastWords(words, 3)) === null ? null : fewestWords(words, 3);
}
