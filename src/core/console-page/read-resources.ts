import { findIds } from '../resource-id/find-ids';
import type { IdKind } from '../resource-id/kinds';
import type { AddressParts } from './split-address';

/** Parameters that name the page's own resource, whatever the service. */
const own = /^(instance|resource|server|cluster|volume)?id$/;

/** Parameters that name what the page's resource is made of or lies in, when there is another (domain.md §4.2: createVm). */
const ingredients = /^(image|vpc|subnet|network|flavor|sgs?|securitygroups?|keypair)s?(id)?s?$/;

const bucketName = /^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/;

/** Buckets are known by name, in addresses of OBS only: `#/obs/manage/{bucket}/overview`, `?bucket=…`. */
function bucketsOf({ route, params }: AddressParts): string[] {
  const inRoute = route.filter((segment, index) => route[index - 1] === 'manage' && index + 1 < route.length && bucketName.test(segment));
  const inParams = params.filter(({ name, value }) => /^bucket(name)?$/.test(name) && bucketName.test(value));
  return [...inRoute, ...inParams.map(({ value }) => value)];
}

/** The resources that an address names, best first: the route's own, then parameters by what they mean. Without duplicates. */
export function readResources(parts: AddressParts, service: string | null): { id: string; kind: IdKind }[] {
  const rankOf = (name: string): number => (own.test(name) ? 1 : ingredients.test(name) ? 3 : 2);
  const ranked = [
    ...(service === 'OBS' ? bucketsOf(parts) : []).map((id) => ({ id, kind: 'name' as const, rank: 0 })),
    ...[...parts.path, ...parts.route].flatMap((segment) => findIds(segment).map(({ id, kind }) => ({ id, kind, rank: 0 }))),
    ...parts.params.flatMap(({ name, value }) => findIds(value).map(({ id, kind }) => ({ id, kind, rank: rankOf(name) }))),
  ].sort((a, b) => a.rank - b.rank);
  return [...new Map(ranked.map(({ id, kind }) => [id, { id, kind }])).values()];
}
