/** A response that was read to its end, whatever its status. */
export interface Reply {
  status: number;
  headers: Headers;
  /** The body as UTF-8. In a refusal, what proves who we are is masked already, since gateways echo it (domain.md §1.6). */
  text: string;
  /** The server's clock by its `Date` header (to the second): ms since epoch, UTC. */
  serverTime: number | null;
  /** When `Retry-After` lets us ask again, by our clock: ms since epoch, UTC. */
  retryAt: number | null;
}

/** Whether the request got what it asked for. */
export const isSuccess = ({ status }: Reply): boolean => status >= 200 && status < 300;
