import { consoleHosts, expandBase } from './expand';
import { clouds } from './table';

const sorted = (patterns: string[]): string[] => [...new Set(patterns)].sort();

/** Match patterns of every console: what the content script's `matches` in manifest.json must equal. Sorted, unique. */
export const consoleMatches = (): string[] => sorted(consoleHosts.map(({ host, path }) => `https://${host}${path}/*`));

/**
 * Match patterns of every CTS and IAM that we ask: what `host_permissions` in manifest.json must equal. Sorted, unique.
 * The simulated cloud is answered without network and `custom` asks at run time, so neither is here.
 */
export const apiMatches = (): string[] =>
  sorted(
    clouds
      .filter(({ isSimulated }) => !isSimulated)
      .flatMap((cloud) => [cloud.cts, cloud.iam].flatMap((template) => (template ? expandBase(cloud, template) : [])))
      .map((base) => `${base}/*`),
  );
