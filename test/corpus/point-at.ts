import type { Page } from 'puppeteer-core';
import type { Point } from '../e2e/harness/test-browser';
import type { CardSubject, Observer } from './observer';
import { placeOf, type Place, type Target } from './place-of';

/** A page of the corpus in a tab, and who watches the extension there. */
export interface OpenPage {
  page: Page;
  tabId: number;
  observer: Observer;
  /** Right-clicks at a point and chooses our entry. */
  ask: (at: Point) => Promise<void>;
}

/** How long a card may take: ms. Many times what it takes on a busy machine, since only its absence needs it all. */
const patience = 3_000;
/** How long a quiet place is watched, by the page's own clock: ms. */
const quiet = 150;

const nowhere = ({ at, text }: Target) => new Error(`${at ?? text} is nowhere to be pointed at`);
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Runs in a document. */
const hasCard = () => document.querySelector('trace-lens-card') !== null;

async function moveTo(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(Math.max(0, x - 3), y);
  await page.mouse.move(x, y);
}

/** Away from everything: the upper left corner, which is the shell's. */
const rest = (page: Page) => page.mouse.move(1, 1);

const isShown = ({ frame }: Place) => frame.evaluate(hasCard).catch(() => false);

/** Does something at a target and gives the card that comes for `id`; else whichever came, or null. Closes it. */
async function cardBy({ page, tabId, observer }: OpenPage, target: Target, id: string, act: (place: Place) => Promise<void>): Promise<CardSubject | null> {
  const before = (await observer.newestCard())?.nonce;
  const place = await placeOf(page, target);
  if (!place) throw nowhere(target);
  await act(place);
  let came: CardSubject | null = null;
  for (const end = Date.now() + patience; Date.now() < end; await pause(15)) {
    const newest = await observer.newestCard();
    if (newest && newest.nonce !== before) came = newest;
    if (came?.id === id && (await isShown(place))) break;
  }
  const isThere = await isShown(place);
  await rest(page);
  if (came) await observer.closeCard(tabId, came.nonce);
  return isThere ? came : null;
}

/** Lets the mouse rest on a target, on `after` first if need be, and gives the card that comes. */
export async function cardFor(open: OpenPage, target: Target, id: string, after?: string): Promise<CardSubject | null> {
  if (after !== undefined) await showBy(open, after, id);
  return cardBy(open, target, id, (place) => moveTo(open.page, place));
}

/** Right-clicks a target and gives the card that comes. */
export const cardAsked = (open: OpenPage, target: Target, id: string): Promise<CardSubject | null> => cardBy(open, target, id, ({ x, y }) => open.ask({ x, y }));

/** Rests on what makes an ID appear, and waits until it is there. */
async function showBy({ page, observer, tabId }: OpenPage, at: string, id: string): Promise<void> {
  const cause = await placeOf(page, { at });
  if (!cause) throw nowhere({ at });
  await moveTo(page, cause);
  for (const end = Date.now() + patience; Date.now() < end; await pause(15)) if (await placeOf(page, { text: id })) break;
  const newest = await observer.newestCard();
  if (newest) await observer.closeCard(tabId, newest.nonce);
}

/** Lets the mouse rest on a target; true when no card stays. One that comes and goes at once is a card that was taken back. */
export async function isQuiet(open: OpenPage, target: Target): Promise<boolean> {
  const { page, tabId, observer } = open;
  const place = await placeOf(page, target);
  if (!place) throw nowhere(target);
  await moveTo(page, place);
  await place.frame.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), quiet);
  let shown = await isShown(place);
  for (const end = Date.now() + 1_000; shown && Date.now() < end; await pause(50)) shown = await isShown(place);
  await rest(page);
  if (shown) {
    const newest = await observer.newestCard();
    if (newest) await observer.closeCard(tabId, newest.nonce);
  }
  return !shown;
}
