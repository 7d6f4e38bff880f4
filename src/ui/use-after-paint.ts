import { useEffect, useState } from 'preact/hooks';

/** What a first paint can do without: loaded once that has been shown, as effects are. Null until it is there. `load` is taken once. */
export function useAfterPaint<T>(load: () => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<T | null>(null);
  useEffect(() => {
    let isGone = false;
    void load().then((value) => {
      if (!isGone) setLoaded(() => value);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return loaded;
}
