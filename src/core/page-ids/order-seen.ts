import type { ConsolePage } from '../console-page/read-console-page';
import type { IdRole } from '../resource-id/role';
import type { ListedId } from './listed-id';

/** A page's IDs in the order in which a person wants them. */
export interface OrderedIds {
  /** What can be looked up: this page's own resource, then what is in view, then the rest. */
  resources: ListedId[];
  /** What is no resource (projects, accounts, users, jobs, keys), in view first. */
  others: ListedId[];
}

/** A trace and a request are looked up, too, each in its own way. */
const opening: readonly IdRole[] = ['resource', 'trace', 'request'];

/** Orders a page's IDs; those of equal standing stay in the order given (that of the page). */
export function orderSeen(ids: readonly ListedId[], page: ConsolePage | null): OrderedIds {
  const own = new Map(page?.resources.map(({ id }, at) => [id, at]));
  const rankOf = ({ id, isVisible }: ListedId): number => own.get(id) ?? own.size + (isVisible ? 0 : 1);
  const ranked = ids.toSorted((a, b) => rankOf(a) - rankOf(b));
  return {
    resources: ranked.filter(({ meaning }) => opening.includes(meaning.role)),
    others: ranked.filter(({ meaning }) => !opening.includes(meaning.role)),
  };
}
