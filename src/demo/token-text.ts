import { byteText, textOfBytes } from './bytes';

/** What the cloud remembers of a token: in the token itself, so that a restarted cloud still knows it. */
export interface TokenContent {
  userId: string;
  /** As typed at sign-in; differs from the user's own name only for strangers. */
  userName: string;
  /** Null for the account scope and for none. */
  projectId: string | null;
  isDomain: boolean;
  /** ms since epoch, UTC. */
  expiresAt: number;
}

/** Real tokens are opaque and several kB long (domain.md §3.1); a client that cannot carry that must fail here too. */
const weight = 'MIIT'.repeat(600);

/** Writes a token. */
export const writeToken = (content: TokenContent): string => weight + btoa(byteText(JSON.stringify(content)));

/** Reads a token of ours; null for anything else. */
export function readToken(token: string): TokenContent | null {
  if (!token.startsWith(weight)) return null;
  try {
    return JSON.parse(textOfBytes(atob(token.slice(weight.length)))) as TokenContent;
  } catch {
    return null;
  }
}
