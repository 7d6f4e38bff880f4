/** An address or another text without its percent signs, as a person would read it; as it is where they stand for nothing. */
export function decoded(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}
