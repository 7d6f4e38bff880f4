import type { Account } from '../core/account';
import { cloudById, ctsBase, iamBase } from '../core/clouds/find';

const withRegion = (template: string, region: string): string => template.replaceAll('{region}', region);

/** Base URL of CTS for an account in a region, or null where its cloud has no such region. */
export function ctsOf({ cloud, custom }: Account, region: string): string | null {
  return custom ? withRegion(custom.cts, region) : ctsBase(cloudById(cloud), region);
}

/** Base URLs of IAM that may list an account's projects: one, or one a region. */
export function iamsOf({ cloud, custom, projects }: Account, region: string | null): string[] {
  const row = cloudById(cloud);
  const regions = region === null ? [...row.regions.map(({ id }) => id), ...projects.map((project) => project.region)] : [region];
  const bases = regions.map((id) => (custom ? custom.iam && withRegion(custom.iam, id) : iamBase(row, id)));
  if (custom?.iam && !custom.iam.includes('{region}')) bases.push(custom.iam);
  return [...new Set(bases.filter((base) => base !== null))];
}

/** Match pattern of a base URL. */
export const originPattern = (base: string): string => `https://${new URL(base).hostname}/*`;
