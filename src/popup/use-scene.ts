import { useEffect, useState } from 'preact/hooks';
import type { PageSubject } from '../platform/messages';
import { onTabMoved } from '../platform/tabs';
import { findScene, nowhere } from './find-start';

/** The page that the popup stands over, as it is now: applications go from page to page while the popup is open. */
export function useScene(found: Promise<PageSubject>): [PageSubject | null, (change: (before: PageSubject | null) => PageSubject | null) => void] {
  const [scene, setScene] = useState<PageSubject | null>(null);
  /** The tab is followed wherever it goes: it may come back. */
  const [tabId, setTabId] = useState<number | null>(null);
  useEffect(() => {
    void found.then((first) => {
      setScene(first);
      setTabId(first.tabId);
    });
  }, []);
  useEffect(() => {
    if (tabId === null) return undefined;
    const shown = new AbortController();
    const follow = async (url: string | null) => {
      const now = url === null ? nowhere : await findScene(url);
      // Two tabs may show the same address.
      if (!shown.signal.aborted) setScene(now.page === null ? now : { ...now, tabId });
    };
    onTabMoved(tabId, (url) => void follow(url), shown.signal);
    return () => shown.abort();
  }, [tabId]);
  return [scene, setScene];
}
