import type { TracePage } from '../api/ask-for-page';
import type { Account, Place } from '../core/account';
import { isSimulated } from '../core/clouds/find';
import { readConsolePage, type ConsolePage } from '../core/console-page/read-console-page';
import { freshFor, type Answer, type Coverage, type LookupReply, type Subject } from '../core/lookup';
import { pageLimit, type TraceQuery } from '../core/query';
import { failed, success, type Result } from '../core/result';
import { mergeTraces } from '../core/trace/merge-traces';
import { exclusiveBounds, sevenDays } from '../core/window';
import type { Payload } from '../platform/messages';
import { findAccount, listAccounts, secretOf } from './accounts';
import { cacheAnswer, cachedAnswer, cacheKey, extendCached } from './answer-cache';
import { askCloud } from './ask-cloud';
import { accountsFor, choosePlace, regionName, type Choice } from './choose-place';
import { findAndSaveProjects } from './discover-projects';
import { ctsOf } from './endpoints';
import { joined } from './joined';
import type { Login } from './sign-in';
import { storedEndpoint, storedLastPlace } from './stored';
import { begin } from './surfaces';
import { wireOf } from './wires';

type Filter = Coverage['askedBy'];
type Bounds = Pick<TraceQuery, 'from' | 'to'>;

/** What to ask by, in order; the next is tried when one finds nothing (domain.md §5.2). */
const filtersOf = ({ kind }: Subject): Filter[] =>
  kind === 'name' ? ['resource_name'] : kind === 'text' ? ['resource_id', 'resource_name'] : ['resource_id'];

const asFilter = (askedBy: Filter, id: string): Partial<TraceQuery> =>
  askedBy === 'resource_id' ? { resourceId: id } : askedBy === 'resource_name' ? { resourceName: id } : { traceId: id };

const customHosts = (accounts: readonly Account[]): string[] => accounts.flatMap(({ custom }) => custom?.consoleHosts ?? []);

const read = (subject: Subject, accounts: readonly Account[]): ConsolePage | null =>
  subject.page === null ? null : readConsolePage(subject.page, customHosts(accounts));

/** Picks the place; an account whose projects for this region are not known yet is asked for them once. */
async function findPlace(subject: Subject, wanted: Payload<'look-up'>['place'], signal: AbortSignal): Promise<Result<Choice>> {
  const choose = async () => {
    const accounts = await listAccounts();
    const page = read(subject, accounts);
    const last = await storedLastPlace.get();
    return { accounts, page, choice: choosePlace({ accounts, page, hasPage: subject.page !== null, wanted, last }) };
  };
  const { accounts, page, choice } = await choose();
  if (choice.ok || choice.failure.kind === 'no-account') return choice;
  const able = page?.cloud ? accountsFor(page, accounts) : accounts.filter(({ projects }) => projects.length === 0);
  const region = page ? regionName(page) : null;
  const lacking = able.filter(({ projects }) => projects.length === 0 || !projects.some((project) => project.region === region));
  if (choice.failure.kind === 'unknown-console' && subject.page !== null) return choice;
  if (lacking.length === 0) return choice;
  const found = await Promise.all(lacking.map((account) => findAndSaveProjects(account, isSimulated(account.cloud) ? null : region, signal)));
  if (found.some(({ ok }) => ok)) return (await choose()).choice;
  // Why IAM gave nothing says more than that there is nothing.
  const [reason] = found.filter((result) => !result.ok);
  const known = able.some(({ projects }) => projects.length > 0);
  return reason && !known && reason.failure.kind !== 'forbidden' ? reason : choice;
}

async function loginOf(place: Place): Promise<Result<Login>> {
  const account = await findAccount(place.accountId);
  if (!account) return failed({ kind: 'no-account' });
  const secret = await secretOf(account);
  return secret ? success({ account, secret, wire: wireOf(account) }) : failed({ kind: 'locked', accountId: account.id });
}

/** What one page of traces makes of a question. Bounds are inclusive. */
function answerOf(subject: Subject, place: Place, askedBy: Filter, { from, to }: Bounds, page: TracePage, at: number): Answer {
  return {
    subject,
    traces: mergeTraces(page.traces),
    next: page.next,
    coverage: { from, to, place, api: page.api, askedBy, pages: 1, isComplete: page.next === null, askedAt: at },
  };
}

async function askFirstPage(subject: Subject, place: Place, signal: AbortSignal): Promise<Result<Answer>> {
  const login = await loginOf(place);
  if (!login.ok) return login;
  const { wire, account } = login.value;
  // The window ends now by the cloud's clock, as far as it is known: ours may be wrong.
  const base = ctsOf(account, place.region);
  const offsetMs = base === null ? 0 : (await storedEndpoint(base).get()).offsetMs;
  let last: Result<Answer> = failed({ kind: 'bad-response' });
  for (const askedBy of filtersOf(subject)) {
    const window = sevenDays(wire.now() + offsetMs);
    const query = { ...exclusiveBounds(window), limit: pageLimit, ...asFilter(askedBy, subject.id) };
    const page = await askCloud(login.value, place, query, signal);
    if (!page.ok) return page;
    last = success(answerOf(subject, place, askedBy, window, page.value, wire.now()));
    if (page.value.count > 0) break;
  }
  return last;
}

const replyOf = (result: Result<Answer>, places: Place[]): LookupReply =>
  result.ok ? { kind: 'answer', answer: result.value, isStale: false, places } : { kind: 'failure', failure: result.failure };

/**
 * Who did what to this? The one use case behind hover, right-click, popup, command and omnibox:
 * place, then cache, then a lookup in flight to join, then the cloud. Failures are never cached.
 */
export const lookUp = ({ surface, subject, place: wanted, refresh }: Payload<'look-up'>): Promise<LookupReply> =>
  begin(surface, async (signal) => {
    const choice = await findPlace(subject, wanted, signal);
    if (!choice.ok) return { kind: 'failure', failure: choice.failure };
    const { place, places } = choice.value;
    const key = cacheKey(place, subject);
    const known = refresh ? null : await cachedAnswer(key);
    if (known) {
      const age = Date.now() - known.coverage.askedAt;
      return { kind: 'answer', answer: { ...known, subject }, isStale: age < 0 || age >= freshFor, places };
    }
    const result = await joined(key, signal, (shared) => askFirstPage(subject, place, shared));
    if (result.ok) {
      await cacheAnswer(key, result.value);
      await storedLastPlace.set({ accountId: place.accountId, projectId: place.projectId });
    }
    return replyOf(result, places);
  });

/** The next older page of an answer, within the same window. */
export const loadMore = ({ surface, subject, place: wanted, from, to, next, askedBy }: Payload<'load-more'>): Promise<LookupReply> =>
  begin(surface, async (signal) => {
    const choice = await findPlace(subject, wanted, signal);
    if (!choice.ok) return { kind: 'failure', failure: choice.failure };
    const { place, places } = choice.value;
    const login = await loginOf(place);
    if (!login.ok) return { kind: 'failure', failure: login.failure };
    const query = { ...exclusiveBounds({ from, to }), limit: pageLimit, next, ...asFilter(askedBy, subject.id) };
    const page = await askCloud(login.value, place, query, signal);
    if (!page.ok) return { kind: 'failure', failure: page.failure };
    const answer = answerOf(subject, place, askedBy, { from, to }, page.value, Date.now());
    await extendCached(cacheKey(place, subject), answer, next);
    return replyOf(success(answer), places);
  });
