import type { Place } from './account';

/**
 * Everything that can go wrong with a lookup, as a person would tell the cases apart.
 * The first fourteen are shown with `data-error`; the last two are quiet:
 * `waiting` is our own budget of calls (shown as a wait until `retryAt`),
 * `superseded` is a lookup that a newer one of the same surface replaced.
 */
export const failureKinds = [
  'no-account',
  'locked',
  'permission-missing',
  'unauthorized',
  'forbidden',
  'not-enabled',
  'unknown-console',
  'no-project',
  'rate-limited',
  'timeout',
  'offline',
  'server',
  'bad-response',
  'clock-skew',
  'waiting',
  'superseded',
] as const;

/** One of {@link failureKinds}. */
export type FailureKind = (typeof failureKinds)[number];

/** Why there is no answer. Every field but `kind` is optional; none ever holds a secret. */
export interface Failure {
  kind: FailureKind;
  /** The cloud's or our own words on it, plain text, at most 300 characters, with credentials masked. */
  detail?: string;
  /** HTTP status of the refusing response. */
  status?: number;
  /** The cloud's own code, e.g. `APIGW.0301` (domain.md §1.6). */
  code?: string;
  /** The cloud's request ID, to quote to its support. */
  requestId?: string;
  /** Host that was asked. */
  host?: string;
  /** When asking again makes sense: ms since epoch, UTC. */
  retryAt?: number;
  /** Server clock minus ours, in ms (`clock-skew`). */
  skewMs?: number;
  /** Match patterns whose grant would mend `permission-missing`. */
  origins?: string[];
  /** Places that could be asked instead (`no-project`, `unknown-console`). */
  places?: Place[];
  /** The account concerned. */
  accountId?: string;
}
