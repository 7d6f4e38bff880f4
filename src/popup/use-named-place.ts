import { useRef } from 'preact/hooks';
import { readConsolePage } from '../core/console-page/read-console-page';

/** What a console page's address says of where it is; null where it does not say. */
export interface NamedPlace {
  host: string | null;
  region: string | null;
  projectId: string | null;
}

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** Whether two addresses may mean one place: not every view of a console repeats its region or project. */
export const isSamePlace = (a: NamedPlace, b: NamedPlace): boolean => !differ(a.host, b.host) && !differ(a.region, b.region) && !differ(a.projectId, b.projectId);

/** The place that a page's address names, as far as it was named so far, and a key that is another one for another place. */
export function useNamedPlace(address: string): [NamedPlace, number] {
  const last = useRef<{ named: NamedPlace; key: number } | null>(null);
  const { host = null, region = null, projectId = null } = readConsolePage(address) ?? {};
  const before = last.current ?? { named: { host, region, projectId }, key: 0 };
  last.current = isSamePlace(before.named, { host, region, projectId })
    ? { named: { host: host ?? before.named.host, region: region ?? before.named.region, projectId: projectId ?? before.named.projectId }, key: before.key }
    : { named: { host, region, projectId }, key: before.key + 1 };
  return [last.current.named, last.current.key];
}
