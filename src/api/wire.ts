import type { Failure } from '../core/failure';
import type { Secret } from '../core/account';

/** Everything the wire needs from the outside world, handed in so that tests and the demo cloud can stand in for it. */
export interface Wire {
  fetch: (request: Request) => Promise<Response>;
  /** Our clock: ms since epoch, UTC. */
  now: () => number;
  /** Resolves after `ms`, or at once when the signal aborts. It also ends our time limits, so one that never waits times every call out. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** In [0, 1). For jitter. */
  random: () => number;
  /** Called before every network call; a failure (kind `waiting`) means the budget is spent and the call must not be made. */
  admit: () => Promise<Failure | null>;
}

/** Adds to a request what proves who we are. `at` is the server's time as far as we know it: ms since epoch, UTC. */
export type Authorise = (request: Request, at: number) => Promise<Request>;

/** What signs by key, as opposed to by token. */
export type AccessKey = Extract<Secret, { signIn: 'access-key' }>;

/** What signs in by password. */
export type PasswordSecret = Extract<Secret, { signIn: 'password' }>;
