import type { PageId } from './page-id';
import { answerTime, cardsShown, showUpdateNote } from './update-note';

/**
 * What a script does that the extension's update left behind: it stays silent and goes when a newer one shows a card,
 * or when it has said once that the page must be loaded again.
 * @param isStill true while the pointer rests where it was
 */
export function leftBehind(stop: AbortController): (found: PageId | null, isStill: () => boolean) => void {
  let timer = 0;
  stop.signal.addEventListener('abort', () => clearTimeout(timer));
  return (found, isStill) => {
    // A newer script may have reasons to stay quiet about what looks like a project.
    if (!found || found.kind === 'hex32' || timer !== 0) return;
    timer = window.setTimeout(() => {
      timer = 0;
      const isAnswered = cardsShown().length > 0;
      if (!isAnswered && !isStill()) return;
      if (!isAnswered) showUpdateNote();
      stop.abort();
    }, answerTime);
  };
}
