import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Something that goes wrong between the extension and a host. */
export type Fault =
  /** Answers as usual, so many ms later. */
  | { kind: 'delay'; ms: number }
  /** Closes the connection without a word. */
  | { kind: 'drop' }
  /** Never answers; the connection stays open until the sandbox closes. */
  | { kind: 'hang' }
  /** Sends the first bytes of the usual body. `clean`: as if that were all; `cut`: promises the whole length, then breaks off. */
  | { kind: 'truncate'; bytes: number; how: 'clean' | 'cut' }
  /** A web page, as a proxy or a login form sends it. */
  | { kind: 'html'; status: number }
  /** An error of the cloud; `retryAfter` becomes the header, seconds or an HTTP date. */
  | { kind: 'status'; status: number; body?: string; retryAfter?: string }
  /** Sends on to another address. */
  | { kind: 'redirect'; to: string }
  /** A well-formed answer that never seems to end; 100 MB unless told otherwise. */
  | { kind: 'flood'; bytes?: number }
  /** Answers as usual, with the cookies that a web application firewall sets (domain.md §1.6). */
  | { kind: 'cookies' }
  /** This text verbatim, with status 200 unless told otherwise: to replay a fixture. */
  | { kind: 'body'; body: string; status?: number };

/** Cookies as recorded from CloudWAF (domain.md §1.6). */
export const wafCookies = ['HWWAFSESID=sandbox73; path=/', 'HWWAFSESTIME=1742825321325; path=/'];

const throttled = JSON.stringify({
  error_msg: 'The throttling threshold has been reached: policy user over ratelimit,limit:XX,time:1 second',
  error_code: 'APIGW.0308',
  request_id: '0d4e4f2b9a6c4c1f8f6e2b7a5d3c1e90',
});

const page = '<!doctype html><title>Proxy</title><h1>Please sign in to the network</h1>';

const json = { 'Content-Type': 'application/json' };

/** What stands in for the cloud's answer, or null where the usual answer is still to be sent (`delay`, `cookies`, `truncate`). */
export function replyWithFault(fault: Fault, response: ServerResponse): Promise<void> | null {
  switch (fault.kind) {
    case 'drop':
      response.destroy();
      return Promise.resolve();
    case 'hang':
      return Promise.resolve();
    case 'html':
      return send(response, fault.status, { 'Content-Type': 'text/html' }, page);
    case 'status':
      return send(
        response,
        fault.status,
        fault.retryAfter === undefined ? json : { ...json, 'Retry-After': fault.retryAfter },
        fault.body ?? (fault.status === 429 ? throttled : JSON.stringify({ error_code: 'CTS.0005', error_msg: 'System error.' })),
      );
    case 'redirect':
      return send(response, 302, { Location: fault.to }, '');
    case 'body':
      return send(response, fault.status ?? 200, json, fault.body);
    case 'flood':
      return flood(response, fault.bytes ?? 100 * 1024 * 1024);
    default:
      return null;
  }
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): Promise<void> {
  response.writeHead(status, headers).end(body);
  return Promise.resolve();
}

/** Valid JSON to the last byte, so that only its size is wrong; sent no faster than it is read. */
function flood(response: ServerResponse, bytes: number): Promise<void> {
  response.writeHead(200, json);
  // A client that has had enough closes the connection, which is the point.
  return pipeline(Readable.from(floodOf(bytes)), response).catch(() => {});
}

function* floodOf(bytes: number): Generator<string> {
  const filler = '{"trace_name":"flood"},'.repeat(2_850);
  yield '{"traces":[';
  for (let sent = 0; sent < bytes; sent += filler.length) yield filler;
  yield '{}],"meta_data":{"count":1,"marker":null}}';
}
