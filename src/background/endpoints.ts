import type { Account } from '../core/account';
import type { Cloud } from '../core/clouds/cloud';
import { fillRegion } from '../core/clouds/expand';
import { cloudById, ctsBase, iamBase } from '../core/clouds/find';

const isRegionName = (name: string): boolean => /^[a-z\d]+(-[a-z\d]+)+$/.test(name);

// A region that opened after this version was made: its endpoint follows its cloud's pattern, and the browser asks the person first.
const unlisted = ({ isSimulated, ...row }: Cloud, kind: 'cts' | 'iam', region: string): string | null =>
  row[kind] !== null && !isSimulated && isRegionName(region) ? fillRegion(row[kind], region) : null;

const baseOf = (row: Cloud, kind: 'cts' | 'iam', region: string): string | null =>
  (kind === 'cts' ? ctsBase : iamBase)(row, region) ?? unlisted(row, kind, region);

/** Base URL of CTS for an account in a region, or null where its cloud has no such region. */
export function ctsOf({ cloud, custom }: Account, region: string): string | null {
  return custom ? fillRegion(custom.cts, region) : baseOf(cloudById(cloud), 'cts', region);
}

/** Base URLs of IAM that may list an account's projects: one, or one a region. */
export function iamsOf({ cloud, custom, projects }: Account, region: string | null): string[] {
  const row = cloudById(cloud);
  const regions = region === null ? [...row.regions.map(({ id }) => id), ...projects.map((project) => project.region)] : [region];
  const bases = regions.map((id) => (custom ? custom.iam && fillRegion(custom.iam, id) : baseOf(row, 'iam', id)));
  if (custom?.iam && !custom.iam.includes('{region}')) bases.push(custom.iam);
  return [...new Set(bases.filter((base) => base !== null))];
}

/** Match pattern of a base URL. */
export const originPattern = (base: string): string => `https://${new URL(base).hostname}/*`;
