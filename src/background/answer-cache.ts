import { mergeTraces } from '../core/trace/merge-traces';
import type { Place } from '../core/account';
import type { Answer } from '../core/lookup';
import { oneAtATime } from './one-at-a-time';
import { storedAnswer, storedAnswerIndex, type SubjectKey } from './stored';

// storage.session holds 10 MB in both browsers; secrets and tokens must always fit, so answers get half of it.
const sizeOfAll = 5_000_000;
const sizeOfOne = 2_000_000;
const inTurn = oneAtATime();

/** Under which name an answer is kept: whom was asked, and about what. */
export const cacheKey = ({ accountId, projectId }: Place, { id, kind }: SubjectKey): string =>
  JSON.stringify([accountId, projectId, kind, id]);

/** The answer last given, if it is still here. */
export const cachedAnswer = (key: string): Promise<Answer | null> => storedAnswer(key).get();

/** Keeps an answer; the oldest ones make room. One that is too large on its own is not kept: it would only be asked again. */
export function cacheAnswer(key: string, answer: Answer): Promise<void> {
  return inTurn('cache', async () => {
    const size = JSON.stringify(answer).length;
    const others = (await storedAnswerIndex.get()).filter((entry) => entry.key !== key);
    await storedAnswer(key).remove();
    let total = others.reduce((sum, entry) => sum + entry.size, 0);
    while (size <= sizeOfOne && total + size > sizeOfAll) {
      const oldest = others.shift();
      if (!oldest) break;
      total -= oldest.size;
      await storedAnswer(oldest.key).remove();
    }
    if (size <= sizeOfOne) {
      others.push({ key, size });
      await storedAnswer(key).set(answer);
    }
    await storedAnswerIndex.set(others);
  });
}

/** Adds an older page to the cached answer it continues, so that a surface opened later shows it too. */
export async function extendCached(key: string, page: Answer, after: string): Promise<void> {
  const cached = await cachedAnswer(key);
  if (!cached || cached.next !== after) return;
  const { pages, askedAt } = cached.coverage;
  await cacheAnswer(key, {
    ...page,
    traces: mergeTraces(cached.traces, page.traces),
    coverage: { ...page.coverage, askedAt, pages: pages + page.coverage.pages },
  });
}

/** Forgets what an account was told: it was removed, or signs in anew. */
export function forgetAnswers(accountId: string): Promise<void> {
  return inTurn('cache', async () => {
    const kept = [];
    for (const entry of await storedAnswerIndex.get()) {
      if ((JSON.parse(entry.key) as string[])[0] === accountId) await storedAnswer(entry.key).remove();
      else kept.push(entry);
    }
    await storedAnswerIndex.set(kept);
  });
}
