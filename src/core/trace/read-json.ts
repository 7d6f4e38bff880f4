const longNumber = /(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

/** Where the text that opens at `open` has its closing quote. Only for text known to be JSON. */
function closingQuote(json: string, open: number): number {
  for (let at = json.indexOf('"', open + 1); at !== -1; at = json.indexOf('"', at + 1)) {
    let slash = at - 1;
    while (json[slash] === '\\') slash -= 1;
    if ((at - slash) % 2 === 1) return at;
  }
  return json.length;
}

const isKept = (digits: string): boolean => String(Number(digits)) === digits;

/** Quotes whole numbers that a double would not give back as they are, so that no digit of an ID or a time in ns is changed. */
function quoteLongNumbers(json: string): string {
  let quoted = '';
  for (let at = 0; at < json.length; ) {
    const quote = json.indexOf('"', at);
    const open = quote === -1 ? json.length : quote;
    const next = closingQuote(json, open) + 1;
    quoted += json.slice(at, open).replace(longNumber, (digits) => (isKept(digits) ? digits : `"${digits}"`));
    quoted += json.slice(open, next);
    at = next;
  }
  return quoted;
}

/**
 * Parses JSON; undefined where the text is none. Whole numbers whose digits a double would change come as texts
 * (JSON.parse's access to the source text is too young for the browsers we support).
 */
export function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return /\d{16}/.test(text) ? JSON.parse(quoteLongNumbers(text)) : value;
  } catch {
    return undefined;
  }
}
