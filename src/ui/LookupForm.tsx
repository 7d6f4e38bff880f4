import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  /** What is looked up now; the field follows it. */
  id: string;
  hasFocus: boolean;
  onLookUp: (text: string) => void;
}

/** The field for any ID. Enter looks up. */
export function LookupForm({ id, hasFocus, onLookUp }: Props) {
  const [text, setText] = useState(id);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setText(id), [id]);
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  const submit = (submission: SubmitEvent) => {
    submission.preventDefault();
    // What stands in the field counts, also when it was put there by something that types faster than we draw.
    const typed = field.current?.value ?? text;
    if (typed.trim() === '') field.current?.focus();
    else onLookUp(typed);
  };
  return (
    <form class="lookup-form" role="search" onSubmit={submit}>
      <label for="resource-id">Resource ID</label>
      <input
        id="resource-id"
        ref={field}
        class="mono"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        placeholder="Paste an ID or a name"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
      />
      <button type="submit" class="primary">
        Look up
      </button>
    </form>
  );
}
