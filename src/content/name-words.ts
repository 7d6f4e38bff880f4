import { findIds } from '../core/resource-id/find-ids';
import { roleOfLabel } from '../core/resource-id/labels';
import { cutsIn } from './cut-id';
import { isApart } from './name-shape';

// For texts in lower case: to get such a class of letters ready for both cases takes an engine a millisecond.
const nameWord = /(?:^|[^\p{L}])(?:name|nom|bezeichnung)(?!\p{L})|(?<=[a-zäöüß])name\b|名称|名$/u;
const generic = /name|nom|bezeichnung|u?uid|ids?|名称|名|编号|instance|resource|ressource|instanz|资源|实例|[^\p{L}]/gu;

/** True for a label over or before a name of a resource. A "User name" is another's. */
export function saysName(label: string): boolean {
  const said = label.toLowerCase();
  return nameWord.test(said) && (roleOfLabel(`${said.replace(nameWord, '')} ID`) ?? 'resource') === 'resource';
}

/** What a label is about, without the words for ID and name: `cluster` for "cluster id", nothing for "id". */
const about = (said: string): string => said.replace(generic, '');

/** True when a field names what the ID's own field is about: "Name" and "ID", "Cluster name" and "Cluster ID". */
export function namesSame(label: string, idLabel: string): boolean {
  const said = label.toLowerCase();
  return nameWord.test(said) && about(said) === about(idLabel.toLowerCase());
}

/** True for a text that may be a name: no label, and not only signs. */
export const isName = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && !/[:：=]$/.test(text) && roleOfLabel(text) === null;

/** A line without the IDs that it holds, and without the signs around them; nothing where it goes on after one, as a sentence does. */
function withoutIds(line: string): string {
  const taken = [...findIds(line), ...cutsIn(line)].sort((a, b) => b.start - a.start);
  // What stands around an ID in a path is no name.
  if (taken[0] && (/\p{L}/u.test(line.slice(taken[0].end)) || taken.some(({ start }) => /\/\S*\/$/.test(line.slice(0, start))))) return '';
  const rest = taken.reduce((text, { start, end }) => `${text.slice(0, start)}\n${text.slice(end)}`, line);
  const pieces = rest.split('\n').map((piece) => piece.replace(/^[\s)\]}）,;|/·]+|[\s([{（,;|/·]+$/g, ''));
  return pieces.find((piece) => isName(piece)) ?? '';
}

/** The first name in some lines that is no piece of the ID that it stands beside. */
export const nameIn = (lines: readonly string[] | null, id: string): string | null =>
  lines?.map(withoutIds).find((name) => name !== '' && isApart(name, id)) ?? null;
