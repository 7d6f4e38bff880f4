import { useEffect, useMemo, useState } from 'preact/hooks';
import { watchPageIds, type PageIds, type PageIdsControls } from '../platform/watch-page-ids';

const nothing: PageIds = { ids: [], isWhole: false, isMarked: false, isReachable: true };

/** A page's IDs as they are now, and what can be done with them there; watched for as long as the part is shown. */
export function usePageIds(tabId: number): [PageIds, PageIdsControls] {
  const [seen, setSeen] = useState(nothing);
  const shown = useMemo(() => new AbortController(), [tabId]);
  const controls = useMemo(() => watchPageIds(tabId, setSeen, shown.signal), [shown]);
  useEffect(() => () => shown.abort(), [shown]);
  return [seen, controls];
}
