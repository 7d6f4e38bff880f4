import { askForPage, type TracePage } from '../api/ask-for-page';
import type { Place } from '../core/account';
import type { TraceQuery } from '../core/query';
import { failed, type Result } from '../core/result';
import { permissionFor } from './discover-projects';
import { ctsOf, iamsOf } from './endpoints';
import { authoriseFor, forgetToken, type Login, type Scope } from './sign-in';
import { storedEndpoint } from './stored';

/** One page of traces from a place: signed in, within the browser's leave, in the dialect that the endpoint is known to speak. */
export async function askCloud(login: Login, place: Place, query: TraceQuery, signal: AbortSignal): Promise<Result<TracePage>> {
  const { account, secret, wire } = login;
  const { region, projectId } = place;
  const base = ctsOf(account, region);
  if (base === null) return failed({ kind: 'no-project', accountId: account.id, detail: region });
  const [iam = null] = secret.signIn === 'password' ? iamsOf(account, region) : [];
  const allowed = await permissionFor(account, iam === null ? [base] : [base, iam]);
  if (!allowed.ok) return allowed;

  const scope: Scope = { projectId };
  const facts = storedEndpoint(base);
  const ask = async (): Promise<{ isSignedIn: boolean; page: Result<TracePage> }> => {
    const authorise = await authoriseFor(login, iam, scope, signal);
    if (!authorise.ok) return { isSignedIn: false, page: authorise };
    const { api, offsetMs } = await facts.get();
    const page = await askForPage(wire, { base, projectId, query, api, offsetMs, authorise: authorise.value }, signal);
    return { isSignedIn: true, page };
  };

  const first = await ask();
  let { page } = first;
  // A token may end early. Only one that CTS refused is renewed: a password that IAM refused is not sent again.
  if (iam !== null && first.isSignedIn && !page.ok && page.failure.kind === 'unauthorized') {
    await forgetToken(login, iam, scope);
    ({ page } = await ask());
  }
  if (!page.ok) return failed({ ...page.failure, accountId: account.id });
  await facts.set({ api: page.value.api, offsetMs: page.value.offsetMs });
  return page;
}
