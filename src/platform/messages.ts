import * as z from 'zod/mini';
import type { ListedAccount, Project } from '../core/account';
import type { LookupReply, Subject } from '../core/lookup';
import type { Result } from '../core/result';
import { askedBys } from '../core/lookup';
import type { PageSettings, Settings } from '../core/settings';
import { accountDraft, type TestReport } from './account-draft';
import { address, chosenPlace, idKind, label, resourceId, settings, short, shownName, subject } from './schemas';

/** Who may send a message: our content script in a console page, or a page of our own origin. */
export type Sender = 'content' | 'page';

/** What the popup starts from: the subject that the current page offers. */
export interface PageSubject {
  /** Address of the tab that was in front, or that shows the page named, when it is a known console page; else null. */
  page: string | null;
  /** That tab. */
  tabId: number | null;
  subject: Subject | null;
  /** The site (host) of that page and until when hover is paused there, as in {@link PageSettings}. */
  site: { host: string; pausedUntil: number } | null;
}

const message = <F extends Sender, S extends z.ZodMiniType>(from: F, payload: S) => ({ from, payload });

/**
 * Everything that may be said to the background, with the schema that the background checks it by.
 * Only `src/platform/listen.ts` uses the values; every other file takes the types.
 */
export const messages = {
  /** The small script that every console frame has asks for the rest: a person moves the pointer there. */
  'wake-page': message('content', z.strictObject({})),
  /**
   * The page side names the subject of a card, by hover before it shows one where `opens` decides, else beside showing it.
   * The reply carries its settings.
   */
  'open-card': message(
    'content',
    z.strictObject({ nonce: short, id: resourceId, kind: idKind, page: address, label, name: shownName, param: label, by: z.enum(['hover', 'ask']) }),
  ),
  /** The page side asks for its settings when it first needs them. */
  'page-settings': message('content', z.strictObject({})),
  /** The card frame asks what it is about. */
  'claim-card': message('page', z.strictObject({ nonce: short })),
  /** The first lookup of a card, by its nonce: it need not wait until the frame knows what it is about. */
  'look-up-card': message('page', z.strictObject({ nonce: short })),
  /** The card frame's content got this high (CSS px). */
  'size-card': message('page', z.strictObject({ nonce: short, height: z.number().check(z.gte(0), z.lte(5_000)) })),
  /** The card frame was dismissed from inside (Escape or its close button). */
  'close-card': message('page', z.strictObject({ nonce: short })),
  /** The popup asks what the page in front is about, or the one at an address if a tab shows it. */
  'page-subject': message('page', z.strictObject({ page: z.nullable(address) })),
  /** No hover on a site until then: ms since epoch, UTC; 0 ends the pause. */
  'pause-site': message('page', z.strictObject({ host: short, until: z.number().check(z.gte(0), z.lte(8.64e15)) })),
  'list-pauses': message('page', z.strictObject({})),
  /** Who did what to this? A newer lookup of the same surface replaces an older one. */
  'look-up': message(
    'page',
    z.strictObject({ surface: short, subject, place: z.nullable(chosenPlace), refresh: z.boolean() }),
  ),
  /** The next older page of an answer. */
  'load-more': message(
    'page',
    z.strictObject({ surface: short, subject, place: chosenPlace, from: z.number(), to: z.number(), next: z.string().check(z.minLength(1), z.maxLength(2_000)), askedBy: z.enum(askedBys) }),
  ),
  /** Stops what the surface has in flight. */
  cancel: message('page', z.strictObject({ surface: short })),
  'list-accounts': message('page', z.strictObject({})),
  'save-account': message('page', accountDraft),
  /** Finds a saved account's projects at its cloud's IAM. */
  'find-projects': message('page', z.strictObject({ id: short })),
  'test-account': message('page', accountDraft),
  'remove-account': message('page', z.strictObject({ id: short })),
  'get-settings': message('page', z.strictObject({})),
  'save-settings': message('page', settings),
} as const;

/** What each message is answered with. */
export interface Replies {
  'wake-page': null;
  /** `opens`: false where the ID is no resource, so that hover stays quiet. */
  'open-card': PageSettings & { opens: boolean };
  'page-settings': PageSettings;
  'claim-card': Subject | null;
  'look-up-card': LookupReply;
  'size-card': null;
  'close-card': null;
  'page-subject': PageSubject;
  'pause-site': null;
  'list-pauses': { host: string; until: number }[];
  'look-up': LookupReply;
  /** The answer holds only the traces of the page asked for; the surface adds them to what it shows. */
  'load-more': LookupReply;
  cancel: null;
  'list-accounts': ListedAccount[];
  /** The account as it is listed at once; its projects are found by `find-projects`. */
  'save-account': Result<ListedAccount>;
  'find-projects': Result<Project[]>;
  'test-account': TestReport;
  'remove-account': null;
  'get-settings': Settings;
  'save-settings': null;
}

/** Name of a message to the background. */
export type MessageKind = keyof typeof messages;
/** What a message carries. */
export type Payload<K extends MessageKind> = z.infer<(typeof messages)[K]['payload']>;
