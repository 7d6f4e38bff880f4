import { useId } from 'preact/hooks';

interface Props<T extends string> {
  label: string;
  value: T;
  /** Value and words of each option, in order. */
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
  hint?: string | undefined;
  problem?: string | undefined;
}

/** A labelled select with its hint. */
export function Choice<T extends string>({ label, value, options, onChange, hint, problem }: Props<T>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value as T)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-hint`}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option} disabled={option === ''}>
            {words}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} class={problem ? 'problem' : 'hint'}>
        {problem ?? hint}
      </p>
    </div>
  );
}
