import { useEffect, useState } from 'preact/hooks';

/** Items that are drawn in one go: some 10 ms. */
const step = 200;

/** How many of `count` items to draw by now: the first few at once, more with each turn, so that no task gets long. */
export function useGrowing(count: number): number {
  const [limit, setLimit] = useState(step);
  useEffect(() => {
    if (limit >= count) return undefined;
    const timer = setTimeout(() => setLimit(limit + step));
    return () => clearTimeout(timer);
  }, [limit, count]);
  return Math.min(limit, count);
}
