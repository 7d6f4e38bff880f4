import { useId } from 'preact/hooks';

interface Props {
  value: string;
  onInput: (value: string) => void;
  /** How many are left, for those who do not see the list shrink. */
  found: number;
}

/** Narrows a list as one types. */
export function FilterField({ value, onInput, found }: Props) {
  const id = useId();
  return (
    <div class="filter-field">
      <label class="visually-hidden" for={id}>
        Filter
      </label>
      <input
        id={id}
        type="search"
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        placeholder="Filter"
        title="By ID, name, label or type"
        maxLength={200}
        autocomplete="off"
        spellcheck={false}
      />
      <span class="visually-hidden" role="status">
        {value && `${found} match`}
      </span>
    </div>
  );
}
