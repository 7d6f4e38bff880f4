import { useEffect, useMemo, useState } from 'preact/hooks';
import { watchPageIds, type PageIds, type PageIdsControls } from '../platform/watch-page-ids';

const nothing: PageIds = { ids: [], isWhole: false, isMarked: false, isReachable: true };

/** Who goes from a popup in a tab to its page and soon comes back finds the list as the page is: ms. */
const lingersFor = 60_000;

/**
 * A page's IDs as they are now, and what can be done with them there; watched for as long as the part is on show.
 * @param page its address
 * @param isOpen false while the list is folded away
 */
export function usePageIds(tabId: number, page: string, isOpen: boolean): [PageIds, PageIdsControls] {
  const [seen, setSeen] = useState(nothing);
  const shown = useMemo(() => new AbortController(), [tabId]);
  const controls = useMemo(() => watchPageIds(tabId, setSeen, shown.signal), [shown]);
  useEffect(() => () => shown.abort(), [shown]);

  useEffect(() => {
    const ended = new AbortController();
    let timer = 0;
    const attend = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible' || !isOpen) controls.attend(isOpen);
      else timer = window.setTimeout(() => controls.attend(false), lingersFor);
    };
    attend();
    document.addEventListener('visibilitychange', attend, { signal: ended.signal });
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [controls, isOpen]);
  useEffect(() => controls.renew(), [controls, page]);
  return [seen, controls];
}
