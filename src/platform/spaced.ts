/**
 * The same action, done at most once in so many ms: at once, and once more after that time if it was wanted meanwhile. Wanted again
 * and again, it comes ever more seldom, down to once in `longest` ms.
 */
export function spaced(action: () => void, [shortest, longest]: readonly [number, number], signal: AbortSignal): () => void {
  let rest = shortest;
  let isResting = false;
  let isWanted = false;
  const act = () => {
    isWanted = isResting;
    if (isResting || signal.aborted) return;
    isResting = true;
    action();
    setTimeout(() => {
      isResting = false;
      rest = isWanted ? Math.min(rest * 2, longest) : shortest;
      if (isWanted) act();
    }, rest);
  };
  return act;
}
