import type { Trace, TraceUser } from '../../core/trace/trace';
import { fullLocalWords, utcWords } from '../time-words';
import { ratingWords } from './rating-words';

/** One line of a trace's detail. */
export interface Fact {
  term: string;
  value: string;
  /** Set in a fixed-width face, with a Copy button. */
  isId?: boolean;
}

type Draft = [term: string, value: string | boolean | null | undefined, isId?: boolean];

const withId = (name: string | null, id: string | null): string | null => (name && id ? `${name} (${id})` : (name ?? id));

const userDrafts = (user: TraceUser): Draft[] => [
  ['User', user.name],
  ['User ID', user.id, true],
  ['Account', withId(user.domainName, user.domainId)],
  ['Operator acting for them', user.assumedBy && withId(user.assumedBy.name, user.assumedBy.id)],
  ['Operator’s account', user.assumedBy?.domainName],
  ['Access key used', user.accessKeyId, true],
  ['User type', user.type],
  ['Root user', user.isRoot],
  ['Through service', user.invokedBy.join(', ')],
];

const moments = (term: string, time: number | null): Draft[] => [
  [term, time === null ? null : fullLocalWords(time)],
  [`${term} (UTC)`, time === null ? null : utcWords(time)],
];

/** Every field of a trace that has a value, named for people, in the order of: what, when, who, how it went, where it is kept. */
export function factsOf(trace: Trace): Fact[] {
  const drafts: Draft[] = [
    ['Operation', trace.name],
    ['Rating', ratingWords[trace.rating].word],
    ['Reason', trace.reason],
    ['Status code', trace.code],
    ...moments('Happened', trace.time),
    ...moments('Recorded', trace.recordedAt),
    ...(trace.user ? userDrafts(trace.user) : [['User', 'System (the trace names no user)'] satisfies Draft]),
    ['Source IP', trace.sourceIp, true],
    ['Service', trace.serviceType],
    ['Resource type', trace.resourceType],
    ['Resource name', trace.resourceName],
    ['Resource ID', trace.resourceId, true],
    ['Made by', trace.traceType],
    ['Read only', trace.isReadOnly],
    ['Message', trace.message],
    ['Location', trace.location],
    ['API version', trace.apiVersion],
    ['Request ID', trace.requestId, true],
    ['Trace ID', trace.id, true],
  ];
  return drafts.flatMap(([term, value, isId]) => {
    const words = typeof value === 'boolean' ? (value ? 'Yes' : 'No') : value;
    return words ? [{ term, value: words, ...(isId ? { isId } : {}) }] : [];
  });
}
