/** A text as UTF-8, one character a byte: what `btoa` takes, and what compares in code point order. */
export const byteText = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

/** The reverse of {@link byteText}. */
export const textOfBytes = (bytes: string): string => new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));

/** Lower-case hex. */
export const hexOf = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
