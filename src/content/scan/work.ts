/** A piece of work that may be interrupted wherever it yields; it is told `true` when it was. */
export type Work<T> = Generator<undefined, T, boolean | undefined>;

/** Longest stretch of work at a time: ms. Below the 8 ms of performance.md, since a step may be long. */
const slice = 4;

// A message of our own to ourselves: the page goes first, but nobody waits a timer's 4 ms. `scheduler.yield` would do as well and
// is younger than our oldest Firefox.
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** What work cost: ms of script, all slices together. */
export interface Cost {
  ms: number;
  longest: number;
}

/** Does work in slices. Null when the signal aborted before its end. */
export async function inSlices<T>(work: Work<T>, signal: AbortSignal, cost?: Cost): Promise<T | null> {
  let wasPaused = false;
  for (;;) {
    const start = performance.now();
    let now = start;
    let step = work.next(wasPaused);
    while (!step.done && (now = performance.now()) - start < slice) step = work.next(false);
    now = performance.now();
    if (cost) {
      cost.ms += now - start;
      cost.longest = Math.max(cost.longest, now - start);
    }
    if (step.done) return step.value;
    await pause();
    if (signal.aborted) return null;
    wasPaused = true;
  }
}
