import { useId, useState } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string | undefined;
  problem?: string | undefined;
  /** Hidden as it is typed, with a button to look at it. */
  isSecret?: boolean;
  isMono?: boolean;
  maxLength?: number;
  placeholder?: string | undefined;
  /** Values to choose from; others may be typed. */
  offers?: readonly string[];
}

/** A labelled text field with its hint and, when something is wrong, a sentence that says what. Nothing typed is remembered by the browser. */
export function Field({ label, value, onInput, hint, problem, isSecret, isMono, maxLength = 200, placeholder, offers }: Props) {
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="field-input">
        <input
          id={id}
          // The types of JSX let only text fields have offers, and no field here has both a secret and offers.
          type={(isSecret && !isShown ? 'password' : 'text') as 'text'}
          class={isSecret || isMono ? 'mono' : undefined}
          value={value}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
          maxLength={maxLength}
          placeholder={placeholder}
          autocomplete={isSecret ? 'new-password' : 'off'}
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${id}-hint`}
          {...(offers ? { list: `${id}-offers` } : {})}
        />
        {isSecret && (
          <button type="button" class="small" aria-pressed={isShown} aria-describedby={`${id}-hint`} onClick={() => setShown(!isShown)}>
            Show
          </button>
        )}
      </div>
      {offers && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      <p id={`${id}-hint`} class={problem ? 'problem' : 'hint'}>
        {problem ?? hint}
      </p>
    </div>
  );
}
