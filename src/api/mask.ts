const mask = '***';

/** How a value may look when a server echoes it: as it is, inside JSON, inside a URL. */
const spellings = (secret: string): string[] => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];

/** Replaces every occurrence of the given values, longest first so that none survives as a part of another. */
export const maskValues = (text: string, secrets: string[]): string =>
  secrets
    .filter((secret) => secret !== '')
    .flatMap(spellings)
    .sort((a, b) => b.length - a.length)
    .reduce((masked, secret) => masked.replaceAll(secret, mask), text);

const named = '((?:token|authorization(?:_message)?|password|passcode|secret(?:_?key)?|signature)"?\\s{0,9}[:=]\\s{0,9})';

/** What credentials look like in the words of gateways (domain.md §1.6), for those that are not ours or were altered on the way. */
const patterns: [RegExp, string][] = [
  [/canonicalRequest:.*/gis, `canonicalRequest:${mask}`],
  [/\b(SDK|V11|AWS4)-HMAC-SHA256[^"]*/g, `$1-HMAC-SHA256 ${mask}`],
  [/\b(Bearer|Basic) +[^\s"',;]+/gi, `$1 ${mask}`],
  [new RegExp(`${named}"(?:[^"\\\\]|\\\\.)*"?`, 'gi'), `$1"${mask}"`],
  [new RegExp(`${named}(?!Bearer |Basic |SDK-|V11-|AWS4-)[^\\s"',;|&{[]+`, 'gi'), `$1${mask}`],
  [/[A-Za-z0-9+/=_-]{64,}/g, mask],
];

/** Masks everything in a text that looks like a credential. */
export const maskCredentials = (text: string): string =>
  patterns.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text);
