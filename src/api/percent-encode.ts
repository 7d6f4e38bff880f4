/**
 * Encodes as RFC 3986 asks and the signature requires (domain.md §3.3): only `A-Z a-z 0-9 - _ . ~` stay, a blank is `%20`.
 * encodeURIComponent leaves five more characters, and throws on half a surrogate pair, which no URL can carry anyway.
 */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
