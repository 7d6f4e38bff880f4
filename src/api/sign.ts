import { percentEncode } from './percent-encode';
import type { AccessKey } from './wire';

/** What a signature is made over. */
export interface Signable {
  method: string;
  url: URL;
  /** The headers to sign besides `X-Sdk-Date` and `X-Security-Token`; any others of the request are left out of the signature. */
  headers: Record<string, string>;
  body: string;
}

const algorithm = 'SDK-HMAC-SHA256';

const utf8 = (text: string) => new TextEncoder().encode(text);

const hex = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

const sha256 = async (text: string): Promise<string> => hex(await crypto.subtle.digest('SHA-256', utf8(text)));

const hmac = async (secret: string, text: string): Promise<string> => {
  const key = await crypto.subtle.importKey('raw', utf8(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return hex(await crypto.subtle.sign('HMAC', key, utf8(text)));
};

/** Byte order, since everything compared here is ASCII. Not localeCompare, whose order depends on the machine. */
const byNameThenValue = ([a, x]: [string, string], [b, y]: [string, string]): number =>
  a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0;

/** A segment that is no valid encoding stands for itself, as in the vendor's SDKs. */
const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const canonicalUri = (path: string): string => {
  const uri = path
    .split('/')
    .map((segment) => percentEncode(decode(segment)))
    .join('/');
  return uri.endsWith('/') ? uri : `${uri}/`;
};

const canonicalQuery = (query: URLSearchParams): string =>
  [...query]
    .map(([name, value]): [string, string] => [percentEncode(name), percentEncode(value)])
    .sort(byNameThenValue)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');

/** Gateways drop headers whose name holds `_`, so signing one would break the signature (domain.md §3.3). */
const canonicalHeaders = (headers: Record<string, string>): [string, string][] =>
  Object.entries(headers)
    .filter(([name]) => !name.includes('_'))
    .map(([name, value]): [string, string] => [name.toLowerCase(), value.trim()])
    .sort(byNameThenValue);

/** `YYYYMMDDTHHMMSSZ`. */
const basicDate = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/**
 * Signs a request by SDK-HMAC-SHA256 (domain.md §3.3) and gives the headers to add to it.
 * `at` is the server's time as far as we know it, ms since epoch, UTC; the server tolerates 15 minutes.
 */
export async function signRequest({ method, url, headers, body }: Signable, key: AccessKey, at: number): Promise<Record<string, string>> {
  const date = basicDate(at);
  const added = { 'X-Sdk-Date': date, ...(key.securityToken ? { 'X-Security-Token': key.securityToken } : {}) };
  const signed = canonicalHeaders({ ...headers, ...added });
  const names = signed.map(([name]) => name).join(';');
  const canonicalRequest = [
    method,
    canonicalUri(url.pathname),
    canonicalQuery(url.searchParams),
    ...signed.map(([name, value]) => `${name}:${value}`),
    '',
    names,
    await sha256(body),
  ].join('\n');
  const signature = await hmac(key.secretKey, [algorithm, date, await sha256(canonicalRequest)].join('\n'));
  return { ...added, Authorization: `${algorithm} Access=${key.accessKey}, SignedHeaders=${names}, Signature=${signature}` };
}
