/** What stands for a credential. */
export const mask = '••••••';

const name =
  String.raw`(?:(?:\b|admin|user|root)[_-]?pass|passphrase|passcode|pwd|(?:passw(?:or)?d|secret|token)[\w-]{0,16}` +
  String.raw`|(?:private|api|auth|shared)[_-]?key|psk|signature|cookie)`;
const sign = String.raw`\\{0,3}["']?\s{0,4}[:=]\s{0,4}`;
const value = String.raw`\\{0,3}"(?:[^"\\]|\\.)*"?|'[^']*'?|[{[].*|[^\s,;&}"'\\]+`;
const named = new RegExp(String.raw`(${name}${sign})(?:${value})`, 'gis');
const authorization = new RegExp(String.raw`(authorization${sign})[^\r\n]+`, 'gi');
const bearer = /\b((?:Bearer|Basic) +)[\w.~+/=-]{8,}/gi;

/**
 * Masks what looks like a credential in running text: `password=…`, `"adminPass": "…"` (also in JSON that was cut off),
 * `Authorization: …` to the end of its line. Rather too much than too little: a list or object is masked to the end.
 * Linear in the text's length.
 */
export function maskText(text: string): string {
  // Most texts are plain words or IDs: the looks are for the few that can match.
  const rest = text.includes(' ') ? text.replace(bearer, `$1${mask}`) : text;
  return /[:=]/.test(rest) ? rest.replace(authorization, `$1${mask}`).replace(named, `$1${mask}`) : rest;
}
