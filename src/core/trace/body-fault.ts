import { maskText } from './mask-text';

/** Whether JSON that does not parse just stops: a text, list or object is still open at its end. */
function isCutOff(json: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const char = json[at];
    if (inText && char === '\\') at += 1;
    else if (char === '"') inText = !inText;
    else if (!inText && (char === '{' || char === '[')) depth += 1;
    else if (!inText && (char === '}' || char === ']')) depth -= 1;
  }
  // A stray quote turns the rest inside out; it still ends like a whole.
  return inText ? !/[}\]]$/.test(json) : depth > 0;
}

function nameOf(text: string, isJson: boolean): string {
  if (isJson) return 'JSON without a list of traces';
  if (/^<\?xml/i.test(text)) return 'XML';
  if (text.startsWith('<')) return 'HTML';
  if (!/^[{[]/.test(text)) return 'text';
  return isCutOff(text) ? 'truncated JSON' : 'broken JSON';
}

/** Its beginning, for a person to recognise it by: no control or direction characters, credentials masked. */
function beginning(text: string): string {
  const start = maskText(text.slice(0, 400).replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')).trim();
  return start.length > 80 ? `${start.slice(0, 80)}…` : start;
}

/**
 * What came instead of traces, in words fit for a failure's detail: what it is and its first 80 characters, never all of it.
 * `isJson`: it parsed, but holds no list of traces.
 */
export function describeBody(body: string, isJson: boolean): string {
  const text = body.trim();
  return text === '' ? 'The answer was empty.' : `The answer was ${nameOf(text, isJson)}: “${beginning(text)}”.`;
}
