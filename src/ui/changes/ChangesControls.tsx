import { useId } from 'preact/hooks';
import { windowHours, type WindowHours } from '../../core/window';

interface Props {
  hours: WindowHours;
  isOn: boolean;
  /** What starts it, and what ends it. */
  words: { start: string; stop: string };
  onHours: (hours: WindowHours) => void;
  onStart: () => void;
  onStop: () => void;
}

const windowNames: Record<WindowHours, string> = { 1: 'Last hour', 24: 'Last 24 hours', 168: 'Last 7 days' };

/** How far back, and the button that asks. The same button takes everything off again; its words say which it does. */
export function ChangesControls({ hours, isOn, words, onHours, onStart, onStop }: Props) {
  const id = useId();
  const choose = (value: string) => {
    const chosen = windowHours.find((one) => String(one) === value);
    if (chosen) onHours(chosen);
  };
  return (
    <div class="changes-controls">
      <label class="visually-hidden" for={id}>
        Window
      </label>
      <select id={id} value={String(hours)} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {windowHours.map((one) => (
          <option key={one} value={String(one)}>
            {windowNames[one]}
          </option>
        ))}
      </select>
      <button type="button" class={isOn ? 'is-on' : undefined} onClick={isOn ? onStop : onStart}>
        {isOn ? words.stop : words.start}
      </button>
    </div>
  );
}
