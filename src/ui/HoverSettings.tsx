import { useState } from 'preact/hooks';
import { defaultSettings, type Settings } from '../core/settings';
import { Choice } from './account/Choice';
import { Field } from './account/Field';

interface Props {
  settings: Settings;
  onChange: (settings: Settings) => void;
}

const keys = [
  ['none', 'No key: resting the pointer is enough'],
  ['Alt', 'While Alt is held'],
  ['Control', 'While Ctrl is held'],
  ['Shift', 'While Shift is held'],
  ['off', 'Never on hover (right-click and shortcut still work)'],
] as const;

/** A delay as typed, in ms; null unless a whole number that the message contract takes. */
const delayFrom = (text: string): number | null => (/^\d{1,4}$/.test(text) && Number(text) <= 5_000 ? Number(text) : null);

/** When the card shows by itself. What is chosen is kept at once. */
export function HoverSettings({ settings, onChange }: Props) {
  const [text, setText] = useState(String(settings.hoverDelay));
  const typeDelay = (typed: string) => {
    setText(typed);
    const hoverDelay = delayFrom(typed);
    if (hoverDelay !== null) onChange({ ...settings, hoverDelay });
  };
  return (
    <div class="columns">
      <Choice label="Show the card" value={settings.hoverKey} options={keys} onChange={(hoverKey) => onChange({ ...settings, hoverKey })} />
      <Field
        label="Hover delay (ms)"
        value={text}
        onInput={typeDelay}
        maxLength={4}
        hint={`How long the pointer rests on an ID first; ${defaultSettings.hoverDelay} out of the box.`}
        problem={delayFrom(text) !== null ? undefined : 'Type a whole number from 0 to 5000.'}
      />
    </div>
  );
}
