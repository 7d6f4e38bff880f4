import type { TracePage } from '../api/ask-for-page';
import type { Place } from '../core/account';
import { freshFor, type Answer, type AskedBy, type LookupReply, type Subject } from '../core/lookup';
import { pageLimit, type TraceQuery } from '../core/query';
import { isAsked } from '../core/resource-id/role';
import { failed, success, type Result } from '../core/result';
import { mergeTraces } from '../core/trace/merge-traces';
import { exclusiveBounds, lastHours } from '../core/window';
import type { Payload } from '../platform/messages';
import { findAccount, secretOf } from './accounts';
import { cacheAnswer, cachedAnswer, cacheKey, extendCached } from './answer-cache';
import { askCloud } from './ask-cloud';
import { asFilter, filtersOf, hoursOf } from './asked-by';
import { ctsOf } from './endpoints';
import { findPlace } from './find-place';
import { joined } from './joined';
import type { Login } from './sign-in';
import { storedEndpoint, storedLastPlace } from './stored';
import { begin } from './surfaces';
import { wireOf } from './wires';

type Bounds = Pick<TraceQuery, 'from' | 'to'>;

async function loginOf(place: Place, insists: boolean): Promise<Result<Login>> {
  const account = await findAccount(place.accountId);
  if (!account) return failed({ kind: 'no-account' });
  const secret = await secretOf(account);
  return secret ? success({ account, secret, wire: wireOf(account), insists }) : failed({ kind: 'locked', accountId: account.id });
}

/** What one page of traces makes of a question. Bounds are inclusive. */
function answerOf(subject: Subject, place: Place, askedBy: AskedBy, { from, to }: Bounds, page: TracePage, at: number): Answer {
  return {
    subject,
    traces: mergeTraces(page.traces),
    next: page.next,
    coverage: { from, to, place, api: page.api, askedBy, pages: 1, isComplete: page.next === null, askedAt: at },
  };
}

async function askFirstPage(subject: Subject, place: Place, insists: boolean, signal: AbortSignal): Promise<Result<Answer>> {
  const login = await loginOf(place, insists);
  if (!login.ok) return login;
  const { wire, account } = login.value;
  const base = ctsOf(account, place.region);
  // The window ends now by the cloud's clock, as far as it is known: ours may be wrong.
  let offsetMs = base === null ? 0 : (await storedEndpoint(base).get()).offsetMs;

  const ask = async (askedBy: AskedBy, isCorrected = false): Promise<Result<Answer>> => {
    const window = lastHours(hoursOf(subject), wire.now() + offsetMs);
    const query = { ...exclusiveBounds(window), limit: pageLimit, ...asFilter(askedBy, subject.id) };
    const page = await askCloud(login.value, place, query, signal);
    if (!page.ok) return page;
    const isWindowOff = page.value.offsetMs !== offsetMs && !isCorrected;
    ({ offsetMs } = page.value);
    return isWindowOff ? ask(askedBy, true) : success(answerOf(subject, place, askedBy, window, page.value, wire.now()));
  };

  const [first, ...others] = filtersOf(subject);
  let answer = await ask(first);
  for (const askedBy of others) {
    if (!answer.ok || answer.value.traces.length > 0) break;
    answer = await ask(askedBy);
  }
  return answer;
}

const replyOf = (result: Result<Answer>, places: Place[]): LookupReply =>
  result.ok ? { kind: 'answer', answer: result.value, isStale: false, places } : { kind: 'failure', failure: result.failure };

/**
 * Who did what to this? The one use case behind hover, right-click, popup, command and omnibox:
 * place, then cache, then a lookup in flight to join, then the cloud. Failures are never cached.
 * About what is no subject of traces the cloud is not asked: the surface says so instead, and a person may insist (role `resource`).
 */
export const lookUp = ({ surface, subject, place: wanted, refresh }: Payload<'look-up'>): Promise<LookupReply> =>
  begin(surface, async (signal) => {
    if (!isAsked(subject.role)) return { kind: 'failure', failure: { kind: 'superseded' } };
    const choice = await findPlace(subject, wanted, refresh, signal);
    if (!choice.ok) return { kind: 'failure', failure: choice.failure };
    const { place, places } = choice.value;
    const key = cacheKey(place, subject);
    await storedLastPlace.set({ accountId: place.accountId, projectId: place.projectId });
    const known = refresh ? null : await cachedAnswer(key);
    if (known) {
      const age = Date.now() - known.coverage.askedAt;
      return { kind: 'answer', answer: { ...known, subject }, isStale: age < 0 || age >= freshFor, places };
    }
    const result = await joined(key, signal, (shared) => askFirstPage(subject, place, refresh, shared));
    if (!result.ok) return replyOf(result, places);
    await cacheAnswer(key, result.value);
    // Who joined may have met the ID elsewhere.
    return replyOf(success({ ...result.value, subject }), places);
  });

/** The next older page of an answer, within the same window. */
export const loadMore = ({ surface, subject, place: wanted, from, to, next, askedBy }: Payload<'load-more'>): Promise<LookupReply> =>
  begin(surface, async (signal) => {
    const choice = await findPlace(subject, wanted, true, signal);
    if (!choice.ok) return { kind: 'failure', failure: choice.failure };
    const { place, places } = choice.value;
    const login = await loginOf(place, true);
    if (!login.ok) return { kind: 'failure', failure: login.failure };
    const query = { ...exclusiveBounds({ from, to }), limit: pageLimit, next, ...asFilter(askedBy, subject.id) };
    const page = await askCloud(login.value, place, query, signal);
    if (!page.ok) return { kind: 'failure', failure: page.failure };
    const answer = answerOf(subject, place, askedBy, { from, to }, page.value, Date.now());
    await extendCached(cacheKey(place, subject), answer, next);
    return replyOf(success(answer), places);
  });
