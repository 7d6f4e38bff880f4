import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  /** What is looked up now; the field follows it. */
  id: string;
  hasFocus: boolean;
  onLookUp: (text: string) => void;
  /** A text was pasted; what stands in the field now. */
  onPaste: (text: string) => void;
}

/** The field shows no more lines than these, whatever was pasted. */
const mostLines = 6;

/** Letters that fit on a line of the popup's field; in a tab more do, and a line stays empty. */
const lineLength = 44;

/** From so many letters on lines are not broken: that takes the browser a third of the time. */
const longText = 20_000;

/** Lines that a text takes, as far as they count. Reading the height from the layout would lay out a pasted megabyte twice. */
function linesOf(text: string): number {
  const lines = text.slice(0, mostLines * lineLength).split('\n');
  return Math.min(
    mostLines,
    lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0),
  );
}

/**
 * The field for any ID, or any text with IDs in it. Enter looks up, Shift+Enter starts a new line. It is a text area because a
 * one-line field would join the lines of what is pasted, and the IDs on them.
 */
export function LookupForm({ id, hasFocus, onLookUp, onPaste }: Props) {
  const [text, setText] = useState(id);
  const field = useRef<HTMLTextAreaElement>(null);
  // Not at the start: a quick hand has typed by the time that effects run.
  const followed = useRef(id);
  useEffect(() => {
    if (followed.current !== id) setText(id);
    followed.current = id;
  }, [id]);
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  // What stands in the field counts, also when it was put there by something that types faster than we draw.
  const typed = () => field.current?.value ?? text;
  const submit = (submission: SubmitEvent) => {
    submission.preventDefault();
    if (typed().trim() === '') field.current?.focus();
    else onLookUp(typed());
  };
  const onKey = (press: KeyboardEvent) => {
    if (press.key !== 'Enter' || press.shiftKey || press.isComposing) return;
    press.preventDefault();
    field.current?.form?.requestSubmit();
  };
  return (
    <form class="lookup-form" role="search" onSubmit={submit}>
      <label for="resource-id">Resource ID</label>
      <textarea
        id="resource-id"
        ref={field}
        class={text.length > longText ? 'mono is-long' : 'mono'}
        rows={linesOf(text)}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={onKey}
        // The browser puts the text in after this.
        onPaste={() => setTimeout(() => onPaste(typed()))}
        placeholder="Paste an ID, a name, or a whole alert"
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
