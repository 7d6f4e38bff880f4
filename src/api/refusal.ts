import type { Failure, FailureKind } from '../core/failure';
import { wordsOf } from './refusal-words';
import type { Reply } from './reply';

/** Codes that say more than their status, or that come with more than one (domain.md §1.6). */
const kindByCode: Record<string, FailureKind> = {
  'APIGW.0301': 'unauthorized',
  'APIG.0301': 'unauthorized',
  'APIGW.0303': 'unauthorized',
  'APIG.0303': 'unauthorized',
  'APIGW.0308': 'rate-limited',
  'APIG.0308': 'rate-limited',
  'CTS.0001': 'server',
  'CTS.0002': 'forbidden',
  'CTS.0013': 'forbidden',
  'CTS.0214': 'not-enabled',
};

const kindByStatus: Record<number, FailureKind> = { 401: 'unauthorized', 403: 'forbidden', 429: 'rate-limited' };

const kindOf = (status: number, code: string): FailureKind =>
  kindByCode[code] ?? kindByStatus[status] ?? (status >= 500 ? 'server' : 'bad-response');

/**
 * Turns a refusal into a failure. A status such as 400 has no kind of its own: asking again does not help and no button
 * mends it, so it is `bad-response` with the cloud's code and words.
 */
export function failureOf(reply: Reply, host: string): Failure {
  const { code, message, requestId } = wordsOf(reply);
  return {
    kind: kindOf(reply.status, code),
    status: reply.status,
    host,
    ...(message && { detail: message }),
    ...(code && { code }),
    ...(requestId && { requestId }),
    ...(reply.retryAt !== null && { retryAt: reply.retryAt }),
  };
}

/** Whether a second try may go better: the cloud was busy or at fault. */
export const isPassing = (reply: Reply): boolean =>
  reply.status >= 500 || (reply.status >= 400 && kindOf(reply.status, wordsOf(reply).code) === 'rate-limited');

/** Codes of the clouds, as opposed to a status or the words of some proxy. */
const cloudCode = /^[A-Z]+\.\d+$/;

/** Not preceded by a slash, since proxies repeat the path that they did not find. */
const saysNoTrace = /(?<![/\w])trace (does not exist|not found)/i;

/**
 * Whether a 404 means that this version of the API is not offered here: the gateway's and CTS' codes for it (domain.md §1.6),
 * or a 404 without a code of the cloud's, as a private cloud's own gateway or proxy gives it.
 */
export function isRouteMissing(reply: Reply): boolean {
  if (reply.status !== 404) return false;
  const { code, message } = wordsOf(reply);
  return cloudCode.test(code) ? /^(APIGW|APIG)\.0101$|^CTS\.0100$/.test(code) : !saysNoTrace.test(message);
}

/** Whether v1.0 says that there is no such trace, which it does by a 404 (seed 003, table 7): nothing found, and no fault. */
export const isTraceMissing = (reply: Reply): boolean =>
  reply.status === 404 && !isRouteMissing(reply) && saysNoTrace.test(wordsOf(reply).message);
