import type { Call, CloudProject, CloudUser, Reply } from './cloud-options';
import { userOf } from './gateway';
import { iamError } from './replies';
import { readToken, writeToken } from './token-text';

/** How long a token is valid: ms (domain.md §3.1). */
const tokenLife = 24 * 60 * 60_000;

interface Named {
  id?: string;
  name?: string;
}

/** The body of the call, as far as we read it. */
interface SignIn {
  auth?: {
    identity?: {
      methods?: string[];
      password?: { user?: Named & { password?: string; domain?: Named } };
      totp?: { user?: Named & { passcode?: string } };
      token?: { id?: string };
    };
    scope?: { project?: Named; domain?: Named };
  };
}

/** `POST /v3/auth/tokens`: password, password with one-time code, or a token to rescope (domain.md §3.1). */
export async function issueToken(call: Call): Promise<Reply> {
  const body = await readBody(call.request);
  if (!body?.auth?.identity?.methods) return iamError(400, 'Bad Request', 'Request body is invalid.');
  const user = body.auth.identity.methods.includes('token') ? userByToken(call, body) : userByPassword(call, body);
  if (!user) return iamError(401, 'Unauthorized', 'The username or password is wrong.');

  const wanted = body.auth.scope?.project;
  const project = wanted ? call.options.projects.find((one) => one.id === wanted.id || one.name === wanted.name) : undefined;
  if (wanted && !(project && mayEnter(user, project))) return iamError(401, 'Unauthorized', 'The project does not exist or is not yours.');
  return tokenReply(call, user, body.auth.identity.methods, project ?? null, !wanted && body.auth.scope?.domain !== undefined);
}

/** Whether a user may enter a project: it is enabled and the user has rights in it. */
export const mayEnter = (user: CloudUser, project: CloudProject): boolean =>
  project.isEnabled && (user.projects === 'all' || user.projects.includes(project.id));

async function readBody(request: Request): Promise<SignIn | null> {
  try {
    return (await request.json()) as SignIn;
  } catch {
    return null;
  }
}

const isNamed = (wanted: Named | undefined, owner: { id: string; name: string }): boolean =>
  wanted?.id !== undefined ? wanted.id === owner.id : wanted?.name === owner.name;

function userByPassword(call: Call, body: SignIn): CloudUser | null {
  const { users, domain, stranger } = call.options;
  const identity = body.auth?.identity;
  const wanted = identity?.password?.user;
  if (!wanted) return null;
  if (stranger) return { ...stranger, name: wanted.name ?? stranger.name };
  const user = users.find((one) => isNamed(wanted, one));
  if (!user || user.password !== wanted.password) return null;
  if (wanted.id === undefined && !isNamed(wanted.domain, domain)) return null;
  const code = identity.methods?.includes('totp') && isNamed(identity.totp?.user, user) ? identity.totp?.user?.passcode : undefined;
  return user.passcode === null || user.passcode === code ? user : null;
}

function userByToken(call: Call, body: SignIn): CloudUser | null {
  const content = readToken(body.auth?.identity?.token?.id ?? call.request.headers.get('x-auth-token') ?? '');
  return content && content.expiresAt > call.options.now() ? userOf(call, content.userId, content.userName) : null;
}

/** IAM writes microseconds. */
const stamp = (time: number): string => new Date(time).toISOString().replace('Z', '000Z');

function tokenReply(call: Call, user: CloudUser, methods: string[], project: CloudProject | null, isDomain: boolean): Reply {
  const { domain, now } = call.options;
  const issuedAt = now();
  const expiresAt = issuedAt + tokenLife;
  const token = writeToken({ userId: user.id, userName: user.name, projectId: project?.id ?? null, isDomain, expiresAt });
  return {
    status: 201,
    headers: { 'X-Subject-Token': token },
    body: {
      token: {
        methods,
        issued_at: stamp(issuedAt),
        expires_at: stamp(expiresAt),
        user: { id: user.id, name: user.name, domain, password_expires_at: '' },
        ...(project && { project: { id: project.id, name: project.name, domain } }),
        ...(isDomain && { domain }),
        roles: user.mayListTraces ? [{ id: '0', name: 'cts_readonly' }] : [],
        catalog: [],
      },
    },
  };
}
