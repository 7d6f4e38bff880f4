import type { Place } from '../core/account';
import type { Answer, Subject } from '../core/lookup';
import { mergeTraces } from '../core/trace/merge-traces';
import { hoursOf } from './asked-by';
import { oneAtATime } from './one-at-a-time';
import { pack, unpack } from './packed';
import { storedAnswerIndex, storedAnswerPage } from './stored';

// storage.session holds 10 MB in both browsers; secrets and tokens must always fit. A window of 25 full pages takes about one.
const sizeOfAll = 6_000_000;
const sizeOfOne = 4_000_000;
const inTurn = oneAtATime();

/** Under which name an answer is kept: whom was asked, and what. */
export const cacheKey = ({ accountId, projectId }: Place, subject: Subject): string =>
  JSON.stringify([accountId, projectId, subject.kind, subject.id, subject.role ?? 'resource', hoursOf(subject)]);

/** Whose answer stands under a key. */
export const accountOfKey = (key: string): string => String((JSON.parse(key) as unknown[])[0]);

/** How many pages are kept under a key. */
const pagesOf = async (key: string): Promise<number> => (await storedAnswerIndex.get()).find((entry) => entry.key === key)?.pages ?? 0;

async function pageOf(key: string, page: number): Promise<Answer | null> {
  const text = await storedAnswerPage(key, page).get();
  return text === null ? null : ((await unpack(text)) as Answer | null);
}

/** An answer of several pages as one: the newest page tells when it was asked, the oldest where it goes on. */
function join(pages: Answer[]): Answer | null {
  const [newest, ...others] = pages;
  const oldest = others.at(-1);
  if (!newest || !oldest) return newest ?? null;
  return {
    ...oldest,
    traces: mergeTraces(...pages.map(({ traces }) => traces)),
    coverage: { ...oldest.coverage, askedAt: newest.coverage.askedAt, pages: pages.length },
  };
}

/** The answer last given with all pages that were added to it, if it is still here. */
export async function cachedAnswer(key: string): Promise<Answer | null> {
  const pages = await Promise.all(Array.from({ length: await pagesOf(key) }, (_, page) => pageOf(key, page)));
  return pages.includes(null) ? null : join(pages as Answer[]);
}

const removePages = (key: string, pages: number): Promise<unknown> =>
  Promise.all(Array.from({ length: pages }, (_, page) => storedAnswerPage(key, page).remove()));

const forgetAll = async (): Promise<void> => {
  await Promise.all((await storedAnswerIndex.get()).map(({ key, pages }) => removePages(key, pages)));
  await storedAnswerIndex.set([]);
};

/**
 * Writes a page; page 0 begins the answer anew. The oldest answers make room.
 * The index is written first: an answer that it does not name would never be forgotten.
 */
async function write(key: string, page: number, answer: Answer): Promise<void> {
  const text = await pack(answer);
  const index = await storedAnswerIndex.get();
  const before = index.find((entry) => entry.key === key);
  const others = index.filter((entry) => entry.key !== key);
  const size = (page === 0 ? 0 : (before?.size ?? 0)) + text.length;
  const isTooLarge = size > sizeOfOne;
  if (before && (page === 0 || isTooLarge)) await removePages(key, before.pages);
  if (isTooLarge) return storedAnswerIndex.set(others);
  let total = others.reduce((sum, entry) => sum + entry.size, size);
  while (total > sizeOfAll) {
    const oldest = others.shift();
    if (!oldest) break;
    total -= oldest.size;
    await removePages(oldest.key, oldest.pages);
  }
  await storedAnswerIndex.set([...others, { key, size, pages: page + 1 }]);
  await storedAnswerPage(key, page).set(text);
}

/** A full store loses what is kept, never the answer that a person waits for. */
const writeIfRoom = (key: string, page: number, answer: Answer): Promise<void> =>
  write(key, page, answer).catch(forgetAll).catch(() => undefined);

/** Keeps an answer, as far as there is room. One that is too large on its own is not kept. */
export const cacheAnswer = (key: string, answer: Answer): Promise<void> => inTurn('cache', () => writeIfRoom(key, 0, answer));

/** Adds an older page to the cached answer it continues, so that a surface opened later shows it too. Pages stay apart: a window may have many. */
export const extendCached = (key: string, page: Answer, after: string): Promise<void> =>
  inTurn('cache', async () => {
    const pages = await pagesOf(key);
    const last = pages === 0 ? null : await pageOf(key, pages - 1);
    if (last?.next === after) await writeIfRoom(key, pages, page);
  });

/** Forgets what an account was told: it was removed, or signs in anew. */
export const forgetAnswers = (accountId: string): Promise<void> =>
  inTurn('cache', async () => {
    const isOurs = ({ key }: { key: string }) => accountOfKey(key) === accountId;
    const index = await storedAnswerIndex.get();
    await Promise.all(index.filter(isOurs).map(({ key, pages }) => removePages(key, pages)));
    await storedAnswerIndex.set(index.filter((entry) => !isOurs(entry)));
  });
