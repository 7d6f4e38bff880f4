import { byteText, hexOf } from './bytes';

/** The parts of an `Authorization: SDK-HMAC-SHA256 …` header. */
export interface Signature {
  accessKey: string;
  signedHeaders: readonly string[];
  signature: string;
}

const form = /^SDK-HMAC-SHA256 Access=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/** Takes the header apart; null where it is not of the plain `Access=` form. */
export function readSignature(authorization: string): Signature | null {
  const [, accessKey, names, signature] = form.exec(authorization) ?? [];
  return accessKey && names && signature ? { accessKey, signedHeaders: names.split(';'), signature } : null;
}

/** Reads `YYYYMMDDTHHMMSSZ` as ms since epoch, or NaN. */
export const readSdkDate = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** Writes ms since epoch as `YYYYMMDDTHHMMSSZ`. */
export const writeSdkDate = (time: number): string => new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** RFC 3986: only letters, digits and `-_.~` stand for themselves. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const inOrder = (a: string, b: string): number => (byteText(a) < byteText(b) ? -1 : Number(a !== b));

function canonicalPath(path: string): string {
  const encoded = path.split('/').map((segment) => encode(decode(segment))).join('/');
  return encoded.endsWith('/') ? encoded : `${encoded}/`;
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .sort(([a, x], [b, y]) => inOrder(a, b) || inOrder(x, y))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');
}

/**
 * The text that is hashed and signed, by the vendor's rules (domain.md §3.3 step 1). Written from the rules, on purpose
 * without a look at the extension's own signer, so that each can find the other's mistakes.
 */
export async function canonicalRequest(request: Request, signedHeaders: readonly string[]): Promise<string> {
  const url = new URL(request.url);
  const headers = signedHeaders.map((name) => `${name}:${(name === 'host' ? url.host : (request.headers.get(name) ?? '')).trim()}\n`);
  const body = hexOf(await crypto.subtle.digest('SHA-256', await request.clone().arrayBuffer()));
  return [
    request.method,
    canonicalPath(url.pathname),
    canonicalQuery(url.searchParams),
    headers.join(''),
    signedHeaders.join(';'),
    body,
  ].join('\n');
}

/** Whether the signature was made from this canonical request with this secret key (domain.md §3.3 steps 2 and 3). */
export async function isSignedBy(secretKey: string, canonical: string, sdkDate: string, signature: string): Promise<boolean> {
  const utf8 = new TextEncoder();
  const toSign = `SDK-HMAC-SHA256\n${sdkDate}\n${hexOf(await crypto.subtle.digest('SHA-256', utf8.encode(canonical)))}`;
  const key = await crypto.subtle.importKey('raw', utf8.encode(secretKey), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return hexOf(await crypto.subtle.sign('HMAC', key, utf8.encode(toSign))) === signature;
}
