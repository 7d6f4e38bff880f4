import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../core/settings';
import { send } from '../platform/send';
import { Boundaries } from '../ui/Boundaries';
import { HoverSettings } from '../ui/HoverSettings';
import { Icon, icons } from '../ui/Icon';
import { Accounts } from './Accounts';
import { Pauses } from './Pauses';

/** The options page. */
export function Options() {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void send('get-settings', {}).then(setSettings, () => undefined);
  }, []);
  const change = (changed: Settings) => {
    setSettings(changed);
    void send('save-settings', changed).catch(() => undefined);
  };
  return (
    <div class="options">
      <header>
        <h1>
          <Icon path={icons.lens} />
          Trace Lens
        </h1>
        <p class="muted">Point at an ID, see who touched it.</p>
      </header>
      <main>
        <Accounts />
        <section aria-labelledby="hover">
          <h2 id="hover">On console pages</h2>
          {settings && <HoverSettings settings={settings} onChange={change} />}
          <h3>Paused sites</h3>
          <Pauses />
        </section>
        <section aria-labelledby="boundaries">
          <h2 id="boundaries">What Trace Lens may and may not do</h2>
          <Boundaries />
        </section>
      </main>
    </div>
  );
}
