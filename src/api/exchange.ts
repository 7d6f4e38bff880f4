import { failed, success, type Result } from '../core/result';
import { maskValues } from './mask';
import { readBody } from './read-body';
import { isSuccess, type Reply } from './reply';
import { retryTime } from './retry-after';
import type { Wire } from './wire';
import { within } from './within';

const manners: RequestInit = { credentials: 'omit', redirect: 'manual', cache: 'no-store', referrerPolicy: 'no-referrer' };

/** Headers that prove who we are. */
const provingHeaders = ['Authorization', 'X-Auth-Token', 'X-Security-Token'];

const proofsIn = ({ headers }: Request): string[] => provingHeaders.flatMap((name) => headers.get(name) ?? []);

/** Browsers hide a redirect that they were told not to follow; other fetches show it as it is. */
const isRedirect = ({ type, status }: Response): boolean => type === 'opaqueredirect' || (status >= 300 && status < 400);

/**
 * One network call, read to its end, within `ms`. Sends no cookies (the clouds' firewalls set some, domain.md §1.6), says not
 * where it comes from, and never follows a redirect, so that what proves who we are reaches the host that was asked and no other.
 * `secrets` are values in the body that a refusal must not repeat.
 */
export async function exchange(wire: Wire, request: Request, signal: AbortSignal, ms: number, secrets: string[]): Promise<Result<Reply>> {
  const { host } = new URL(request.url);
  return within(wire, { ms, host }, signal, async (stop) => {
    const notAdmitted = await wire.admit();
    if (notAdmitted) return failed(notAdmitted);
    let response: Response;
    try {
      response = await wire.fetch(new Request(request.clone(), { ...manners, signal: stop }));
    } catch {
      return failed({ kind: 'offline', host, detail: `No connection to ${host}.` });
    }
    if (isRedirect(response)) {
      void response.body?.cancel().catch(() => {});
      return failed({ kind: 'bad-response', host, detail: 'The address answered with a redirect, which was not followed.' });
    }
    const body = await readBody(response, host);
    if (!body.ok) return body;
    const { status, headers } = response;
    const serverTime = Date.parse(headers.get('Date') ?? '');
    const reply: Reply = {
      status,
      headers,
      text: body.value,
      serverTime: Number.isNaN(serverTime) ? null : serverTime,
      retryAt: retryTime(headers.get('Retry-After'), Number.isNaN(serverTime) ? null : serverTime, wire.now()),
    };
    return success(isSuccess(reply) ? reply : { ...reply, text: maskValues(reply.text, [...proofsIn(request), ...secrets]) });
  });
}
