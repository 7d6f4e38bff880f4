import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  /** What it holds, counted: `37 IDs on this page`. */
  title: string;
  /** Said beside the title, quietly. */
  aside?: string | null | undefined;
  isOpen: boolean;
  onToggle: () => void;
  children: ComponentChildren;
}

/** A part of the popup that folds to its heading. Folded it stays in the document: what is listed can be counted and found. */
export function IdSection({ title, aside, isOpen, onToggle, children }: Props) {
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  // Folding itself up takes away the button that was pressed in it; the keyboard goes on from the heading.
  const hadFocus = body.current?.contains(document.activeElement) ?? false;
  useEffect(() => {
    if (!isOpen && hadFocus) toggle.current?.focus({ preventScroll: true });
  }, [isOpen]);
  return (
    <section class="id-section">
      <h2>
        <button ref={toggle} type="button" class="fold" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          {title}
          {aside && <span class="muted">{aside}</span>}
        </button>
      </h2>
      <div id={id} ref={body} hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}
