import { useEffect, useMemo, useState } from 'preact/hooks';
import { idleLookup, startLookup, type LookupAsks, type LookupControls, type LookupState } from './lookup-machine';

/**
 * The lookups of one surface. `asks` is taken once, at the first render.
 * A spent budget (`waiting`) is tried again by itself when its time has come.
 */
export function useLookup(asks: LookupAsks): [LookupState, LookupControls] {
  const [state, setState] = useState(idleLookup);
  const controls = useMemo(() => startLookup(asks, setState), []);
  const failure = state.trouble?.failure;
  useEffect(() => {
    if (failure?.kind !== 'waiting' || failure.retryAt === undefined) return undefined;
    const timer = setTimeout(() => void controls.retry(), Math.max(0, failure.retryAt - Date.now()));
    return () => clearTimeout(timer);
  }, [failure, controls]);
  return [state, controls];
}
