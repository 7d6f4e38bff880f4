import type { FoundId } from '../../../src/core/resource-id/find-ids';

// The same question asked in one expression, so that two ways of answering it can be held against each other.
const h = '[0-9a-f]';
const uuidStart = `${h}{8}-${h}{4}-${h}{4}-${h}{4}-`;
const segment = `(?:${h}{2}|(?=[a-f]{0,63}[0-9])${h}{3,64})`;
const anyCase = (word: string): string => word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const digests = ['md5', 'md5sum', 'etag', 'digest', 'checksum', 'commit', 'revision'].map(anyCase).join('|');
const build = `(?<!${anyCase('re')})${anyCase('build')}`;
const digest = `(?:${digests}|${build}|${anyCase('sha')}-?[0-9]{1,3})["'\\s:=]{1,4}(?:W/\\\\?["'])?`;
const noFile = '(?!\\.[a-z][a-z0-9]{0,4}(?![\\w.-]))';
const urn =
  `urn:smn:[\\w-]{1,23}:${h}{32}:[\\w-]{1,256}(?::${h}{32})?|` +
  `urn:f[gs]s:[\\w-]{1,23}:${h}{32}:(?:graph|function:[\\w-]{1,64}):[\\w-]{1,256}(?::!?[\\w-]{1,64}(?:\\.[\\w-]{1,64}){0,4})?`;
// All zeros or all f, of a UUID or of 32 hex.
const filler = '(?:[0-]{32,36}|[f-]{32,36}|[F-]{32,36})(?![\\w-])';
const file = '/(?:[\\w-]{1,20}/){0,2}[\\w.~-]{1,40}\\.[a-z][a-z0-9]{1,4}(?![\\w./-])';
const bare = `(?<!\\w\\.)(?<!(?:^|[^\\w.-])${segment}/)(?<!${digest})(?<hex32>(?![0-9]{32})${h}{32})(?!\\.\\w)(?!/${segment}(?![\\w.-]))(?!${file})`;

/** One combined, bounded expression with look-behind: the plain way, slower and without any scan of its own. */
export const expression = new RegExp(
  `(?<![\\w-])(?:(?<urn>${urn})(?![\\w-])|(?:` +
    `(?!${filler})(?<uuid>${uuidStart}${h}{12}|[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12})|` +
    `(?<drs>${uuidStart}${h}{7,8}jb[0-9]{2,3})|(?<database>${h}{32}[a-z]{2}[0-9]{2})|` +
    `(?<ces>(?:al|at|rg)[0-9]{13}[0-9a-zA-Z]{9})|(?!${filler})${bare})(?![\\w-])${noFile})`,
  'g',
);

/** {@link expression}'s answer in the form of `findIds`. */
export const findPlainly = (text: string): FoundId[] =>
  [...text.matchAll(expression)].map((match) => {
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? '';
    const [id] = match;
    return { id, kind: (kind === 'drs' ? 'drs-job' : kind) as FoundId['kind'], start: match.index, end: match.index + id.length };
  });
