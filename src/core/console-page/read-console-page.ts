import type { CloudId } from '../clouds/cloud';
import { cloudOfConsole, regionOf } from '../clouds/find';
import type { IdKind } from '../resource-id/kinds';
import { readResources } from './read-resources';
import { serviceOf } from './services';
import { splitAddress, type Param } from './split-address';

/** What the address of a console page says: where am I, and on what? */
export interface ConsolePage {
  /** Null on a host that no cloud of ours has. */
  cloud: CloudId | null;
  /** As `URL.host` spells it: lower case, a port only if it is not 443. */
  host: string;
  /** As the address spells it (it may be an alias, see `regionOf`); the region in the host name when no parameter names one. */
  region: string | null;
  /** First segment of the path, e.g. `ecm`; empty for a host's root. */
  app: string;
  /** CTS service type, upper case, e.g. `ECS`. */
  service: string | null;
  /** Only where the address holds it, which is rare (domain.md §4.2). */
  projectId: string | null;
  /** What the page is about, best first. */
  resources: { id: string; kind: IdKind }[];
  /** IDs that the address names as no resource: agency, project, account, user. */
  decoys: string[];
}

const hex32 = /^[\da-f]{32}$/;
const isRegion = (text: string): boolean => /^[a-z][a-z\d-]{2,63}$/i.test(text);

/** Parameters whose value is no resource of the page (domain.md §4.2). */
const decoyNames = /^(agency|project|account|domain|user|tenant|enterpriseproject|eps)(id)?$/;

/**
 * Reads the address of a page. Null only when it is no https address at all.
 * `customHosts`: hosts of the accounts' private consoles, as `URL.host` spells them (lower case, a port only if it is not 443).
 */
export function readConsolePage(address: string, customHosts: readonly string[] = []): ConsolePage | null {
  // Some pages print "&region" as the sign that HTML makes of "&reg" (domain.md §4.2).
  const mended = address.replace(/(?:®|%C2%AE)ion=/gi, '&region=');
  if (!URL.canParse(mended)) return null;
  const url = new URL(mended);
  if (url.protocol !== 'https:') return null;

  const known = cloudOfConsole(url);
  const isCustom = !known && !url.username && !url.password && customHosts.includes(url.host);
  const { path, route, params } = splitAddress(url);
  const app = path[0] ?? '';
  const service = serviceOf(route[0] ?? '') ?? serviceOf(app); // ecm, vpc and console hold several services
  const named = params.find(({ name, value }) => name === 'region' && isRegion(value))?.value;
  const region = named ?? known?.regionInHost ?? null;

  // On IAM's and EPS's own pages the route's parameters name users, agencies and projects because they are the subject.
  const isAboutThem = service === 'IAM' || service === 'EPS';
  const isDecoy = ({ name, inRoute }: Param): boolean => decoyNames.test(name) && !(inRoute && isAboutThem);
  const decoyValues = params.filter(isDecoy).map(({ value }) => value);

  // A path such as `/elasticsearch/kibana/la-south-2/<project>/<cluster>/…`.
  const afterRegion = path.find((segment, index) => {
    const before = path[index - 1] ?? '';
    return hex32.test(segment) && (before === region || (known && regionOf(known.cloud, before)));
  });
  const projectParam = params.find((param) => /^project(id)?$/.test(param.name) && isDecoy(param) && hex32.test(param.value));
  const projectId = projectParam?.value ?? afterRegion ?? null;

  const decoys = [...new Set([...decoyValues, ...(projectId ? [projectId] : [])])].filter((text) => /^[\w-]{16,128}$/.test(text));
  const resources = readResources({ path, route, params: params.filter((param) => !isDecoy(param)) }, service);
  return {
    cloud: known?.cloud.id ?? (isCustom ? 'custom' : null),
    host: url.host,
    region,
    app,
    service,
    projectId,
    resources: resources.filter(({ id }) => !decoys.includes(id)),
    decoys,
  };
}
