/** How long a pointer may be away from both the ID and the card: ms. */
const grace = 400;

/**
 * Tells when the pointer has left for good (WCAG 1.4.13, hoverable: it may travel from the ID to the card).
 * @param isInside whether a move is on the ID or the card.
 */
export function watchLeaving(isInside: (event: MouseEvent) => boolean, onLeft: () => void, signal: AbortSignal): void {
  let timer = 0;
  const stay = () => {
    clearTimeout(timer);
    timer = 0;
  };
  const leave = () => {
    timer ||= window.setTimeout(onLeft, grace);
  };
  const move = (event: MouseEvent) => {
    if (!event.isTrusted) return;
    if (isInside(event)) stay();
    else leave();
  };
  window.addEventListener('mousemove', move, { capture: true, passive: true, signal });
  // Into our frame the pointer gets with one last `mouseover`; after it this document hears no moves.
  window.addEventListener('mouseover', move, { capture: true, passive: true, signal });
  document.addEventListener('mouseleave', ({ isTrusted }) => isTrusted && leave(), { signal });
  signal.addEventListener('abort', stay);
}
