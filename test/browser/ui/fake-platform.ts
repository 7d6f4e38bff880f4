import type { Mark } from '../../../src/core/page-ids/mark';
import type { PageIds } from '../../../src/platform/watch-page-ids';

// The browser, as our pages see it. Test files put it in the place of the platform's own files by `vi.mock`.

/** What the pages said to the background, its replies by kind of message, and what it tells them unasked. */
export const background = {
  said: [] as [kind: string, payload: unknown][],
  /** A function is called with the message's payload. */
  replies: {} as Record<string, unknown>,
  notify: () => undefined as void,
};

/** The page that is watched: what it was told, and a way to tell its IDs. */
export const watched = { said: [] as unknown[][], addresses: {} as Record<string, string>, tell: (_: Partial<PageIds>) => undefined as void };

/** Payloads of one kind of message, in order. */
export const saidOf = (kind: string): unknown[] => background.said.filter(([said]) => said === kind).map(([, payload]) => payload);

/** Makes both as new. */
export function reset(replies: Record<string, unknown>): void {
  Object.assign(background, { said: [], replies });
  watched.said = [];
  watched.addresses = {};
  localStorage.clear();
}

export const send = async (kind: string, payload: unknown): Promise<unknown> => {
  background.said.push([kind, payload]);
  const reply = background.replies[kind];
  return (typeof reply === 'function' ? (reply as (asked: unknown) => unknown)(payload) : reply) ?? null;
};
export const onNotice = (listener: () => void): void => void (background.notify = listener);
export const requestOrigins = async (): Promise<boolean> => true;
export const openOptions = (): void => void background.said.push(['options', null]);
export const permalink = ({ id }: { id: string }): string => `#${id}`;

/** The tab that is followed: a test moves it. */
export const tab: { move: (url: string | null) => void } = { move: () => {} };
export const onTabMoved = (_tabId: number, listener: (url: string | null) => void): void => void (tab.move = listener);

export function watchPageIds(tabId: number, onIds: (page: PageIds) => void, signal: AbortSignal) {
  watched.said.push(['watch', tabId]);
  watched.tell = (page) => onIds({ ids: [], isWhole: true, isMarked: false, isReachable: true, ...page });
  signal.addEventListener('abort', () => watched.said.push(['end', tabId]));
  return {
    show: (id: string) => void watched.said.push(['show', id]),
    addressOf: async (id: string) => watched.addresses[id] ?? null,
    mark: (marks: [id: string, mark: Mark][]) => void watched.said.push(['mark', ...marks]),
    unmark: () => void watched.said.push(['unmark']),
    attend: (isLookedAt: boolean) => void watched.said.push(['attend', isLookedAt]),
    renew: () => void watched.said.push(['renew']),
  };
}
