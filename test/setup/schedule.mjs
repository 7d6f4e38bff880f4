/**
 * Runs suites in `lanes` parallel lanes, each as soon as a lane is free and what it waits for has ended.
 * `start(suite)` resolves to true when the suite passed; a suite whose need did not pass is given to `refuse(suite, need)`.
 * Suites that were not asked for are not waited for.
 */
export async function runInLanes(suites, lanes, start, refuse) {
  const waiting = [...suites];
  const asked = new Set(suites.map(({ name }) => name));
  const outcome = new Map();
  const inFlight = new Set();
  const hasEnded = (name) => outcome.has(name) || !asked.has(name);
  const isReady = ({ needs = [], after = [] }) => [...needs, ...after].every(hasEnded);

  while (waiting.length > 0 || inFlight.size > 0) {
    const next = inFlight.size < lanes ? waiting.findIndex(isReady) : -1;
    if (next < 0) {
      if (inFlight.size === 0) throw new Error(`These suites wait for one another: ${waiting.map(({ name }) => name).join(', ')}`);
      await Promise.race(inFlight);
      continue;
    }
    const [suite] = waiting.splice(next, 1);
    const unmet = suite.needs?.find((name) => outcome.get(name) === false);
    if (unmet) {
      outcome.set(suite.name, false);
      refuse(suite, unmet);
      continue;
    }
    const flight = start(suite).then((passed) => {
      outcome.set(suite.name, passed);
      inFlight.delete(flight);
    });
    inFlight.add(flight);
  }
}
