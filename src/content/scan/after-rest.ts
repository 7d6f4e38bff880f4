/** Something that runs when it was asked for, once for all that ask, and not before its rest is over. */
export interface Rested {
  ask: () => void;
  /** Rests from now on: ms. */
  rest: (ms: number) => void;
  /** Forgets what was asked for. */
  drop: () => void;
}

/** Makes work wait for its rest. */
export function afterRest(work: () => void): Rested {
  let timer = 0;
  let until = 0;
  const run = () => {
    timer = 0;
    work();
  };
  return {
    ask: () => (timer ||= window.setTimeout(run, Math.max(0, until - performance.now()))),
    rest: (ms) => (until = performance.now() + ms),
    drop: () => {
      clearTimeout(timer);
      timer = 0;
    },
  };
}
