import { roleOfLabel } from '../resource-id/labels';
import { isLabel, saysId } from './label-words';

const attributes = '(?:\\s[^<>]{0,200})?';
const inlineTag = new RegExp(`</?(?:a|b|code|em|font|i|kbd|label|mark|samp|small|span|strong|tt|u)${attributes}/?>`, 'gi');
/** An element that a text ends in: `<projectId>`, `<iam:project_id type="x">`. */
const opened = new RegExp(`<([\\w.:-]{1,60})${attributes}(?<!/)>\\s{0,40}["'\`]?$`);
const closed = new RegExp(`<([\\w.:-]{1,60})${attributes}>[^<>]{0,200}</\\1>|<[\\w.:-]{1,60}${attributes}/>`, 'g');
const around = new RegExp(`<([\\w.:-]{1,60})${attributes}>[^<>]{0,200}$`);
/** Two cells, the second begun: `<td>Project ID</td><td>`; first, what tells that another cell stands before them. */
const cells = new RegExp(
  `(</t[dh]>\\s{0,40})?<(t[dh]|dt)${attributes}>\\s{0,40}([^<>]{1,60})</\\2>\\s{0,40}<(?:td|dd)${attributes}>\\s{0,40}$`,
  'i',
);

const localName = (name: string): string => name.split(':').at(-1) ?? '';

/** A text without the tags that only say how a part of it looks: `<b>Project ID:</b> <code>`. */
export const withoutInlineTags = (text: string): string => (text.includes('<') ? text.replace(inlineTag, '') : text);

/** The element that the one at a text's end is in. */
function elementAround(text: string): string | undefined {
  const open = text.replace(closed, '').replace(closed, '').replace(closed, '');
  return around.exec(open)?.[1];
}

/** The first cell of a row where a text ends in the second, if it says what that is; what stands in a row's middle labels nothing. */
function cellBefore(text: string): string | null {
  const [, before, tag = '', words = ''] = cells.exec(text) ?? [];
  const label = words.replace(/[\s:：]{1,4}$/, '');
  const isSure = /^(?:th|dt)$/i.test(tag) ? isLabel(label) : saysId(label);
  return before === undefined && isSure ? label : null;
}

/**
 * The label that XML or HTML gives to the ID behind a text: the element's name (with that of the element around a bare `<id>`), or
 * the first cell of its row. Null where neither says what it is. `wider`: the text with more before it.
 */
export function labelInMarkup(text: string, wider: string): string | null {
  const told = opened.exec(text);
  if (!told) return null;
  const name = localName(told[1] ?? '');
  const owner = /^(?:uu)?id$/i.test(name) ? elementAround(wider.slice(0, -told[0].length)) : undefined;
  const label = owner === undefined ? name : `${localName(owner)} ${name}`;
  return roleOfLabel(label) === null ? cellBefore(text) : label;
}
