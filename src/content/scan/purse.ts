/** Share of the main thread that readings may take in the long run: with what is told and drawn after them, watching stays below 1 %. */
const share = 0.006;
/** How much may be spent at once, where little was before: ms. A page that changes now and then is read anew at once. */
const burst = 100;

/** Keeps our share of the main thread: it fills by itself, and says how many ms to rest after some were spent. */
export function keepPurse(now: () => number = () => performance.now()): { spend: (ms: number) => number } {
  let left = burst;
  let last = now();
  return {
    spend: (ms) => {
      const time = now();
      left = Math.min(burst, left + (time - last) * share) - ms;
      last = time;
      return left >= 0 ? 0 : -left / share;
    },
  };
}
