import type { Failure } from '../core/failure';

/** What is wrong with the base URL of a service, or null. Those of private clouds are typed by people. */
export function checkBase(base: string): Failure | null {
  const url = URL.canParse(base) ? new URL(base) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return { kind: 'bad-response', detail: 'The address of the service is not a web address.' };
  if (url.username || url.password || url.search || url.hash) {
    return { kind: 'bad-response', host: url.host, detail: 'The address of the service may hold a host and a path, nothing else.' };
  }
  return null;
}
