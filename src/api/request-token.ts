import { failed, type Result } from '../core/result';
import { checkBase } from './check-base';
import { failureOf } from './refusal';
import { readToken, type Token } from './read-token';
import { isSuccess } from './reply';
import { send } from './send';
import type { PasswordSecret, Wire } from './wire';

/** What a token is for. `domain` is the account as a whole. */
export type TokenScope = { projectId: string } | { projectName: string } | { domain: true };

export type { Token } from './read-token';

/** Without a one-time code IAM says in its own words that one is needed, or just that it is wrong. */
const speaksOfCode = /\b(mfa|totp|passcode|one-time|verification code)\b/i;

/**
 * Signs in by password, with a one-time code where there is one (`POST {iam}/v3/auth/tokens`, domain.md §3.1).
 * A wrong password or code is `unauthorized`, whose detail tells them apart where IAM does. No failure repeats a secret.
 */
export async function requestToken(
  wire: Wire,
  { iam, secret, scope }: { iam: string; secret: PasswordSecret; scope: TokenScope },
  signal: AbortSignal,
): Promise<Result<Token>> {
  const { domainName, userName, password, passcode } = secret;
  const user = { name: userName, domain: { name: domainName } };
  const identity = {
    methods: passcode === null ? ['password'] : ['password', 'totp'],
    password: { user: { ...user, password } },
    ...(passcode !== null && { totp: { user: { ...user, passcode } } }),
  };
  const wireScope = 'domain' in scope ? { domain: { name: domainName } } : projectScope(scope);
  const outcome = await postIdentity(wire, iam, { identity, scope: wireScope }, signal, [password, passcode ?? '']);
  if (outcome.ok || outcome.failure.kind !== 'unauthorized' || !speaksOfCode.test(outcome.failure.detail ?? '')) return outcome;
  const what = passcode === null ? 'A one-time code is needed' : 'The one-time code was refused';
  return failed({ ...outcome.failure, detail: `${what}: ${outcome.failure.detail}`.slice(0, 300) });
}

/** Gets a token for another scope by one that we have, so that a one-time code is asked for only once. */
export function rescopeToken(
  wire: Wire,
  { iam, token, scope }: { iam: string; token: string; scope: TokenScope },
  signal: AbortSignal,
): Promise<Result<Token>> {
  const identity = { methods: ['token'], token: { id: token } };
  // Without a scope IAM gives a token for the account as a whole, whose name we need not know then.
  const wireScope = 'domain' in scope ? undefined : projectScope(scope);
  return postIdentity(wire, iam, { identity, scope: wireScope }, signal, [token]);
}

const projectScope = (scope: { projectId: string } | { projectName: string }) => ({
  project: 'projectId' in scope ? { id: scope.projectId } : { name: scope.projectName },
});

async function postIdentity(wire: Wire, iam: string, auth: object, signal: AbortSignal, secrets: string[]): Promise<Result<Token>> {
  const unfit = checkBase(iam);
  if (unfit) return failed(unfit);
  const request = new Request(`${iam}/v3/auth/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ auth }),
  });
  const sent = await send(wire, request, signal, secrets);
  if (!sent.ok) return sent;
  const { host } = new URL(iam);
  return isSuccess(sent.value) ? readToken(sent.value, host, wire.now()) : failed(failureOf(sent.value, host));
}
