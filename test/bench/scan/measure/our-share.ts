import type { Protocol } from 'puppeteer-core';

/** Where our scripts come from. */
const ours = 'chrome-extension:';

/** Stretches of time in which our functions ran, or what they call: ms since the clock's start, as the profile counts. */
export interface OurTime {
  at: number;
  ms: number;
}

/** Takes out of a profile what is ours: what our functions call natively (layout that they force, too) is a child of theirs. */
export function ourTimes({ nodes, samples = [], timeDeltas = [], startTime }: Protocol.Profiler.Profile): OurTime[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const mine = new Set<number>();
  const take = (node: Protocol.Profiler.ProfileNode | undefined, isOurs: boolean) => {
    if (!node) return;
    const counts = isOurs || node.callFrame.url.startsWith(ours);
    if (counts) mine.add(node.id);
    for (const child of node.children ?? []) take(known.get(child), counts);
  };
  take(nodes[0], false);
  const times: OurTime[] = [];
  let now = startTime;
  for (const [at, sample] of samples.entries()) {
    now += timeDeltas[at] ?? 0;
    // A sample stands for the time until the next one.
    if (mine.has(sample)) times.push({ at: now / 1_000, ms: (timeDeltas[at + 1] ?? 0) / 1_000 });
  }
  return times;
}
