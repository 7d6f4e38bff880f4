import type { Subject } from '../core/lookup';
import type { PageSubject } from '../platform/messages';
import { send } from '../platform/send';
import { subjectInAddress } from '../ui/permalink';

/** What the popup starts from. */
export interface Start {
  /** What to look up at once, if anything. */
  subject: Subject | null;
  /** The console page that tells cloud and region for typed IDs too. */
  page: string | null;
  hasAccounts: boolean;
}

/** No console page. */
export const nowhere: PageSubject = { page: null, tabId: null, subject: null, site: null };

/** The page at an address, and the tab that shows it; null: the page in front. */
export const findScene = (page: string | null): Promise<PageSubject> => send('page-subject', { page }).catch(() => nowhere);

/** What to start from: the address, else the page; and whether there is anyone to ask as. */
export async function findStart(search: string, scene: Promise<PageSubject>): Promise<Start> {
  const named = subjectInAddress(search);
  if (named) return { subject: named, page: named.page, hasAccounts: true };
  const [{ subject, page }, accounts] = await Promise.all([scene, send('list-accounts', {}).catch(() => [])]);
  return { subject, page, hasAccounts: accounts.length > 0 };
}
