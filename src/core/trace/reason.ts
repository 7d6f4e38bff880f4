import { type Fields, firstText, isFields } from './fields';
import { maskText } from './mask-text';
import type { Payload, Trace } from './trace';

/** Where services put their words on a failure, best first: the API gateway's, jobs', OpenStack's (domain.md §1.6). */
const wordFields = ['error_msg', 'errorMsg', 'error_message', 'fail_reason', 'message', 'error', 'reason', 'detail'];
const codeFields = ['error_code', 'errorCode', 'code'];
const longest = 300;

function wordsOf(fields: Fields): string | null {
  const words = firstText(fields, wordFields);
  if (words === null || /^(?:success|ok)$/i.test(words)) return null;
  const code = firstText(fields, codeFields);
  return code === null || words.includes(code) ? words : `${words} (${code})`;
}

/** The body itself, then what is wrapped in it once: `{"error": {…}}`, `{"errors": [{…}]}`, `{"badRequest": {…}}`. */
const layers = (body: unknown): Fields[] => [body, ...Object.values(body ?? {}).flat()].filter(isFields);

function wordsInside(response: Payload): string | null {
  if (response?.kind !== 'json') return response?.text ?? null;
  for (const layer of layers(response.value)) {
    const words = wordsOf(layer);
    if (words !== null) return words;
  }
  return null;
}

const codeInside = (response: Payload): string | null =>
  response?.kind === 'json' && isFields(response.value) ? firstText(response.value, codeFields) : null;

/**
 * Why an operation failed, in the service's own words, cut to 300 characters and with credentials masked; null for one
 * rated normal and where nothing tells.
 */
export function findReason(trace: Pick<Trace, 'rating' | 'response' | 'message' | 'location'>): string | null {
  if (trace.rating === 'normal') return null;
  const reason = wordsInside(trace.response) ?? trace.message ?? trace.location ?? codeInside(trace.response);
  if (reason === null) return null;
  const line = maskText(reason.slice(0, longest * 2)).trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
