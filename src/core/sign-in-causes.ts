import type { Failure } from './failure';

/** Why a sign-in was refused, as far as the cloud's words tell. */
export interface SignInCause {
  title: string;
  sentence: (host: string) => string;
  /** Whether the words were recognised; if not, they are best shown as they came. */
  isKnown: boolean;
}

type Row = [pattern: RegExp, title: string, sentence: SignInCause['sentence']];

/** Words of the API gateway and of IAM (domain.md §1.6, §3.1), the more specific first. */
const rows: Row[] = [
  [
    /\bak\b.*not exist|access ?key.*(?:not exist|not found)/i,
    'Unknown access key',
    (host) => `${host} does not know this access key ID. It may have been deleted, belong to another cloud, or be mistyped.`,
  ],
  [
    /verify aksk signature|signature.*(?:fail|mismatch|not match|invalid)|(?:fail|mismatch|invalid)\w*.*signature/i,
    'Wrong secret access key',
    (host) => `The signature did not match: ${host} knows the access key ID, but the secret access key beside it is another.`,
  ],
  [
    /totp|passcode|one-time|verification code|\bmfa\b|multi-factor/i,
    'One-time code needed',
    () => 'This user signs in with a one-time code. Enter the code that the authenticator shows now.',
  ],
  [
    /security ?token/i,
    'Temporary key has ended',
    (host) => `${host} does not take the security token of this temporary key. It has ended or is missing; get a new key.`,
  ],
  [
    /x-auth-token not found/i,
    'Nothing to sign in with',
    (host) => `${host} received no token. Enter the token or key of this account again.`,
  ],
  [
    /token.*(?:expire|invalid|ended|not valid)|(?:decrypt|expired|invalid).*token/i,
    'Token has ended',
    (host) => `${host} does not take this token. It has ended, or is of another region or cloud; get a new one.`,
  ],
  [
    /password|user ?name/i,
    'Wrong name or password',
    (host) => `${host} refused the password. Check the account name (the account holder), the user name and the password; a user with a second factor also needs its one-time code.`,
  ],
];

const unknown: SignInCause = {
  title: 'Sign-in refused',
  sentence: (host) => `${host} refused this account. Its key, token or password is wrong, has ended, or is of another region.`,
  isKnown: false,
};

/** Finds out from the cloud's words why a sign-in was refused. */
export function findCause({ detail = '' }: Failure): SignInCause {
  const row = rows.find(([pattern]) => pattern.test(detail));
  return row ? { title: row[1], sentence: row[2], isKnown: true } : unknown;
}
