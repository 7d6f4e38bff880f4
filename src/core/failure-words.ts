import type { Failure, FailureKind } from './failure';
import { findCause } from './sign-in-causes';

/** What a person can do about a failure, as the surface that shows it knows how to start it. */
export type MendAction = 'add-account' | 'unlock' | 'grant' | 'edit-account' | 'retry' | 'choose-place' | 'open-options';

/** The button that mends a failure. */
export interface Mend {
  action: MendAction;
  label: string;
}

/** A failure as a person reads it. Plain text, never markup. */
export interface FailureWords {
  title: string;
  /** What happened and what to do, in full sentences. */
  sentence: string;
  /** Null where nothing need be done. */
  mend: Mend | null;
}

const retry: Mend = { action: 'retry', label: 'Ask again' };
const editAccount: Mend = { action: 'edit-account', label: 'Edit account' };
const choosePlace: Mend = { action: 'choose-place', label: 'Choose a project' };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const hostOf = (failure: Failure): string => failure.host ?? 'the cloud';

/** A span of time for reading: seconds below two minutes, else minutes. */
function duration(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  const [number, unit] = seconds < 120 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute'];
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

function wait({ retryAt }: Failure, now: number): string {
  if (retryAt === undefined) return 'in a moment';
  return retryAt <= now ? 'now' : `in ${duration(retryAt - now)}`;
}

/** The cloud's own words, where there are any. */
const quote = (failure: Failure): string => (failure.detail ? ` Its words: “${failure.detail}”.` : '');

/** What to quote to the cloud's support: the last sentence of any failure that has it. */
function reference({ code, status, requestId }: Failure): string {
  const parts = [code && `code ${code}`, status && `HTTP ${status}`, requestId && `request ID ${requestId}`].filter(Boolean);
  return parts.length > 0 ? ` ${capital(parts.join(', '))}.` : '';
}

const hostsOf = (origins: string[] | undefined): string =>
  origins?.map((origin) => origin.replace(/^\w+:\/\/|\/.*$/g, '')).join(', ') || 'the cloud';

const hasPlaces = (failure: Failure): boolean => (failure.places?.length ?? 0) > 0;

type Row = (failure: Failure, now: number) => FailureWords;

/** The one table from a kind to its words (ARCHITECTURE.md, Errors). */
const table: Record<FailureKind, Row> = {
  'no-account': () => ({
    title: 'No account for this cloud',
    sentence: 'Add an account of this cloud, with an access key, a token or a password. It stays in this browser.',
    mend: { action: 'add-account', label: 'Add account' },
  }),
  locked: () => ({
    title: 'Account is locked',
    sentence: 'The secret of this account was kept in memory only until the browser closed. Enter it again; the rest is still there.',
    mend: { action: 'unlock', label: 'Enter the secret' },
  }),
  'permission-missing': (failure) => ({
    title: 'The browser does not allow it yet',
    sentence: `Trace Lens needs your permission to ask ${hostsOf(failure.origins ?? (failure.host ? [failure.host] : undefined))}.`,
    mend: { action: 'grant', label: 'Allow access' },
  }),
  unauthorized: (failure) => {
    const cause = findCause(failure);
    return {
      title: cause.title,
      sentence: cause.sentence(hostOf(failure)) + (cause.isKnown ? '' : quote(failure)),
      mend: editAccount,
    };
  },
  forbidden: (failure) => ({
    title: 'Not allowed to read traces',
    sentence:
      `The sign-in is right, but ${hostOf(failure)} does not let it list traces in this project. ` +
      `An administrator can grant the permission cts:trace:list; or use another account.${quote(failure)}`,
    mend: hasPlaces(failure) ? choosePlace : retry,
  }),
  'not-enabled': (failure) => ({
    title: 'CTS is not enabled here',
    sentence:
      `CTS must be enabled in this region: ${hostOf(failure)} has no tracker for this project, so nothing is recorded. ` +
      'Opening the CTS console of the region once and enabling it creates the tracker; what happened before stays unknown.',
    mend: hasPlaces(failure) ? { ...choosePlace, label: 'Choose another project' } : retry,
  }),
  'unknown-console': (failure) => ({
    title: 'Which cloud is this?',
    sentence: hasPlaces(failure)
      ? 'The address of this page does not tell the cloud or region. Choose the project to ask.'
      : 'The address of this page is no console that Trace Lens knows. The console of a private cloud can be named in its account.',
    mend: hasPlaces(failure) ? choosePlace : { action: 'open-options', label: 'Open options' },
  }),
  'no-project': (failure) => ({
    title: 'No project for this region',
    sentence: hasPlaces(failure)
      ? 'The account has no project for the region of this page, or more than one. Choose the project to ask.'
      : failure.status === undefined
        ? 'The account has no project for the region of this page. Add its project ID to the account.'
        : `${hostOf(failure)} does not list the projects of this account. Type the region and its project ID: the console shows both under “My Credentials”.`,
    mend: hasPlaces(failure) ? choosePlace : { action: 'edit-account', label: 'Add project' },
  }),
  'rate-limited': (failure, now) => ({
    title: 'The cloud asks to slow down',
    sentence: `${hostOf(failure)} takes no more calls for the moment. Ask again ${wait(failure, now)}.`,
    mend: retry,
  }),
  waiting: (failure, now) => ({
    title: 'Waiting a moment',
    sentence: `This account has made its 60 calls of the last minute. The next can go ${wait(failure, now)}.`,
    mend: retry,
  }),
  timeout: (failure) => ({
    title: 'No answer in time',
    sentence: `${hostOf(failure)} took too long to answer. Ask again; if it stays so, check the VPN or the state of the cloud.`,
    mend: retry,
  }),
  offline: (failure) => ({
    title: 'No connection',
    sentence:
      `The connection to ${hostOf(failure)} failed. Check the network or the VPN. ` +
      'A private cloud whose certificate this browser does not trust fails the same way.',
    mend: retry,
  }),
  server: (failure) => ({
    title: 'The cloud has a fault',
    sentence: `${hostOf(failure)} failed to answer. It is not your account; ask again in a while.${quote(failure)}`,
    mend: retry,
  }),
  'bad-response': (failure) => ({
    title: 'Unusable answer',
    sentence:
      `${hostOf(failure)} answered, but not with a list of traces.${failure.detail ? ` ${ended(failure.detail)}` : ''}` +
      (/HTML|redirect/i.test(failure.detail ?? '') ? ' A proxy or a sign-in page in between often causes this.' : ''),
    mend: retry,
  }),
  'clock-skew': (failure) => {
    const skew = failure.skewMs ?? 0;
    const difference = skew === 0 ? 'wrong' : `${duration(Math.abs(skew))} ${skew > 0 ? 'behind' : 'ahead of'} that of ${hostOf(failure)}`;
    return {
      title: 'The clock is wrong',
      sentence: `The clock of this computer is ${difference}. The cloud takes at most 15 minutes. Set it and ask again.`,
      mend: retry,
    };
  },
  superseded: () => ({ title: 'Replaced', sentence: 'A newer lookup has taken the place of this one.', mend: null }),
};

/** What a failure says to a person, and the button that mends it. `now`: ms since epoch, UTC, for "in 20 seconds". */
export function wordsFor(failure: Failure, now: number): FailureWords {
  const { title, sentence, mend } = table[failure.kind](failure, now);
  // A host name stays as it is spelled.
  const isHostFirst = failure.host !== undefined && sentence.startsWith(failure.host);
  return { title, sentence: (isHostFirst ? sentence : capital(sentence)) + reference(failure), mend };
}
