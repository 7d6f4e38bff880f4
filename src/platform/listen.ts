import { browser, type MessageSender } from './browser';
import { messages, type MessageKind, type Payload, type Replies, type Sender } from './messages';

/** What the background knows of who sent a message. */
export interface From {
  tabId: number | null;
  frameId: number | null;
  /** Origin of the document that sent it. */
  origin: string;
  /** The site that a person sees: host of the tab's address, else (where the browser hides that) of the document's origin. */
  host: string;
}

/** One answer for each message. */
export type Answers = { [K in MessageKind]: (payload: Payload<K>, from: From) => Promise<Replies[K]> };

/** Host of an address, as `URL.host` spells it; null where there is none. */
const hostOf = (address: string | undefined): string | null =>
  address !== undefined && URL.canParse(address) ? new URL(address).host || null : null;

/** Our own pages have our origin; a content script has a tab, and the origin of the console that it runs in. */
function senderOf(sender: MessageSender): { kind: Sender; from: From } | null {
  if (sender.id !== browser.runtime.id || !sender.url) return null;
  const kind = sender.url.startsWith(browser.runtime.getURL('')) ? 'page' : 'content';
  const { origin } = sender as { origin?: string };
  const own = origin ?? new URL(sender.url).origin;
  const from = { tabId: sender.tab?.id ?? null, frameId: sender.frameId ?? null, origin: own, host: hostOf(sender.tab?.url) ?? hostOf(own) ?? '' };
  return kind === 'content' && from.tabId === null ? null : { kind, from };
}

const isKind = (kind: unknown): kind is MessageKind => typeof kind === 'string' && Object.hasOwn(messages, kind);

/**
 * The one root listener of the background. A message is answered only when it is one of ours,
 * its payload fits its schema, and its sender is of the kind that may send it; else it is dropped in silence.
 */
export function listen(answers: Answers): void {
  // A listener that answers with `undefined` leaves the message to others, which a promise would not.
  browser.runtime.onMessage.addListener(((message: unknown, sender: MessageSender) => {
    const { kind, payload } = (message ?? {}) as { kind?: unknown; payload?: unknown };
    if (!isKind(kind)) return undefined;
    const who = senderOf(sender);
    const parsed = messages[kind].payload.safeParse(payload);
    if (who?.kind !== messages[kind].from || !parsed.success) return undefined;
    const answer = answers[kind] as (payload: unknown, from: From) => Promise<unknown>;
    return answer(parsed.data, who.from);
  }) as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
}
