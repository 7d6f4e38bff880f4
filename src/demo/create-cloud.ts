import type { AdmittedCall, Call, CloudOptions, Reply } from './cloud-options';
import { listTraces } from './cts-traces';
import { authenticate } from './gateway';
import { listDomains, listOwnProjects, listProjects } from './iam-projects';
import { issueToken } from './iam-tokens';
import { notPublished } from './replies';

interface Route {
  method: 'GET' | 'POST';
  service: 'iam' | 'cts';
  path: RegExp;
  isPublished: (options: CloudOptions) => boolean;
  /** `open` needs no credentials: it is the call that gives them. */
  answer: { open: (call: Call) => Promise<Reply> } | { admitted: (call: AdmittedCall) => Reply };
}

const hasIam = (options: CloudOptions) => options.iam === 'published';

const routes: readonly Route[] = [
  { method: 'POST', service: 'iam', path: /^\/v3\/auth\/tokens$/, isPublished: hasIam, answer: { open: issueToken } },
  { method: 'GET', service: 'iam', path: /^\/v3\/auth\/projects$/, isPublished: hasIam, answer: { admitted: listOwnProjects } },
  { method: 'GET', service: 'iam', path: /^\/v3\/auth\/domains$/, isPublished: hasIam, answer: { admitted: listDomains } },
  { method: 'GET', service: 'iam', path: /^\/v3\/projects$/, isPublished: hasIam, answer: { admitted: listProjects } },
  {
    method: 'GET',
    service: 'cts',
    path: /^\/v3\/([^/]+)\/traces$/,
    isPublished: (options) => options.versions.includes('v3'),
    answer: { admitted: listTraces('v3') },
  },
  {
    method: 'GET',
    service: 'cts',
    path: /^\/v2\.0\/([^/]+)\/([^/]+)\/trace$/,
    isPublished: (options) => options.versions.includes('v2.0'),
    answer: { admitted: listTraces('v2.0') },
  },
  {
    method: 'GET',
    service: 'cts',
    path: /^\/v1\.0\/([^/]+)\/([^/]+)\/trace$/,
    isPublished: (options) => options.versions.includes('v1.0'),
    answer: { admitted: listTraces('v1.0') },
  },
];

/**
 * A cloud as one function: IAM and CTS behind an API gateway, as seed 003 and domain.md §1-§3 describe them.
 * The host's first label says which service is meant. It never rejects; the only thing it makes up is the request ID.
 */
export function createCloud(options: CloudOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const call: Call = { request, url: new URL(request.url), requestId: crypto.randomUUID().replaceAll('-', ''), options };
    const { status, body, headers } = await answer(call);
    return new Response(JSON.stringify(body), {
      status,
      headers: {
        'Content-Type': 'application/json;charset=utf-8',
        Date: new Date(options.now()).toUTCString(),
        Server: 'api-gateway',
        'X-Request-Id': call.requestId,
        ...headers,
      },
    });
  };
}

/** The gateway first looks for the route, then for credentials (domain.md §1.6: a probe without any tells whether a route exists). */
async function answer(call: Call): Promise<Reply> {
  const { request, url, options } = call;
  const isIam = url.hostname.startsWith('iam');
  const route = routes.find(
    (one) => one.method === request.method && (one.service === 'iam') === isIam && one.path.test(url.pathname) && one.isPublished(options),
  );
  if (!route) return notPublished(call);
  if ('open' in route.answer) return route.answer.open(call);
  const caller = await authenticate(call);
  if ('status' in caller) return caller;
  const path = (route.path.exec(url.pathname) ?? []).slice(1);
  return route.answer.admitted({ ...call, caller, path });
}
