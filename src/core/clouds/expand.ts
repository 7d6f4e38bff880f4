import type { Cloud, ConsoleHost } from './cloud';
import { clouds } from './table';

/** A console host of the table with its region filled in. */
export interface ExpandedHost {
  cloud: Cloud;
  /** Exact host name, lower case. */
  host: string;
  /** Path that is the console, without a trailing slash; empty where the whole host is. */
  path: string;
  /** The region that the host name holds, else null. */
  region: string | null;
}

/** A template with its `{region}`, if it has one, filled in. */
export const fillRegion = (template: string, region: string): string => template.replaceAll('{region}', region);

/** Every base URL that a template means: one for each region of the cloud, or one where it is global. */
export const expandBase = (cloud: Cloud, template: string): string[] =>
  template.includes('{region}') ? cloud.regions.map(({ id }) => fillRegion(template, id)) : [template];

const expandHost = (cloud: Cloud, { host, path = '' }: ConsoleHost): ExpandedHost[] =>
  host.includes('{region}')
    ? cloud.regions.map(({ id }) => ({ cloud, host: fillRegion(host, id), path, region: id }))
    : [{ cloud, host, path, region: null }];

/** Every console host of every cloud (domain.md §4.1). */
export const consoleHosts: readonly ExpandedHost[] = clouds.flatMap((cloud) =>
  cloud.consoleHosts.flatMap((consoleHost) => expandHost(cloud, consoleHost)),
);
