import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import type { CloudOptions, StoredTrace } from '../../src/demo/cloud-options';
import { createCloud } from '../../src/demo/create-cloud';
import { type Fault, replyWithFault, wafCookies } from './fault';
import { pageAt } from './pages/page-at';
import { sandboxCloud } from './sandbox-cloud';

/** One API call as the sandbox saw it; header names in lower case. */
export interface RecordedCall {
  method: string;
  host: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  /** ms since epoch, UTC. */
  at: number;
}

/** A running sandbox. */
export interface Sandbox {
  port: number;
  /** `https://127.0.0.1:<port>`; say which host is meant by the Host header (browsers: by mapping all names to the port). */
  url: string;
  /** Every API call since the start or the last reset, faulty ones too; console pages are not counted. */
  requests: RecordedCall[];
  /** The cloud; change a field and the next call meets the change. */
  cloud: CloudOptions;
  /** Replaces what CTS has recorded in a project. */
  setTraces: (projectId: string, traces: readonly StoredTrace[]) => void;
  /** Moves the server's clock (Date header, signatures, tokens, windows) ahead of ours by so many ms. */
  shiftClock: (ms: number) => void;
  /** Lets calls to matching addresses meet a fault, for ever or so many times. The fault told last wins. */
  fault: (match: (url: URL) => boolean, fault: Fault, times?: number) => void;
  /** Forgets calls, traces, faults, clock shift and changes to the cloud. */
  reset: () => void;
  /** Ends all connections, hanging ones too. */
  close: () => Promise<void>;
}

/** What a sandbox may be told at its start. */
export interface SandboxOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** The page (or script, where the path ends with `.js`) at a console address, or null for a 404; the demo console by default. */
  pages?: (url: URL) => string | null;
  /** Which hosts are APIs; those named `cts.*`, `iam.*`, `iam-pub.*`, … by default. */
  isApi?: (host: string) => boolean;
}

const isApiHost = (host: string): boolean => /^(cts|iam(-[a-z-]+)?)\./.test(host);

/** Serves all clouds' host names over HTTPS from one local port: APIs from a simulated cloud, the rest as console pages. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { pages = pageAt, isApi = isApiHost, port = 0 } = options;
  const traces = new Map<string, readonly StoredTrace[]>();
  const requests: RecordedCall[] = [];
  let faults: { match: (url: URL) => boolean; fault: Fault; left: number }[] = [];
  let clockShift = 0;
  const now = () => Date.now() + clockShift;
  const cloud = sandboxCloud(now, traces);
  const answer = createCloud(cloud);

  const takeFault = (url: URL): Fault | null => {
    const met = faults.findLast((one) => one.left > 0 && one.match(url));
    if (met) met.left -= 1;
    return met?.fault ?? null;
  };

  const serve = async (incoming: IncomingMessage, response: ServerResponse) => {
    response.setHeader('Date', new Date(now()).toUTCString());
    const request = await toRequest(incoming);
    const url = new URL(request.url);
    const isCall = isApi(url.hostname);
    if (isCall) requests.push(record(request, url));
    const fault = takeFault(url);
    if (fault?.kind === 'delay') await wait(fault.ms);
    const replied = fault && replyWithFault(fault, response);
    if (replied) return replied;
    if (fault?.kind === 'cookies') response.setHeader('Set-Cookie', wafCookies);
    if (isCall) return sendReply(await answer(request), response, fault);
    const text = pages(url);
    const type = url.pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(text === null ? 404 : 200, { 'Content-Type': `${type}; charset=utf-8` }).end(text ?? 'Not found');
  };

  const certificate = await generate([{ name: 'commonName', value: 'Trace Lens sandbox' }], { keyType: 'ec', algorithm: 'sha256' });
  const server = createServer({ key: certificate.private, cert: certificate.cert, maxHeaderSize: 64 * 1024 }, (incoming, response) => {
    serve(incoming, response).catch((reason: unknown) => response.destroy(reason as Error));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const taken = (server.address() as AddressInfo).port;

  return {
    port: taken,
    url: `https://127.0.0.1:${taken}`,
    requests,
    cloud,
    setTraces: (projectId, list) => traces.set(projectId, list),
    shiftClock: (ms) => (clockShift = ms),
    fault: (match, fault, times = Number.POSITIVE_INFINITY) => faults.push({ match, fault, left: times }),
    reset: () => {
      requests.length = 0;
      traces.clear();
      faults = [];
      clockShift = 0;
      Object.assign(cloud, sandboxCloud(now, traces));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A request as the cloud takes it: its address is the one the client meant, port and all mapping aside. */
async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const host = (incoming.headers.host ?? '127.0.0.1').replace(/:\d+$/, '');
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) for (const value of values ?? []) headers.append(name, value);
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  const method = incoming.method ?? 'GET';
  return new Request(`https://${host}${incoming.url}`, {
    method,
    headers,
    ...(method !== 'GET' && method !== 'HEAD' && { body: Buffer.concat(chunks) }),
  });
}

const record = (request: Request, url: URL): RecordedCall => ({
  method: request.method,
  host: url.hostname,
  path: url.pathname,
  query: url.searchParams,
  headers: Object.fromEntries(request.headers),
  at: Date.now(),
});

async function sendReply(reply: Response, response: ServerResponse, fault: Fault | null): Promise<void> {
  const body = Buffer.from(await reply.arrayBuffer());
  const isCut = fault?.kind === 'truncate';
  const sent = isCut ? body.subarray(0, fault.bytes) : body;
  response.writeHead(reply.status, {
    ...Object.fromEntries(reply.headers),
    'Content-Length': isCut && fault.how === 'cut' ? body.length : sent.length,
  });
  if (isCut && fault.how === 'cut') response.write(sent, () => response.destroy());
  else response.end(sent);
}
