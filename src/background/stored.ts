import * as z from 'zod/mini';
import type { Account, Secret } from '../core/account';
import type { Failure } from '../core/failure';
import type { ApiVersion } from '../core/query';
import { defaultSettings, type Settings } from '../core/settings';
import { chosenPlace, cloudId, customCloud, project, secret, settings, subject } from '../platform/schemas';
import { storageItem } from '../platform/storage';

// Every stored name stands in this file (ARCHITECTURE.md, "What is stored where").

const text = z.string();
const account = z.object({
  id: text,
  name: text,
  cloud: cloudId,
  signIn: z.enum(['access-key', 'token', 'password']),
  keep: z.literal('session'),
  projects: z.array(project),
  custom: z.nullable(customCloud),
  // Accounts saved by 0.1.0 have neither.
  domainIds: z.optional(z.array(text)),
  userIds: z.optional(z.array(text)),
});

/** Saved accounts, without secrets. */
export const storedAccounts = storageItem<Account[]>('local', 'accounts', z.array(account), []);

/** The person's settings. */
export const storedSettings = storageItem<Settings>('local', 'settings', settings, defaultSettings);

/** Sites (hosts) where a person wants no hover, and until when: ms since epoch, UTC. */
export const storedPauses = storageItem<Record<string, number>>('local', 'pauses', z.record(text, z.number()), {});

/** The secret of an account: memory only. */
export const storedSecret = (accountId: string) => storageItem<Secret | null>('session', `secret:${accountId}`, z.nullable(secret), null);

/** An IAM token and its end (ms since epoch, UTC), by account and scope. */
export interface StoredToken {
  token: string;
  expiresAt: number;
  /** Whom IAM named when it gave the token. */
  userId: string | null;
  domainIds: string[];
}

/** Tokens by scope (a project's ID, or `domain`), and the fingerprint of the secret that they were given for. */
export interface StoredTokens {
  of: string;
  byScope: Record<string, StoredToken>;
}

/** Tokens of an account. */
export const storedTokens = (accountId: string) =>
  storageItem<StoredTokens>(
    'session',
    `tokens:${accountId}`,
    z.object({ of: text, byScope: z.record(text, z.object({ token: text, expiresAt: z.number(), userId: z.nullable(text), domainIds: z.array(text) })) }),
    { of: '', byScope: {} },
  );

/** A secret that IAM refused, by its fingerprint, and how: it is not sent again by itself, since IAM locks users out. */
export const storedRefusal = (accountId: string) =>
  storageItem<{ of: string; failure: Failure } | null>(
    'session',
    `refusal:${accountId}`,
    z.nullable(z.object({ of: text, failure: z.custom<Failure>((value) => typeof value === 'object') })),
    null,
  );

/** When IAM was last asked in vain for an account's projects in a region (empty: all): ms since epoch, UTC. */
export const storedAsked = (accountId: string) =>
  storageItem<Record<string, number>>('session', `asked:${accountId}`, z.record(text, z.number()), {});

/** What an endpoint taught us: the API version that it speaks, and its clock minus ours in ms. */
export interface EndpointFacts {
  api: ApiVersion | null;
  offsetMs: number;
}

/** Facts of an endpoint by base URL. */
export const storedEndpoint = (base: string) =>
  storageItem<EndpointFacts>(
    'session',
    `endpoint:${base}`,
    z.object({ api: z.nullable(z.enum(['v3', 'v2.0', 'v1.0'])), offsetMs: z.number() }),
    { api: null, offsetMs: 0 },
  );

/** When an account's calls of the last minute were made: ms since epoch, UTC. */
export const storedCalls = (accountId: string) => storageItem<number[]>('session', `calls:${accountId}`, z.array(z.number()), []);

/** A card: its subject, and the frame of the page that shows it. */
export interface StoredCard {
  subject: z.infer<typeof subject>;
  tabId: number;
  frameId: number;
  /** Id of the card's own frame, once it has asked. */
  claimedBy: number | null;
}

/** A card by nonce. */
export const storedCard = (nonce: string) =>
  storageItem<StoredCard | null>(
    'session',
    `card:${nonce}`,
    z.nullable(z.object({ subject, tabId: z.number(), frameId: z.number(), claimedBy: z.nullable(z.number()) })),
    null,
  );

/** Nonces of cards, oldest first. */
export const storedCardNonces = storageItem<string[]>('session', 'cards', z.array(text), []);

/** A page of a cached answer, packed. It is our own word, so its traces are not checked again one by one. */
export const storedAnswerPage = (key: string, page: number) =>
  storageItem<string | null>('session', `answer:${page}:${key}`, z.nullable(text), null);

/** Keys of cached answers, their sizes (characters as stored) and pages, least recently written first. */
export const storedAnswerIndex = storageItem<{ key: string; size: number; pages: number }[]>(
  'session',
  'answers',
  z.array(z.object({ key: text, size: z.number(), pages: z.number() })),
  [],
);

/** Whether the tabs that were open before us have been reached. */
export const storedReached = storageItem<boolean>('session', 'reached', z.boolean(), false);

/** The last place that a person chose or was answered from, for questions without a page. */
export const storedLastPlace = storageItem<{ accountId: string; projectId: string } | null>(
  'session',
  'last-place',
  z.nullable(chosenPlace),
  null,
);
