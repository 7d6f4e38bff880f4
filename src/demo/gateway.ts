import type { Call, Caller, CloudUser, Reply } from './cloud-options';
import { notAuthenticated } from './replies';
import { canonicalRequest, isSignedBy, readSdkDate, readSignature, writeSdkDate } from './signature';
import { readToken } from './token-text';

/** How far `X-Sdk-Date` may be from the server's clock: ms (domain.md §3.3). */
const clockTolerance = 15 * 60_000;

/** Who is asking, or the gateway's refusal. It comes before the service, so a service never sees a stranger (domain.md §1.6). */
export async function authenticate(call: Call): Promise<Caller | Reply> {
  const authorization = call.request.headers.get('authorization');
  const token = call.request.headers.get('x-auth-token');
  if (authorization !== null) return bySignature(call, authorization);
  if (token !== null) return byToken(call, token);
  return notAuthenticated(call, 'x-auth-token not found');
}

/** The user that a token or key belongs to. */
export function userOf(call: Call, id: string, name?: string): CloudUser | null {
  const { users, stranger } = call.options;
  return users.find((user) => user.id === id) ?? (stranger && { ...stranger, name: name ?? stranger.name });
}

function byToken(call: Call, token: string): Caller | Reply {
  const content = readToken(token);
  if (!content && call.options.stranger) return { user: call.options.stranger, scope: { kind: 'key' } };
  const user = content && userOf(call, content.userId, content.userName);
  if (!content || !user || content.expiresAt <= call.options.now()) return notAuthenticated(call, 'decrypt token fail');
  if (content.projectId) return { user, scope: { kind: 'project', id: content.projectId } };
  return { user, scope: { kind: content.isDomain ? 'domain' : 'none' } };
}

async function bySignature(call: Call, authorization: string): Promise<Caller | Reply> {
  const { request, options } = call;
  const signed = readSignature(authorization);
  if (!signed) return notAuthenticated(call, 'Unauthorized');
  const securityToken = request.headers.get('x-security-token');
  const key = options.accessKeys.find((one) => one.accessKey === signed.accessKey);
  if (!key && options.stranger) return { user: options.stranger, scope: { kind: 'key' } };
  // A temporary key is unknown without its security token.
  const user = key && (key.securityToken === null || securityToken !== null) ? userOf(call, key.userId) : null;
  if (!key || !user) return notAuthenticated(call, `ak ${signed.accessKey} not exist`);
  if (key.securityToken !== null && key.securityToken !== securityToken) return notAuthenticated(call, 'decrypt token fail');

  const sdkDate = request.headers.get('x-sdk-date') ?? '';
  const canonical = await canonicalRequest(request, signed.signedHeaders);
  const isRight = signed.signedHeaders.includes('x-sdk-date') && (await isSignedBy(key.secretKey, canonical, sdkDate, signed.signature));
  if (!isRight) return notAuthenticated(call, `verify aksk signature fail, canonicalRequest:${canonical.replaceAll('\n', '|')}`);
  if (!(Math.abs(readSdkDate(sdkDate) - options.now()) <= clockTolerance)) {
    return notAuthenticated(call, `signature expired, signature time:${sdkDate},server time:${writeSdkDate(options.now())}`);
  }
  return { user, scope: { kind: 'key' } };
}
