import type { Account, ListedAccount, Place, Project } from '../core/account';
import { accountsFor } from '../core/accounts-for';
import { cloudById, isSimulated, regionOf } from '../core/clouds/find';
import type { ConsolePage } from '../core/console-page/read-console-page';
import { failed, success, type Result } from '../core/result';

/** What decides where a lookup asks. */
export interface PlaceQuestion {
  accounts: readonly ListedAccount[];
  /** The page named by the subject: null when it was typed, or when its address is no address. */
  page: ConsolePage | null;
  /** Whether the subject names a page at all. */
  hasPage: boolean;
  /** What the person chose, which beats all else. */
  wanted: { accountId: string; projectId: string } | null;
  /** Where the last answer came from. */
  last: { accountId: string; projectId: string } | null;
}

/** Where to ask, and where else one could. */
export interface Choice {
  place: Place;
  places: Place[];
}

const placeIn = (account: Account, project: Project): Place => ({
  accountId: account.id,
  accountName: account.name,
  cloud: account.cloud,
  region: project.region,
  projectId: project.id,
  projectName: project.name,
});

/** Every project of every account given. */
export const placesOf = (accounts: readonly Account[]): Place[] =>
  accounts.flatMap((account) => account.projects.map((project) => placeIn(account, project)));

/** The region that a page means, as its cloud spells it: consoles use old names too (domain.md §4.2). */
export const regionName = ({ cloud, region }: ConsolePage): string | null =>
  region === null || cloud === null ? region : (regionOf(cloudById(cloud), region)?.id ?? region);

/** A region's own project comes before its sub-projects, and an account that can answer before one that is locked. */
function rank(place: Place, page: ConsolePage | null, accounts: readonly ListedAccount[], last: PlaceQuestion['last']): number {
  if (place.projectId === page?.projectId) return 0;
  const isLocked = accounts.find(({ id }) => id === place.accountId)?.state === 'locked';
  const isLast = last?.accountId === place.accountId && last.projectId === place.projectId;
  return 1 + (isLocked ? 4 : 0) + (isLast ? 0 : 2) + (place.projectName === place.region ? 0 : 1);
}

/** Picks whom to ask and where; the page decides, then what the person used last. Never guesses between regions. */
export function choosePlace({ accounts, page, hasPage, wanted, last }: PlaceQuestion): Result<Choice> {
  if (accounts.length === 0) return failed({ kind: 'no-account' });
  const everywhere = placesOf(accounts);
  if (wanted) {
    const place = everywhere.find(({ accountId, projectId }) => accountId === wanted.accountId && projectId === wanted.projectId);
    return place ? success({ place, places: everywhere }) : failed({ kind: 'no-project', places: everywhere });
  }
  if (hasPage && !page?.cloud) return failed({ kind: 'unknown-console', places: everywhere });
  const able = accountsFor(page, accounts);
  const [first] = able;
  if (!first) return failed({ kind: 'no-account', places: everywhere });
  const places = placesOf(able);
  const region = page && !isSimulated(first.cloud) ? regionName(page) : null;
  const inRegion = region === null ? places : places.filter((place) => place.region === region);
  const [best] = [...inRegion].sort((a, b) => rank(a, page, able, last) - rank(b, page, able, last));
  if (!best) return failed({ kind: 'no-project', accountId: first.id, places, ...(region === null ? {} : { detail: region }) });
  const isLast = best.accountId === last?.accountId && best.projectId === last.projectId;
  const isOpen = region === null && !isLast && best.projectId !== page?.projectId && new Set(inRegion.map((place) => place.region)).size > 1;
  const isAnyAccount = !page && !isLast && able.length > 1;
  if (isOpen || isAnyAccount) return failed({ kind: page ? 'no-project' : 'unknown-console', places: inRegion });
  return success({ place: best, places });
}
