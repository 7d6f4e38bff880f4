import * as z from 'zod/mini';
import { failed, success, type Result } from '../core/result';
import { readJson } from '../core/trace/read-json';
import type { Reply } from './reply';

/** An IAM token (domain.md §3.1). */
export interface Token {
  /** Opaque, several kB. */
  token: string;
  /** Its end by our clock: ms since epoch, UTC. */
  expiresAt: number;
  /** The project that it is for; null when it is for the account as a whole. */
  projectId: string | null;
  userName: string | null;
  /** ID of the user who signed in, and of every account holder that the answer names; none where IAM does not say. */
  userId: string | null;
  domainIds: string[];
}

const named = z.object({ id: z.string() });
const domain = z.catch(z.nullish(named), null);

const tokenBody = z.object({
  token: z.object({
    expires_at: z.string(),
    project: z.catch(z.nullish(z.object({ id: z.string(), domain })), null),
    user: z.catch(z.nullish(z.object({ name: z.string(), id: z.catch(z.nullish(z.string()), null), domain })), null),
    domain,
  }),
});

/** Reads IAM's answer to a sign-in: the token is in a header, what it is good for in the body. `now` is our clock. */
export function readToken({ status, headers, text, serverTime }: Reply, host: string, now: number): Result<Token> {
  const unreadable = (detail: string) => failed({ kind: 'bad-response', host, status, detail });
  const token = headers.get('X-Subject-Token');
  if (!token) return unreadable('IAM gave no token (the header X-Subject-Token is missing).');
  const body = tokenBody.safeParse(readJson(text)).data?.token;
  const end = Date.parse(body?.expires_at ?? '');
  if (!body || Number.isNaN(end)) return unreadable('IAM did not say until when its token is good.');
  return success({
    token,
    expiresAt: end - (serverTime === null ? 0 : serverTime - now),
    projectId: body.project?.id ?? null,
    userName: body.user?.name ?? null,
    userId: body.user?.id ?? null,
    domainIds: [...new Set([body.user?.domain, body.project?.domain, body.domain].flatMap((holder) => holder?.id ?? []))],
  });
}
