import type { Place } from '../core/account';
import type { Failure } from '../core/failure';
import type { Answer, LookupReply, Subject } from '../core/lookup';
import { addOlder, renew } from './answer/join-answers';

/** One place among those that the accounts offer. */
export type PlaceChoice = Pick<Place, 'accountId' | 'projectId'>;

/** What a surface has under way. `refresh` is a look-up with an answer already on show. */
export type Doing = 'look-up' | 'refresh' | 'load-more' | 'load-all';

/** All that a surface shows. */
export interface LookupState {
  subject: Subject | null;
  /** What the person chose; null leaves it to the background. */
  place: PlaceChoice | null;
  answer: Answer | null;
  places: Place[];
  doing: Doing | null;
  /** The last failure and what it hit. The traces on show stay. */
  trouble: { failure: Failure; during: Doing } | null;
}

/** The background, as a surface needs it. */
export interface LookupAsks {
  lookUp: (question: { subject: Subject; place: PlaceChoice | null; refresh: boolean }) => Promise<LookupReply>;
  loadMore: (shown: Answer) => Promise<LookupReply>;
  cancel: () => void;
}

/** What a person can do with a lookup. */
export interface LookupControls {
  /** Looks up something; whatever was under way is dropped. `asked`: its reply, if it has been asked for already. */
  lookUp: (subject: Subject, place?: PlaceChoice | null, asked?: Promise<LookupReply>) => Promise<void>;
  /** The same subject in another place. */
  choosePlace: (place: PlaceChoice) => Promise<void>;
  refresh: () => Promise<void>;
  loadMore: () => Promise<void>;
  loadAll: () => Promise<void>;
  /** Does again what failed. */
  retry: () => Promise<void>;
  cancel: () => void;
}

/** Nothing asked yet. */
export const idleLookup: LookupState = { subject: null, place: null, answer: null, places: [], doing: null, trouble: null };

/** Load all stops here: nobody reads more, and CTS's own console exports no more (domain.md §1.3). */
export const loadAllCap = 5_000;

const noReply: LookupReply = {
  kind: 'failure',
  failure: { kind: 'timeout', detail: 'The background of the extension did not answer. Reload this page.' },
};

/** Runs the lookups of one surface: the newest wins, and no failure takes away traces on show. `show` gets every new state. */
export function startLookup(asks: LookupAsks, show: (state: LookupState) => void): LookupControls {
  let state = idleLookup;
  let newest = 0;
  const set = (change: Partial<LookupState>) => show((state = { ...state, ...change }));

  /** The answer of one request, or null when it failed or something newer took over. */
  async function ask(doing: Doing, call: () => Promise<LookupReply>) {
    const mine = ++newest;
    set({ doing, trouble: null });
    const reply = await call().catch(() => noReply);
    if (mine !== newest) return null;
    if (reply.kind === 'answer') return reply;
    const { failure } = reply;
    set({ doing: null, trouble: failure.kind === 'superseded' ? null : { failure, during: doing } });
    return null;
  }

  async function run(refresh: boolean, asked?: Promise<LookupReply>): Promise<void> {
    const { subject, place } = state;
    if (!subject) return;
    const reply = await ask(state.answer ? 'refresh' : 'look-up', () => asked ?? asks.lookUp({ subject, place, refresh }));
    if (!reply) return;
    const { answer, places, isStale } = reply;
    set({ answer: state.answer ? renew(state.answer, answer) : answer, places, doing: null });
    if (isStale && !refresh) await run(true);
  }

  async function loadOlder(doing: 'load-more' | 'load-all'): Promise<void> {
    for (let shown = state.answer; shown && shown.next !== null; shown = state.answer) {
      const from = shown;
      const reply = await ask(doing, () => asks.loadMore(from));
      if (!reply) return;
      const answer = addOlder(from, reply.answer);
      set({ answer });
      // Markers that lead in a circle bring nothing new.
      const isCircle = answer.traces.length === from.traces.length;
      if (doing === 'load-more' || isCircle || answer.traces.length >= loadAllCap) break;
    }
    set({ doing: null });
  }

  const lookUp = (subject: Subject, place: PlaceChoice | null = state.place, asked?: Promise<LookupReply>) => {
    set({ subject, place, answer: null });
    return run(false, asked);
  };

  return {
    lookUp,
    choosePlace: async (place) => state.subject ? lookUp(state.subject, place) : set({ place }),
    refresh: () => run(true),
    loadMore: () => loadOlder('load-more'),
    loadAll: () => loadOlder('load-all'),
    retry: () => {
      const during = state.trouble?.during;
      return during === 'load-more' || during === 'load-all' ? loadOlder(during) : run(true);
    },
    cancel: () => {
      newest += 1;
      asks.cancel();
      set({ doing: null, trouble: null });
    },
  };
}
