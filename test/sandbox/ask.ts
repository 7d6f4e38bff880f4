import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import type { Sandbox } from './start-sandbox';

/** What came back from the sandbox. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What may be sent along; a body makes it a POST. */
export interface Question {
  headers?: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
}

/** Asks the sandbox for an address of the real clouds; rejects when the connection breaks. The certificate is not looked at. */
export function ask(sandbox: Sandbox, address: string, { headers, body, signal }: Question = {}): Promise<Answer> {
  const { host, pathname, search } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: sandbox.port,
        method: body === undefined ? 'GET' : 'POST',
        path: pathname + search,
        headers: { ...headers, Host: host },
        rejectUnauthorized: false,
        ...(signal && { signal }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() });
        });
      },
    );
    sent.once('error', reject).end(body);
  });
}
