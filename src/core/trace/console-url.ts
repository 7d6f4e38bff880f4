const hostName = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/**
 * The resource's page in the console: `endpoint` and `resource_url` joined as they are (seed 003). Null unless that is an https
 * address on the endpoint's own host: masked examples (`https://*****`) lead nowhere, and a resource must not choose the host.
 */
export function joinConsoleUrl(endpoint: string | null, resourceUrl: string | null): string | null {
  if (endpoint === null || resourceUrl === null) return null;
  try {
    const base = new URL(endpoint);
    const url = new URL(endpoint + resourceUrl);
    const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '' && hostName.test(url.hostname);
    return isPlain && url.origin === base.origin ? url.href : null;
  } catch {
    return null;
  }
}
