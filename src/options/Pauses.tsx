import { useEffect, useState } from 'preact/hooks';
import { send } from '../platform/send';
import { PausedSites } from '../ui/PausedSites';

/** Where hover is paused. Pauses are begun in the popup, where the site is in front. */
export function Pauses() {
  const [sites, setSites] = useState<{ host: string; until: number }[] | null>(null);
  useEffect(() => {
    void send('list-pauses', {}).then(setSites, () => undefined);
  }, []);
  const resume = (host: string) => {
    setSites((before) => before && before.filter((site) => site.host !== host));
    void send('pause-site', { host, until: 0 }).catch(() => undefined);
  };
  return sites && <PausedSites sites={sites} onResume={resume} />;
}
