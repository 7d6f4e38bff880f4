import type { Cloud, CloudId, Region } from './cloud';
import { consoleHosts, fillRegion } from './expand';
import { clouds } from './table';

const byId = new Map<string, Cloud>(clouds.map((cloud) => [cloud.id, cloud]));

/** Whether a text from outside (a form, a stored item) is the id of a row. */
export const isCloudId = (text: string): text is CloudId => byId.has(text);

/** The row of a cloud. */
export const cloudById = (id: CloudId): Cloud => byId.get(id) as Cloud;

/** Whether a cloud is the one in the box: no network, no leave of the browser, no secret. */
export const isSimulated = (id: CloudId): boolean => cloudById(id).isSimulated === true;

/**
 * Whose console an address is, or null. Only https on its own port and without credentials, and only hosts that equal
 * one of the table: a comparison by ending would let `evilconsole.huaweicloud.com.evil.com` and its kin in.
 */
export function cloudOfConsole(url: URL): { cloud: Cloud; regionInHost: string | null } | null {
  if (url.protocol !== 'https:' || url.port || url.username || url.password) return null;
  const match = consoleHosts.find(
    ({ host, path }) => host === url.hostname && (url.pathname === path || url.pathname.startsWith(`${path}/`)),
  );
  return match ? { cloud: match.cloud, regionInHost: match.region } : null;
}

/** The region of a cloud by its id or by another spelling met in addresses (`southchina`), or null. */
export const regionOf = (cloud: Cloud, name: string): Region | null =>
  cloud.regions.find(({ id, aliases }) => id === name || aliases?.includes(name)) ?? null;

function baseOf(template: string | null, cloud: Cloud, name: string): string | null {
  const region = regionOf(cloud, name);
  return template && region ? fillRegion(template, region.id) : null;
}

/** Base URL of a cloud's CTS in a region, no trailing slash. Null for a region that is not in the row, and for `custom`. */
export const ctsBase = (cloud: Cloud, region: string): string | null => baseOf(cloud.cts, cloud, region);

/** Base URL of the IAM to ask for tokens and projects, no trailing slash. Null as {@link ctsBase}, and where the cloud has none. */
export const iamBase = (cloud: Cloud, region: string): string | null => baseOf(cloud.iam, cloud, region);
