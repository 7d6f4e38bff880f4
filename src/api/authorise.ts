import { signRequest } from './sign';
import type { AccessKey, Authorise } from './wire';

/** Signing must neither change its input nor use up its body, since a retry signs the same request again. */
const withHeaders = (request: Request, added: Record<string, string>): Request => {
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(added)) headers.set(name, value);
  return new Request(request.clone(), { headers });
};

/**
 * Proves who we are by access key. Signed are `x-sdk-date`, `x-security-token` and `x-project-id` alone:
 * these are the headers that nothing between us and the gateway rewrites (domain.md §3.3).
 * `projectId` is null for calls that concern no project, such as IAM's lists.
 */
export const byAccessKey =
  (key: AccessKey, projectId: string | null): Authorise =>
  async (request, at) => {
    const headers: Record<string, string> = projectId === null ? {} : { 'X-Project-Id': projectId };
    const signable = { method: request.method, url: new URL(request.url), headers, body: await request.clone().text() };
    return withHeaders(request, { ...headers, ...(await signRequest(signable, key, at)) });
  };

/** Proves who we are by an IAM token, which already names its project (domain.md §3.1). */
export const byToken =
  (token: string): Authorise =>
  async (request) =>
    withHeaders(request, { 'X-Auth-Token': token });
