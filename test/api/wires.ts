import { afterAll, expect } from 'vitest';
import type { AccessKey, PasswordSecret, Wire } from '../../src/api/wire';
import type { Failure } from '../../src/core/failure';

/** 2026-01-02T03:04:05Z. */
export const start = Date.UTC(2026, 0, 2, 3, 4, 5);

/** Every secret that the tests of this folder use. No failure may hold one, whole or spelled for JSON or a URL. */
export const secrets = {
  secretKey: 'Sk-VERYSECRET/key+0123456789==',
  securityToken: 'st.tEmPoRaRy/Token+with=signs',
  token: 'MIIxTOKEN.very-secret+token/abc',
  password: 'Pä"ss\\word&1%',
  passcode: '314159',
};

export const key: AccessKey = { signIn: 'access-key', accessKey: 'AKTEST', secretKey: secrets.secretKey, securityToken: null };

export const passwordSecret: PasswordSecret = {
  signIn: 'password',
  domainName: 'acme',
  userName: 'ann',
  password: secrets.password,
  passcode: null,
};

const seen: Failure[] = [];

const spellings = (secret: string) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];

/** Takes the failure out of an outcome, and keeps it for the search that {@link expectNoSecrets} makes at the end of a file. */
export function failureIn(outcome: { ok: true; value: unknown } | { ok: false; failure: Failure }): Failure {
  if (outcome.ok) throw new Error(`no failure but ${JSON.stringify(outcome.value)}`);
  seen.push(outcome.failure);
  return outcome.failure;
}

/** What was obtained; a failure in its place is a failed test. */
export function valueIn<T>(outcome: { ok: true; value: T } | { ok: false; failure: Failure }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** Searches every failure of a file for every secret, after its last test. */
export const expectNoSecrets = (): void =>
  afterAll(() => {
    expect(seen.length).toBeGreaterThan(0);
    const held = seen.map((failure) => Object.values(failure).map(String).join('\n'));
    for (const secret of Object.values(secrets).flatMap(spellings)) {
      expect(held.filter((text) => text.includes(secret))).toEqual([]);
    }
  });

/** A wire under the test's control: a clock that moves only when somebody sleeps, and a record of what went through it. */
export interface TestWire extends Wire {
  requests: Request[];
  sleeps: number[];
  /** Moves the clock and wakes who has slept long enough. */
  advance: (ms: number) => void;
}

type Respond = (request: Request, count: number) => Response | Promise<Response>;

/**
 * `patience`: sleeps up to this long (ms) end at once and move the clock, as the waits between tries do;
 * longer ones, as the time limits are, end when the test advances the clock.
 */
export function testWire(respond: Respond, { patience = 12_000, random = 0 } = {}): TestWire {
  let now = start;
  const sleepers: { until: number; wake: () => void }[] = [];
  const wire: TestWire = {
    requests: [],
    sleeps: [],
    fetch: async (request) => {
      wire.requests.push(request);
      return respond(request, wire.requests.length);
    },
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (ms <= patience) {
          wire.sleeps.push(ms);
          now += ms;
          resolve();
        } else {
          sleepers.push({ until: now + ms, wake: resolve });
          signal.addEventListener('abort', () => resolve());
        }
      }),
    random: () => random,
    admit: async () => null,
    advance: (ms) => {
      now += ms;
      for (const { until, wake } of sleepers) if (until <= now) wake();
    },
  };
  return wire;
}

export const never = new AbortController().signal;

/** A JSON response. */
export const json = (body: unknown, init: ResponseInit = {}): Response => new Response(JSON.stringify(body), init);
