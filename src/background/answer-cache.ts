import type { Place } from '../core/account';
import type { Answer } from '../core/lookup';
import { mergeTraces } from '../core/trace/merge-traces';
import { oneAtATime } from './one-at-a-time';
import { storedAnswer, storedAnswerIndex, type SubjectKey } from './stored';

// storage.session holds 10 MB in both browsers, by the browser's own way of counting; secrets and tokens must always fit.
const sizeOfAll = 4_000_000;
const sizeOfOne = 2_000_000;
const inTurn = oneAtATime();

/** Under which name an answer is kept: whom was asked, and about what. */
export const cacheKey = ({ accountId, projectId }: Place, { id, kind }: SubjectKey): string =>
  JSON.stringify([accountId, projectId, kind, id]);

/** Whose answer stands under a key. */
export const accountOfKey = (key: string): string => String((JSON.parse(key) as unknown[])[0]);

/** The answer last given, if it is still here. */
export const cachedAnswer = (key: string): Promise<Answer | null> => storedAnswer(key).get();

const forgetAll = async (): Promise<void> => {
  await Promise.all((await storedAnswerIndex.get()).map((entry) => storedAnswer(entry.key).remove()));
  await storedAnswerIndex.set([]);
};

/** The oldest answers make room. The index is written first: an answer that it does not name would never be forgotten. */
async function write(key: string, answer: Answer): Promise<void> {
  const size = JSON.stringify(answer).length;
  if (size > sizeOfOne) return;
  const others = (await storedAnswerIndex.get()).filter((entry) => entry.key !== key);
  let total = others.reduce((sum, entry) => sum + entry.size, size);
  while (total > sizeOfAll) {
    const oldest = others.shift();
    if (!oldest) break;
    total -= oldest.size;
    await storedAnswer(oldest.key).remove();
  }
  await storedAnswerIndex.set([...others, { key, size }]);
  await storedAnswer(key).set(answer);
}

/**
 * Keeps an answer, as far as there is room. One that is too large on its own is not kept.
 * A full store loses what is kept, never the answer that a person waits for.
 */
export const cacheAnswer = (key: string, answer: Answer): Promise<void> =>
  inTurn('cache', () => write(key, answer).catch(forgetAll).catch(() => undefined));

/** Adds an older page to the cached answer it continues, so that a surface opened later shows it too. */
export const extendCached = (key: string, page: Answer, after: string): Promise<void> =>
  inTurn('cache', async () => {
    const cached = await cachedAnswer(key);
    if (!cached || cached.next !== after) return;
    const { pages, askedAt } = cached.coverage;
    const longer: Answer = {
      ...page,
      traces: mergeTraces(cached.traces, page.traces),
      coverage: { ...page.coverage, askedAt, pages: pages + page.coverage.pages },
    };
    await write(key, longer).catch(forgetAll).catch(() => undefined);
  });

/** Forgets what an account was told: it was removed, or signs in anew. */
export const forgetAnswers = (accountId: string): Promise<void> =>
  inTurn('cache', async () => {
    const isOurs = ({ key }: { key: string }) => accountOfKey(key) === accountId;
    const index = await storedAnswerIndex.get();
    await Promise.all(index.filter(isOurs).map((entry) => storedAnswer(entry.key).remove()));
    await storedAnswerIndex.set(index.filter((entry) => !isOurs(entry)));
  });
