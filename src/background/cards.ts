import type { Subject } from '../core/lookup';
import type { Settings } from '../core/settings';
import type { From } from '../platform/listen';
import type { Payload } from '../platform/messages';
import { noticeFrame } from '../platform/tabs';
import { oneAtATime } from './one-at-a-time';
import { storedCard, storedCardNonces, storedSettings } from './stored';

// A card frame may ask before its subject has arrived: the two travel side by side.
const patience = 3_000;
const keptCards = 50;
const waiting = new Map<string, () => void>();
const inTurn = oneAtATime();

async function remember(nonce: string): Promise<void> {
  const nonces = [...(await storedCardNonces.get()), nonce];
  const old = nonces.splice(0, Math.max(0, nonces.length - keptCards));
  await Promise.all(old.map((gone) => storedCard(gone).remove()));
  await storedCardNonces.set(nonces);
}

/**
 * A page shows a card. Its address counts only when it has the origin of the document that says so:
 * a page never names its cloud, region or account, and none but its own address.
 */
export async function openCard({ nonce, id, kind, page }: Payload<'open-card'>, { tabId, frameId, origin }: From): Promise<Settings> {
  const isOwn = URL.canParse(page) && new URL(page).origin === origin;
  const isNew = (await storedCard(nonce).get()) === null;
  if (isOwn && isNew && tabId !== null) {
    await storedCard(nonce).set({ subject: { id, kind, page }, tabId, frameId: frameId ?? 0, isClaimed: false });
    await inTurn('cards', () => remember(nonce));
    waiting.get(nonce)?.();
  }
  return storedSettings.get();
}

function arrival(nonce: string): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      waiting.delete(nonce);
      resolve();
    };
    const timer = setTimeout(end, patience);
    waiting.set(nonce, end);
  });
}

/** A card frame asks what it is about: answered once for a nonce, and only in the tab that showed the card. */
export async function claimCard(nonce: string, { tabId }: From): Promise<Subject | null> {
  if ((await storedCard(nonce).get()) === null) await arrival(nonce);
  return inTurn(nonce, async () => {
    const card = await storedCard(nonce).get();
    if (!card || card.isClaimed || card.tabId !== tabId) return null;
    await storedCard(nonce).set({ ...card, isClaimed: true });
    return card.subject;
  });
}

/** Tells the page that shows a card how high it is, or that it was closed from inside. */
export async function tellCardHost(notice: { kind: 'size-card'; nonce: string; height: number } | { kind: 'close-card'; nonce: string }, { tabId }: From): Promise<null> {
  const card = await storedCard(notice.nonce).get();
  if (card && card.tabId === tabId) await noticeFrame(card.tabId, card.frameId, notice);
  return null;
}
