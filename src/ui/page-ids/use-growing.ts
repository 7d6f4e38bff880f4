import { useEffect, useState } from 'preact/hooks';

/** How many of `count` blocks to draw by now: the first at once, one more with each turn, so that no task gets long. */
export function useGrowing(count: number): number {
  const [limit, setLimit] = useState(1);
  useEffect(() => {
    if (limit >= count) return undefined;
    const timer = setTimeout(() => setLimit(limit + 1));
    return () => clearTimeout(timer);
  }, [limit, count]);
  return Math.min(limit, count);
}
