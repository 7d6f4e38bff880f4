import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** A server that has one page for every address of every host. */
export interface PlainServer {
  port: number;
  close(): Promise<void>;
}

/** Serves `html` over HTTPS on a free port. For tests of the harness; tests of lookups use the sandbox. */
export async function startPlainServer(html = '<!doctype html><title>A page</title><p>Nothing here.'): Promise<PlainServer> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const server = createServer({ key, cert }, (_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
