import { cardSurface, type LookupReply, type Subject } from '../core/lookup';
import { isAsked } from '../core/resource-id/role';
import type { PageSettings } from '../core/settings';
import type { From } from '../platform/listen';
import type { Payload } from '../platform/messages';
import { noticeFrame } from '../platform/tabs';
import { lookUp } from './look-up';
import { oneAtATime } from './one-at-a-time';
import { pageSettings } from './pauses';
import { storedCard, storedCardNonces } from './stored';
import { roleOf } from './subject-role';
import { stop } from './surfaces';

// A card frame may ask before its subject has arrived: the two travel side by side.
const patience = 3_000;
const keptCards = 50;
const waiting = new Map<string, Set<() => void>>();
const inTurn = oneAtATime();
/** The card that a page's frame shows now, by tab and frame, with its turn: only what is in flight hangs on it. */
const current = new Map<string, { nonce: string; turn: number }>();
let turns = 0;

async function remember(nonce: string): Promise<void> {
  const nonces = [...(await storedCardNonces.get()), nonce];
  const old = nonces.splice(0, Math.max(0, nonces.length - keptCards));
  await Promise.all(old.map((gone) => storedCard(gone).remove()));
  await storedCardNonces.set(nonces);
}

/**
 * A page shows a card. Its address counts only when it has the origin of the document that says so:
 * a page never names its cloud, region or account, and none but its own address.
 * Hover stays quiet (`opens` is false, and there is no card) on what is no resource, and on a paused site.
 */
export async function openCard({ nonce, id, kind, page, label, name, param, by }: Payload<'open-card'>, from: From): Promise<PageSettings & { opens: boolean }> {
  const { tabId, frameId, origin } = from;
  const turn = (turns += 1);
  const isOwn = URL.canParse(page) && new URL(page).origin === origin;
  const subject: Subject = { id, kind, page, label, name };
  const [settings, role, known] = await Promise.all([pageSettings(from.host), roleOf(subject, { label, param }), storedCard(nonce).get()]);
  const opens = by === 'ask' || (isAsked(role) && settings.pausedUntil <= Date.now());
  const place = `${tabId} ${frameId}`;
  const before = current.get(place);
  // What is known of one ID may be found sooner than of another: the page shows the card that it asked for last.
  const isOvertaken = before !== undefined && before.turn > turn;
  if (opens && isOwn && known === null && tabId !== null && !isOvertaken) {
    if (before) stop(cardSurface(before.nonce));
    current.set(place, { nonce, turn });
    await storedCard(nonce).set({ subject: { ...subject, role }, tabId, frameId: frameId ?? 0, claimedBy: null });
    await inTurn('cards', () => remember(nonce));
    for (const arrive of waiting.get(nonce) ?? []) arrive();
  }
  return { ...settings, opens };
}

function arrival(nonce: string): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      waiting.delete(nonce);
      resolve();
    };
    const timer = setTimeout(end, patience);
    waiting.set(nonce, (waiting.get(nonce) ?? new Set()).add(end));
  });
}

/**
 * A card frame asks what it is about. The first frame of the card's tab that asks is its frame; no other is answered.
 * It may ask again, since the worker may die before it has answered.
 */
export async function claimCard(nonce: string, { tabId, frameId }: From): Promise<Subject | null> {
  if ((await storedCard(nonce).get()) === null) await arrival(nonce);
  return inTurn(nonce, async () => {
    const card = await storedCard(nonce).get();
    if (!card || card.tabId !== tabId || (card.claimedBy !== null && card.claimedBy !== frameId)) return null;
    await storedCard(nonce).set({ ...card, claimedBy: frameId });
    return card.subject;
  });
}

/** The first lookup of a card. */
export async function lookUpCard({ nonce }: Payload<'look-up-card'>, from: From): Promise<LookupReply> {
  const subject = await claimCard(nonce, from);
  if (!subject) return { kind: 'failure', failure: { kind: 'superseded' } };
  return lookUp({ surface: cardSurface(nonce), subject, place: null, refresh: false });
}

/** Tells the page that shows a card how high it is, or that it was closed from inside. */
export async function tellCardHost(notice: { kind: 'size-card'; nonce: string; height: number } | { kind: 'close-card'; nonce: string }, { tabId }: From): Promise<null> {
  const card = await storedCard(notice.nonce).get();
  if (card && card.tabId === tabId) await noticeFrame(card.tabId, card.frameId, notice);
  return null;
}
