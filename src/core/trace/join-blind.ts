import type { Payload, Trace } from './trace';

/** What a join by {@link joinTraces} could not see, in traces. */
export interface JoinBlind {
  /** Entries that are no traces: nothing of them was joined. */
  unreadable: number;
  /** Traces with a request or response that is no whole JSON (mostly cut off): IDs behind the cut were not joined. */
  cutOff: number;
  /** Traces with neither resource ID nor name: joined only by what stands inside them. */
  nameless: number;
}

const isBroken = (payload: Payload): boolean => payload?.kind === 'text' && (/^\s*[{[]/.test(payload.text) || /(?:…|\.\.\.)\s*$/.test(payload.text));

/** Counts what the join could not see. */
export function joinBlind(traces: readonly Trace[]): JoinBlind {
  const readable = traces.filter(({ unreadable }) => unreadable === null);
  return {
    unreadable: traces.length - readable.length,
    cutOff: readable.filter(({ request, response }) => isBroken(request) || isBroken(response)).length,
    nameless: readable.filter(({ resourceId, resourceName }) => resourceId === null && resourceName === null).length,
  };
}
