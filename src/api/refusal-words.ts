import { readJson } from '../core/trace/read-json';
import { maskCredentials } from './mask';
import type { Reply } from './reply';

/** What a refusal says for itself. Empty texts where it does not. */
export interface Words {
  code: string;
  message: string;
  requestId: string;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const asText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** In the order in which the vendor's SDKs look for them (domain.md §1.6); the third is met in the wild only. */
const shapes = [
  ['error_code', 'error_msg'],
  ['code', 'message'],
  ['errorCode', 'errorMsg'],
] as const;

/** Looks on one level, then one level deeper, as `{"error":{"code","message"}}` needs. */
function findShape(body: Json, depth = 0): Pick<Words, 'code' | 'message'> {
  for (const [code, message] of shapes) {
    if (code in body || message in body) return { code: asText(body[code]), message: asText(body[message]) };
  }
  const inner = depth === 0 ? Object.values(body).filter(isObject) : [];
  return inner.map((value) => findShape(value, 1)).find(({ code, message }) => code || message) ?? { code: '', message: '' };
}

/** One line of plain text: no control or direction characters that could disguise it, no markup, nothing secret. */
const clean = (text: string, length: number): string =>
  maskCredentials(text.slice(0, 4096))
    .replace(/<(style|script)\b[^<]*<\/\1>|<[^<>]*>/gi, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, length);

/** Reads a refusal's own words: code, message (else the raw body, as the SDKs do) and request ID. */
export function wordsOf({ status, headers, text }: Reply): Words {
  const json = readJson(text);
  const body = isObject(json) ? json : {};
  const { code, message } = findShape(body);
  return {
    // OpenStack's IAM repeats the status as its code, which says nothing more.
    code: code === String(status) ? '' : clean(code, 64),
    message: clean(message || text, 300),
    requestId: clean(asText(body.request_id) || (headers.get('X-Request-Id') ?? ''), 100),
  };
}
