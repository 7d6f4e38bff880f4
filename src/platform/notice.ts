import type { PageSettings } from '../core/settings';

/** What the background may tell a content script. It never holds a trace, an account or a secret (promise 1). */
export type Notice =
  | { kind: 'settings-changed'; settings: PageSettings }
  | { kind: 'close-card'; nonce: string }
  | { kind: 'size-card'; nonce: string; height: number }
  /** Show the card of the ID last right-clicked, or under the pointer, or selected. `id`: already known from a selection. */
  | { kind: 'show-card'; at: 'context' | 'pointer'; id: string | null }
  /** Popup asks which ID is selected or pointed at on the page. */
  | { kind: 'what-id' };

/** What the background may tell our own pages. */
export type PageNotice = { kind: 'accounts-changed' };
