import { byAccessKey, byToken } from '../api/authorise';
import { requestToken, rescopeToken, type Token } from '../api/request-token';
import type { Authorise, PasswordSecret, Wire } from '../api/wire';
import type { Account, Secret } from '../core/account';
import { failed, success, type Result } from '../core/result';
import { learnWhose } from './accounts';
import { oneAtATime } from './one-at-a-time';
import { storedRefusal, storedTokens, type StoredToken } from './stored';

/** Who signs in, and through what. */
export interface Login {
  account: Account;
  secret: Secret;
  wire: Wire;
  /** The person asks for it (Test, Ask again): a secret that was refused may be tried once more. */
  insists: boolean;
}

/** What a token is for: one project, or the account as a whole (listing its projects). */
export type Scope = { projectId: string } | { domain: true };

// IAM tokens last 24 hours (domain.md §3.1); one that ends within this time is renewed before it is used.
const renewBefore = 10 * 60_000;
const inTurn = oneAtATime();
const nameOf = (iam: string, scope: Scope): string => `${iam} ${'projectId' in scope ? scope.projectId : 'domain'}`;

/** Tokens belong to the secret that they were given for: after another password, none of the old ones may be used. */
async function fingerprint(secret: PasswordSecret): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(secret)));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function knownTokens(accountId: string, of: string): Promise<Record<string, StoredToken>> {
  const known = await storedTokens(accountId).get();
  return known.of === of ? known.byScope : {};
}

const isUsable = (token: StoredToken | undefined, now: number): token is StoredToken =>
  token !== undefined && token.expiresAt - now > renewBefore;

/** A one-time code is good for one token: further ones are derived from that, and only then is the code tried again. */
async function freshToken(
  { wire }: Login,
  secret: PasswordSecret,
  domain: StoredToken | undefined,
  iam: string,
  scope: Scope,
  signal: AbortSignal,
): Promise<Result<Token>> {
  if (secret.passcode !== null && isUsable(domain, wire.now())) {
    const rescoped = await rescopeToken(wire, { iam, token: domain.token, scope }, signal);
    if (rescoped.ok) return rescoped;
  }
  return requestToken(wire, { iam, secret, scope }, signal);
}

/** A token that the form's Test cost was given before there was an account to learn for, so a known one teaches, too. */
const learnFrom = (account: Account, { userId, domainIds }: StoredToken): Promise<void> =>
  learnWhose(account, { userIds: userId === null ? [] : [userId], domainIds });

/** The token of a password account for a scope: the one we have, or a new one, asked for once however many wait for it. */
function tokenFor(login: Login, secret: PasswordSecret, iam: string, scope: Scope, signal: AbortSignal): Promise<Result<string>> {
  const { account, wire, insists } = login;
  return inTurn(account.id, async () => {
    const of = await fingerprint(secret);
    const byScope = await knownTokens(account.id, of);
    const known = byScope[nameOf(iam, scope)];
    if (isUsable(known, wire.now())) {
      await learnFrom(account, known);
      return success(known.token);
    }
    const refusal = await storedRefusal(account.id).get();
    if (refusal?.of === of && !insists) return failed(refusal.failure);
    const fresh = await freshToken(login, secret, byScope[nameOf(iam, { domain: true })], iam, scope, signal);
    if (!fresh.ok) {
      if (fresh.failure.kind === 'unauthorized') await storedRefusal(account.id).set({ of, failure: fresh.failure });
      return fresh;
    }
    const { token, expiresAt, userId, domainIds } = fresh.value;
    const stored: StoredToken = { token, expiresAt, userId, domainIds };
    await storedRefusal(account.id).remove();
    await storedTokens(account.id).set({ of, byScope: { ...byScope, [nameOf(iam, scope)]: stored } });
    await learnFrom(account, stored);
    return success(token);
  });
}

/** What proves to CTS and IAM who we are, by the account's sign-in method. `iam`: base URL, used by passwords only. */
export async function authoriseFor(login: Login, iam: string | null, scope: Scope, signal: AbortSignal): Promise<Result<Authorise>> {
  const { secret } = login;
  if (secret.signIn === 'access-key') return success(byAccessKey(secret, 'projectId' in scope ? scope.projectId : null));
  if (secret.signIn === 'token') return success(byToken(secret.token));
  if (iam === null) return failed({ kind: 'unauthorized', detail: 'This cloud has no IAM to sign in at; use an access key.' });
  const token = await tokenFor(login, secret, iam, scope, signal);
  return token.ok ? success(byToken(token.value)) : token;
}

/** Drops a token that the cloud no longer takes. */
export async function forgetToken({ account }: Login, iam: string, scope: Scope): Promise<void> {
  const { of, byScope } = await storedTokens(account.id).get();
  const { [nameOf(iam, scope)]: _ended, ...others } = byScope;
  await storedTokens(account.id).set({ of, byScope: others });
}
