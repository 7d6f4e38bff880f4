import type { PageSettings } from '../core/settings';
import { noticeTab, openTabs } from '../platform/tabs';
import { oneAtATime } from './one-at-a-time';
import { storedPauses, storedSettings } from './stored';

/** Nobody pauses this many sites by hand; the one that ends first goes. */
const kept = 200;
const inTurn = oneAtATime();

async function current(): Promise<[host: string, until: number][]> {
  const now = Date.now();
  return Object.entries(await storedPauses.get()).filter(([, until]) => until > now);
}

/** Until when hover is paused on a site, as in {@link PageSettings}. */
export async function pausedUntil(host: string): Promise<number> {
  return (await current()).find(([paused]) => paused === host)?.[1] ?? 0;
}

/** The pauses that have not ended, by host. */
export const listPauses = async (): Promise<{ host: string; until: number }[]> =>
  (await current()).map(([host, until]) => ({ host, until })).toSorted((a, b) => (a.host < b.host ? -1 : 1));

/** What the page side of a site is told. */
export const pageSettings = async (host: string): Promise<PageSettings> => ({
  ...(await storedSettings.get()),
  pausedUntil: await pausedUntil(host),
});

/** Tells every open tab its settings. One whose address the browser hides is no console, so no site of a pause. */
export async function tellSettings(): Promise<void> {
  for (const { id, url } of await openTabs()) void noticeTab(id, { kind: 'settings-changed', settings: await pageSettings(url === null ? '' : new URL(url).host) });
}

/** Pauses hover on a site until then; 0 ends the pause. Pauses that have ended are forgotten by the way. */
export async function pauseSite(host: string, until: number): Promise<void> {
  await inTurn('pauses', async () => {
    const others = (await current()).filter(([paused]) => paused !== host);
    const all = until > Date.now() ? [...others, [host, until] as const] : others;
    await storedPauses.set(Object.fromEntries(all.toSorted(([, a], [, b]) => b - a).slice(0, kept)));
  });
  await tellSettings();
}
