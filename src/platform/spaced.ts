/** The same action, done at most once in so many ms: at once, and once more after that time if it was wanted meanwhile. */
export function spaced(action: () => void, ms: number, signal: AbortSignal): () => void {
  let isResting = false;
  let isWanted = false;
  const act = () => {
    isWanted = isResting;
    if (isResting || signal.aborted) return;
    isResting = true;
    action();
    setTimeout(() => {
      isResting = false;
      if (isWanted) act();
    }, ms);
  };
  return act;
}
